import { Controller, Get, Header, Inject, Post, Query, Redirect, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import { Tx, Who, type Asker } from '../../platform/access/access.ts';
import { Allow } from '../../platform/access/policy.ts';
import { SignIn } from '../../platform/access/sign-in.ts';
import { addPeopleIn } from '../../platform/audit/people-shown.ts';
import { OneOf } from '../../platform/http/fields.ts';
import { AnId } from '../../platform/http/params.ts';
import { Problem } from '../../platform/http/problems.ts';
import { HoldsController } from '../../records/retention/holds.controller.ts';
import { HoldLifted, HoldSent } from '../../records/retention/retention.dto.ts';
import { workersNamed } from '../../records/voice/workers-named.reader.ts';
import { doAsked } from '../layout/doing.ts';
import { formPage } from '../layout/form-page.ts';
import { sentBy, typedIn, type Field, type Typed } from '../layout/form.ts';
import { pagesIn, pageType } from '../layout/page.ts';
import { shellOf } from '../layout/shell.ts';
import { holdWords, holdsTable } from './retention-words.ts';

const page = pagesIn(new URL('.', import.meta.url));
const at = '/retention/holds';

const placing: readonly Field[] = [
  {
    kind: 'text',
    name: 'childId',
    label: 'The council’s reference of the person (optional)',
    hint: 'For example, C204117. Left empty, everybody’s record is held.',
    noun: 'The reference',
    missing: 'Enter the council’s reference',
  },
  {
    kind: 'choice',
    name: 'kind',
    label: 'What asks for it?',
    noun: 'What asks for it',
    missing: 'Choose what asks for it',
    options: Object.entries(holdWords).map(([value, text]) => ({ value, text })),
  },
  {
    kind: 'words',
    name: 'reason',
    label: 'Why may nothing be erased, and who asks for it?',
    hint: 'At least 20 characters.',
    noun: 'The reason',
    missing: 'Say why nothing may be erased, and who asks for it',
  },
];
const lifting: readonly Field[] = [
  {
    kind: 'words',
    name: 'because',
    label: 'Why may it be erased again when its time comes?',
    noun: 'The reason',
    missing: 'Say why it may be erased again',
  },
];

class HoldsAsked {
  @OneOf(['placed', 'lifted'], 'What was just done', 'placed', { optional: true })
  done?: 'placed' | 'lifted';
}

/** What keeps a record, or everybody's, beyond its time. */
@Controller('retention/holds')
@ApiExcludeController()
@Allow('administrator')
export class HoldsPagesController {
  constructor(
    @Inject(HoldsController) private readonly holds: HoldsController,
    @Inject(SignIn) private readonly signIn: SignIn,
  ) {}

  @Get()
  @Allow('administrator', 'performance-analyst')
  @Header('content-type', pageType)
  async list(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Query() { done }: HoldsAsked,
    @Req() { access }: FastifyRequest,
  ) {
    const { items } = await this.holds.list(db);
    addPeopleIn(items, access!.people);
    const workers = await workersNamed(
      db,
      items.map(({ placedBy }) => ({ workerId: placedBy })),
    );
    const mayChange = who.roles.includes('administrator');
    return page('holds.njk', shellOf(who, this.signIn, at), {
      table: holdsTable(items, (id) => workers.get(id) ?? 'Somebody', mayChange),
      mayChange,
      done: done ? (done === 'placed' ? 'The hold is placed' : 'The hold is lifted') : null,
    });
  }

  @Get('new')
  @Header('content-type', pageType)
  open(@Who() who: Asker) {
    return this.placeForm(who, {});
  }

  @Post()
  @RouteConfig({ takesForm: true })
  @Redirect()
  async place(@Tx() db: EntityManager, @Who() who: Asker, @Req() { body, access }: FastifyRequest) {
    const typed = typedIn(body);
    await doAsked(
      db,
      async (within) => {
        const sent = await sentBy(HoldSent, placing, typed);
        addPeopleIn(await this.holds.place(within, sent).catch(orOfTheReference), access!.people);
      },
      async (problem) => this.placeForm(who, typed, problem),
    );
    return { url: `${at}?done=placed`, statusCode: 303 };
  }

  @Get(':holdId/lift')
  @Header('content-type', pageType)
  async openLift(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @AnId('holdId') id: string,
    @Req() { access }: FastifyRequest,
  ) {
    return this.liftForm(db, who, access!.people, { id, typed: {} });
  }

  @Post(':holdId/lift')
  @RouteConfig({ takesForm: true })
  @Redirect()
  async lift(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @AnId('holdId') id: string,
    @Req() { body, access }: FastifyRequest,
  ) {
    const typed = typedIn(body);
    await doAsked(
      db,
      async (within) =>
        this.holds.lift(within, id, typed['version'] ?? '', await sentBy(HoldLifted, lifting, typed)),
      (problem) => this.liftForm(db, who, access!.people, { id, typed, problem }),
    );
    return { url: `${at}?done=lifted`, statusCode: 303 };
  }

  private placeForm(who: Asker, typed: Typed, problem?: Problem): string {
    return formPage(shellOf(who, this.signIn, `${at}/new`), {
      title: 'Hold a record',
      caption: 'Retention',
      intro: ['Nothing of it is erased while the hold stands.'],
      back: { href: at, text: 'Back' },
      action: at,
      fields: placing,
      typed,
      button: 'Place the hold',
      ...(problem && { problem }),
    });
  }

  private async liftForm(
    db: EntityManager,
    who: Asker,
    people: Set<string>,
    { id, typed, problem }: { id: string; typed: Typed; problem?: Problem },
  ) {
    const hold = await this.holds.read(db, id);
    addPeopleIn(hold, people);
    return formPage(shellOf(who, this.signIn, `${at}/${id}/lift`), {
      title: 'Lift a hold',
      caption: 'Retention',
      intro: [
        `${hold.personId ?? 'Everybody’s record'}: ${hold.reason}`,
        'No list proposed before erases whom it kept: that takes a new one.',
      ],
      back: { href: at, text: 'Back' },
      action: `${at}/${id}/lift`,
      fields: lifting,
      typed,
      button: 'Lift the hold',
      version: hold.version,
      ...(problem && { problem }),
    });
  }
}

/** Of a form it is the reference that is wrong, and can be put right. */
function orOfTheReference(thrown: unknown): never {
  if (!(thrown instanceof Problem) || thrown.code !== 'not-found') throw thrown;
  const detail = 'childId is nobody’s on the record. Check it.';
  throw new Problem('cannot-be-so', undefined, [{ pointer: '#/childId', detail }]);
}
