import { randomUUID } from 'node:crypto';
import { Controller, Get, Header, Inject, Post, Query, Redirect, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import { dayInWords } from '../../domain/dates/day-in-words.ts';
import { Tx, Who, type Asker } from '../../platform/access/access.ts';
import { NeedsFreshSignIn } from '../../platform/access/fresh-sign-in.ts';
import { Allow } from '../../platform/access/policy.ts';
import { SignIn } from '../../platform/access/sign-in.ts';
import { addPeopleIn } from '../../platform/audit/people-shown.ts';
import { OneOf } from '../../platform/http/fields.ts';
import { AnId } from '../../platform/http/params.ts';
import type { Problem } from '../../platform/http/problems.ts';
import { RetentionController } from '../../records/retention/retention.controller.ts';
import { workersNamed } from '../../records/voice/workers-named.reader.ts';
import { doAsked } from '../layout/doing.ts';
import { errorsIn, typedIn } from '../layout/form.ts';
import { pagesIn, pageType } from '../layout/page.ts';
import { shellOf } from '../layout/shell.ts';
import { dueTable, listTable, listWords } from './retention-words.ts';

const page = pagesIn(new URL('.', import.meta.url));

const done = {
  proposed: 'The list is proposed: somebody else has to confirm it',
  confirmed: 'The list is confirmed: the next run erases whom it names',
} as const;

class RetentionAsked {
  @OneOf(Object.keys(done) as (keyof typeof done)[], 'What was just done', 'proposed', { optional: true })
  done?: keyof typeof done;
}

/** Whose record has been kept as long as it must be, and who agrees that it goes; by our own ids, without names. */
@Controller('retention')
@ApiExcludeController()
@Allow('administrator', 'performance-analyst')
export class RetentionPagesController {
  constructor(
    @Inject(RetentionController) private readonly retention: RetentionController,
    @Inject(SignIn) private readonly signIn: SignIn,
  ) {}

  @Get()
  @Header('content-type', pageType)
  read(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Query() asked: RetentionAsked,
    @Req() { access }: FastifyRequest,
  ) {
    return this.show(db, who, access!.people, { done: asked.done });
  }

  @Post('lists')
  @Allow('administrator')
  @NeedsFreshSignIn()
  @RouteConfig({ takesForm: true })
  @Redirect()
  async propose(@Tx() db: EntityManager, @Who() who: Asker, @Req() { access }: FastifyRequest) {
    await doAsked(
      db,
      async (within) => addPeopleIn(await this.retention.propose(within, who), access!.people),
      (problem) => this.show(db, who, access!.people, { problem }),
    );
    return { url: '/retention?done=proposed', statusCode: 303 };
  }

  @Post('lists/:listId/confirm')
  @NeedsFreshSignIn()
  @RouteConfig({ takesForm: true })
  @Redirect()
  async confirm(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @AnId('listId') id: string,
    @Req() { body, access }: FastifyRequest,
  ) {
    const { version = '' } = typedIn(body);
    await doAsked(
      db,
      async (within) => addPeopleIn(await this.retention.confirm(within, who, id, version), access!.people),
      (problem) => this.show(db, who, access!.people, { problem }),
    );
    return { url: '/retention?done=confirmed', statusCode: 303 };
  }

  private async show(db: EntityManager, who: Asker, people: Set<string>, { done: word, problem }: Shown) {
    const { day, items, list } = await this.retention.due(db);
    const named = list && (await this.retention.read(db, list.id)).items;
    addPeopleIn([items, named], people);
    const workers = await workersNamed(
      db,
      [list?.proposedBy, list?.confirmedBy].map((workerId) => ({ workerId: workerId ?? null })),
    );
    return page('retention.njk', shellOf(who, this.signIn, '/retention'), {
      day: dayInWords(day),
      due: dueTable(items),
      toErase: items.filter(({ held }) => held === null).length,
      list: list && {
        ...listWords(list, (id) => workers.get(id) ?? 'Somebody'),
        table: listTable(named!),
        isOwn: list.proposedBy === who.workerId,
      },
      mayPropose: who.roles.includes('administrator'),
      done: word ? done[word] : null,
      errors: problem ? errorsIn([], {}, problem) : [],
      formKey: randomUUID(),
    });
  }
}

interface Shown {
  readonly done?: keyof typeof done | undefined;
  readonly problem?: Problem;
}
