import { randomUUID } from 'node:crypto';
import { Controller, Get, Header, Inject, Param, Post, Query, Redirect, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import { Tx, Who, type Asker } from '../../platform/access/access.ts';
import { Allow } from '../../platform/access/policy.ts';
import { SignIn } from '../../platform/access/sign-in.ts';
import { OneOf } from '../../platform/http/fields.ts';
import { AnId } from '../../platform/http/params.ts';
import type { Problem } from '../../platform/http/problems.ts';
import { keepers } from '../../records/facts/staff.ts';
import { PeopleController } from '../../records/people/people.controller.ts';
import { StaysOpen } from '../../records/retention/stays-open.ts';
import { decidersOf } from '../../records/subject-access/items.store.ts';
import { SubjectAccessPackController } from '../../records/subject-access/pack.controller.ts';
import { SubjectAccess } from '../../records/subject-access/subject-access.service.ts';
import { workersNamed } from '../../records/voice/workers-named.reader.ts';
import { doAsked } from '../layout/doing.ts';
import { errorsIn } from '../layout/form.ts';
import { pagesIn, pageType } from '../layout/page.ts';
import { shellOf } from '../layout/shell.ts';
import { frameOf } from '../person/frame.ts';
import { requestView, workersIn } from './request-view.ts';

const page = pagesIn(new URL('.', import.meta.url));

const done = {
  asked: 'That they ask for their record is recorded',
  identity: 'Who asks is made sure of',
  extension: 'Two months more are taken',
  reviewer: 'It is passed on',
  withdraw: 'It is recorded as taken back',
  assembly: 'The record is put together',
  decided: 'Every line that names others is decided on',
  release: 'The pack is let out',
} as const;

class AccessRequestAsked {
  @OneOf(Object.keys(done) as (keyof typeof done)[], 'What was just done', 'identity', { optional: true })
  done?: keyof typeof done;
}

/** One request of somebody for their own record: its clock, how far it is, and what comes next. */
@Controller('people/:personId/subject-access/:requestId')
@ApiExcludeController()
@Allow(...keepers)
@StaysOpen()
export class AccessRequestPageController {
  constructor(
    @Inject(SubjectAccess) private readonly access: SubjectAccess,
    @Inject(SubjectAccessPackController) private readonly pack: SubjectAccessPackController,
    @Inject(PeopleController) private readonly people: PeopleController,
    @Inject(SignIn) private readonly signIn: SignIn,
  ) {}

  @Get()
  @Header('content-type', pageType)
  read(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Param('personId') personId: string,
    @AnId('requestId') id: string,
    @Query() asked: AccessRequestAsked,
  ): Promise<string> {
    return this.show(db, who, { personId, id, done: asked.done });
  }

  @Post('assembly')
  @RouteConfig({ takesForm: true })
  @Redirect()
  async assemble(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Param('personId') personId: string,
    @AnId('requestId') id: string,
    @Req() _form: FastifyRequest,
  ) {
    await doAsked(
      db,
      (within) => this.pack.assemble(within, personId, id),
      (problem) => this.show(db, who, { personId, id, problem }),
    );
    return { url: `/people/${personId}/subject-access/${id}?done=assembly`, statusCode: 303 };
  }

  @Post('release')
  @Allow('team-manager')
  @RouteConfig({ takesForm: true })
  @Redirect()
  async release(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Param('personId') personId: string,
    @AnId('requestId') id: string,
    @Req() _form: FastifyRequest,
  ) {
    await doAsked(
      db,
      (within) => this.pack.release(within, who, personId, id),
      (problem) => this.show(db, who, { personId, id, problem }),
    );
    return { url: `/people/${personId}/subject-access/${id}?done=release`, statusCode: 303 };
  }

  private async show(db: EntityManager, who: Asker, { personId, id, done: word, problem }: Shown) {
    const request = await this.access.one(db, personId, id);
    const names = await workersNamed(db, workersIn(request));
    const person = await this.people.read(db, who, personId, null);
    const workedOnIt = [request.assembly?.by, ...(await decidersOf(db, request))].includes(who.workerId);
    return page('request.njk', shellOf(who, this.signIn, `/people/${personId}/subject-access/${id}`), {
      ...frameOf(who, person, 'subject-access'),
      request: requestView(request, (workerId) => names.get(workerId) ?? 'Somebody'),
      isOpen: request.state === 'open',
      mayRelease: who.roles.includes('team-manager') && !workedOnIt,
      workedOnIt,
      packAt: `/api/v1/people/${personId}/subject-access-requests/${id}/pack`,
      done: word ? done[word] : null,
      errors: problem ? errorsIn([], {}, problem) : [],
      formKey: randomUUID(),
    });
  }
}

interface Shown {
  readonly personId: string;
  readonly id: string;
  readonly done?: keyof typeof done | undefined;
  readonly problem?: Problem;
}
