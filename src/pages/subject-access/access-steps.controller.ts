import { Controller, Get, Header, Inject, Param, Post, Redirect, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import { Tx, Who, type Asker } from '../../platform/access/access.ts';
import { Allow } from '../../platform/access/policy.ts';
import { SignIn } from '../../platform/access/sign-in.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { AnId } from '../../platform/http/params.ts';
import { Problem } from '../../platform/http/problems.ts';
import { keepers } from '../../records/facts/staff.ts';
import { PeopleController } from '../../records/people/people.controller.ts';
import { StaysOpen } from '../../records/retention/stays-open.ts';
import { SubjectAccessRequestsController } from '../../records/subject-access/requests.controller.ts';
import { SubjectAccess } from '../../records/subject-access/subject-access.service.ts';
import { doAsked } from '../layout/doing.ts';
import { formPage } from '../layout/form-page.ts';
import { sentBy, typedFrom, typedIn, type Typed } from '../layout/form.ts';
import { pageType } from '../layout/page.ts';
import { shellOf } from '../layout/shell.ts';
import { nameOf } from '../person/name-of.ts';
import { stepForms, todaysDays, type StepForm, type StepName } from './step-forms.ts';

/** What is said of a request by a form: who asks, two months more, who works on it, taken back. */
@Controller('people/:personId/subject-access/:requestId/:step')
@ApiExcludeController()
@Allow(...keepers)
@StaysOpen()
export class AccessStepsController {
  private readonly record: Record<StepName, Recording>;

  constructor(
    @Inject(SubjectAccessRequestsController) requests: SubjectAccessRequestsController,
    @Inject(SubjectAccess) private readonly access: SubjectAccess,
    @Inject(PeopleController) private readonly people: PeopleController,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(SignIn) private readonly signIn: SignIn,
  ) {
    this.record = {
      identity: (db, personId, id, sent) => requests.identify(db, personId, id, sent as never),
      extension: (db, personId, id, sent) => requests.extend(db, personId, id, sent as never),
      reviewer: (db, personId, id, sent) => requests.passOn(db, personId, id, sent as never),
      withdraw: (db, personId, id, sent) => requests.withdraw(db, personId, id, sent as never),
    };
  }

  @Get()
  @Header('content-type', pageType)
  async open(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Param('personId') personId: string,
    @AnId('requestId') id: string,
    @Param('step') step: string,
  ) {
    const form = formAt(step);
    await this.access.one(db, personId, id);
    const typed = typedFrom(await form.fields(db), todaysDays(form, this.clock.today()));
    return this.form(db, who, { personId, id, step, typed });
  }

  @Post()
  @RouteConfig({ takesForm: true })
  @Redirect()
  async take(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Param('personId') personId: string,
    @AnId('requestId') id: string,
    @Param('step') step: string,
    @Req() { body }: FastifyRequest,
  ) {
    const form = formAt(step);
    const typed = typedIn(body);
    const fields = await form.fields(db);
    await doAsked(
      db,
      async (within) => {
        const sent = await sentBy(form.Sent, fields, typed);
        await this.record[step as StepName](within, personId, id, sent);
      },
      (problem) => this.form(db, who, { personId, id, step, typed, problem }),
    );
    return { url: `/people/${personId}/subject-access/${id}?done=${step}`, statusCode: 303 };
  }

  private async form(db: EntityManager, who: Asker, { personId, id, step, typed, problem }: Shown) {
    const form = formAt(step);
    const at = `/people/${personId}/subject-access/${id}`;
    return formPage(shellOf(who, this.signIn, `${at}/${step}`), {
      ...form,
      caption: nameOf(await this.people.read(db, who, personId, null)),
      back: { href: at, text: 'Back' },
      action: `${at}/${step}`,
      fields: await form.fields(db),
      typed,
      ...(problem && { problem }),
    });
  }
}

function formAt(step: string): StepForm {
  if (!Object.hasOwn(stepForms, step)) throw new Problem('not-found');
  return stepForms[step as StepName];
}

type Recording = (db: EntityManager, personId: string, id: string, sent: object) => Promise<unknown>;

interface Shown {
  readonly personId: string;
  readonly id: string;
  readonly step: string;
  readonly typed: Typed;
  readonly problem?: Problem;
}
