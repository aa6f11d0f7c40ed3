import { Controller, Get, Header, Inject, Param, Post, Query, Redirect, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import { Tx, Who, type Asker } from '../../platform/access/access.ts';
import { Allow } from '../../platform/access/policy.ts';
import { SignIn } from '../../platform/access/sign-in.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { OneOf } from '../../platform/http/fields.ts';
import { AnId } from '../../platform/http/params.ts';
import { Problem } from '../../platform/http/problems.ts';
import { keepers, readers } from '../../records/facts/staff.ts';
import { PeopleController } from '../../records/people/people.controller.ts';
import { StaysOpen } from '../../records/retention/stays-open.ts';
import { RequestsController } from '../../records/voice/requests.controller.ts';
import { doAsked } from '../layout/doing.ts';
import { formPage } from '../layout/form-page.ts';
import { sentBy, typedFrom, typedIn, type Typed } from '../layout/form.ts';
import { pagesIn, pageType } from '../layout/page.ts';
import { shellOf } from '../layout/shell.ts';
import { frameOf } from '../person/frame.ts';
import { nameOf } from '../person/name-of.ts';
import { asking, requestForms, type RequestForm, type RequestStep } from './request-forms.ts';
import { requestWords } from './request-words.ts';

const page = pagesIn(new URL('.', import.meta.url));

const done = {
  asked: 'What they asked for is recorded',
  'pass-on': 'The request is passed on',
  answer: 'The answer is recorded',
  withdraw: 'It is recorded as taken back',
} as const;

class RequestsAsked {
  @OneOf(Object.keys(done) as (keyof typeof done)[], 'What was just recorded', 'answer', { optional: true })
  done?: keyof typeof done;
}

/** What one person asked for: who has it, since when, and what they were told. */
@Controller('people/:personId/requests')
@ApiExcludeController()
@Allow(...keepers)
@StaysOpen()
export class PersonRequestsController {
  private readonly record: Record<RequestStep, Recording>;

  constructor(
    @Inject(RequestsController) private readonly requests: RequestsController,
    @Inject(PeopleController) private readonly people: PeopleController,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(SignIn) private readonly signIn: SignIn,
  ) {
    this.record = {
      'pass-on': (db, { personId, id, version }, sent) =>
        requests.passOn(db, personId, id, version, sent as never),
      answer: (db, { personId, id, version }, sent) =>
        requests.answer(db, personId, id, version, sent as never),
      withdraw: (db, { personId, id, version }, sent) =>
        requests.withdraw(db, personId, id, version, sent as never),
    };
  }

  @Get()
  @Allow(...readers)
  @Header('content-type', pageType)
  async list(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Param('personId') personId: string,
    @Query() asked: RequestsAsked,
  ) {
    const at = `/people/${personId}/requests`;
    const person = await this.people.read(db, who, personId, null);
    const { items } = await this.requests.list(db, personId, null);
    const all = items.map((request) => requestWords(request, at));
    return page('person-requests.njk', shellOf(who, this.signIn, at), {
      ...frameOf(who, person, 'requests'),
      open: all.filter(({ isOpen }) => isOpen),
      closed: all.filter(({ isOpen }) => !isOpen).toReversed(),
      mayRecord: who.roles.some((role) => (keepers as readonly string[]).includes(role)),
      done: asked.done ? done[asked.done] : null,
    });
  }

  @Get('new')
  @Header('content-type', pageType)
  async openNew(@Tx() db: EntityManager, @Who() who: Asker, @Param('personId') personId: string) {
    return this.form(db, who, { personId, form: asking, path: '', typed: await this.todays(db, asking) });
  }

  @Post()
  @RouteConfig({ takesForm: true })
  @Redirect()
  async ask(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Param('personId') personId: string,
    @Req() { body }: FastifyRequest,
  ) {
    const typed = typedIn(body);
    const fields = await asking.fields(db);
    await doAsked(
      db,
      async (within) => {
        const sent = await sentBy(asking.Sent, fields, typed);
        await this.requests.record(within, who, personId, sent as never);
      },
      (problem) => this.form(db, who, { personId, form: asking, path: '', typed, problem }),
    );
    return { url: `/people/${personId}/requests?done=asked`, statusCode: 303 };
  }

  @Get(':requestId/:step')
  @Header('content-type', pageType)
  async open(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Param('personId') personId: string,
    @AnId('requestId') id: string,
    @Param('step') step: string,
  ) {
    const form = formAt(step);
    const typed = await this.todays(db, form);
    return this.form(db, who, { personId, form, path: `/${id}/${step}`, id, typed });
  }

  @Post(':requestId/:step')
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
        const to = { personId, id, version: typed['version'] ?? '' };
        await this.record[step as RequestStep](within, to, sent);
      },
      (problem) => this.form(db, who, { personId, form, path: `/${id}/${step}`, id, typed, problem }),
    );
    return { url: `/people/${personId}/requests?done=${step}`, statusCode: 303 };
  }

  private todays = async (db: EntityManager, form: RequestForm): Promise<Typed> =>
    typedFrom(await form.fields(db), form.initial(this.clock.today()));

  /** The form, which says of what is there already how it stands. */
  private async form(db: EntityManager, who: Asker, { personId, form, path, id, typed, problem }: Shown) {
    const at = `/people/${personId}/requests`;
    const request = id && (await this.requests.list(db, personId, null)).items.find((one) => one.id === id);
    if (id && !request) throw new Problem('not-found');
    const words = request ? requestWords(request, at) : null;
    return formPage(shellOf(who, this.signIn, `${at}/new`), {
      title: form.title,
      caption: nameOf(await this.people.read(db, who, personId, null)),
      intro: words ? [`${words.what}, asked for ${words.asked}. ${words.outcome ?? words.holder}.`] : [],
      back: { href: at, text: 'Back' },
      action: at + path,
      fields: await form.fields(db),
      typed,
      button: 'Save',
      ...(request && { version: request.version }),
      ...(problem && { problem }),
    });
  }
}

function formAt(step: string): RequestForm {
  if (!Object.hasOwn(requestForms, step)) throw new Problem('not-found');
  return requestForms[step as RequestStep];
}

type Recording = (
  db: EntityManager,
  to: { personId: string; id: string; version: string },
  sent: object,
) => Promise<unknown>;

interface Shown {
  readonly personId: string;
  readonly form: RequestForm;
  /** After the address of the person's requests. */
  readonly path: string;
  readonly id?: string;
  readonly typed: Typed;
  readonly problem?: Problem;
}
