import { Controller, Get, Header, Inject, Param, Post, Redirect, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import { Tx, Who, type Asker } from '../../platform/access/access.ts';
import { Allow } from '../../platform/access/policy.ts';
import { SignIn } from '../../platform/access/sign-in.ts';
import { Clock } from '../../platform/clock/clock.ts';
import type { Problem } from '../../platform/http/problems.ts';
import { keepers } from '../../records/facts/staff.ts';
import { PeopleController } from '../../records/people/people.controller.ts';
import { StaysOpen } from '../../records/retention/stays-open.ts';
import { SubjectAccessRequestsController } from '../../records/subject-access/requests.controller.ts';
import type { AccessAsked } from '../../records/subject-access/subject-access.dto.ts';
import { workersNamed } from '../../records/voice/workers-named.reader.ts';
import type { Cards } from '../layout/cards.ts';
import { doAsked } from '../layout/doing.ts';
import { formPage } from '../layout/form-page.ts';
import { sentBy, typedFrom, typedIn, type Typed } from '../layout/form.ts';
import { pagesIn, pageType } from '../layout/page.ts';
import { shellOf } from '../layout/shell.ts';
import { frameOf } from '../person/frame.ts';
import { nameOf } from '../person/name-of.ts';
import { requestView, workersIn, type RequestView } from './request-view.ts';
import { asking, todaysDays } from './step-forms.ts';

const page = pagesIn(new URL('.', import.meta.url));

/** When one person asked for their own record, and to record that they do. */
@Controller('people/:personId/subject-access')
@ApiExcludeController()
@Allow(...keepers)
@StaysOpen()
export class AccessRequestsPageController {
  constructor(
    @Inject(SubjectAccessRequestsController) private readonly requests: SubjectAccessRequestsController,
    @Inject(PeopleController) private readonly people: PeopleController,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(SignIn) private readonly signIn: SignIn,
  ) {}

  @Get()
  @Header('content-type', pageType)
  async list(@Tx() db: EntityManager, @Who() who: Asker, @Param('personId') personId: string) {
    const person = await this.people.read(db, who, personId, null);
    const { items } = await this.requests.list(db, personId);
    const names = await workersNamed(db, items.flatMap(workersIn));
    return page('person-requests.njk', shellOf(who, this.signIn, `/people/${personId}/subject-access`), {
      ...frameOf(who, person, 'subject-access'),
      table: requestsTable(items.map((item) => requestView(item, (id) => names.get(id) ?? 'Somebody'))),
    });
  }

  @Get('new')
  @Header('content-type', pageType)
  async open(@Tx() db: EntityManager, @Who() who: Asker, @Param('personId') personId: string) {
    const typed = typedFrom(await asking.fields(db), todaysDays(asking, this.clock.today()));
    return this.form(db, who, personId, typed);
  }

  @Post()
  @RouteConfig({ takesForm: true })
  @Redirect()
  async record(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Param('personId') personId: string,
    @Req() { body }: FastifyRequest,
  ) {
    const typed = typedIn(body);
    const fields = await asking.fields(db);
    let id = '';
    await doAsked(
      db,
      async (within) => {
        const sent = (await sentBy(asking.Sent, fields, typed)) as AccessAsked;
        ({ id } = await this.requests.record(within, personId, sent));
      },
      (problem) => this.form(db, who, personId, typed, problem),
    );
    return { url: `/people/${personId}/subject-access/${id}?done=asked`, statusCode: 303 };
  }

  private async form(db: EntityManager, who: Asker, personId: string, typed: Typed, problem?: Problem) {
    const at = `/people/${personId}/subject-access`;
    return formPage(shellOf(who, this.signIn, `${at}/new`), {
      ...asking,
      caption: nameOf(await this.people.read(db, who, personId, null)),
      back: { href: at, text: 'Back' },
      action: at,
      fields: await asking.fields(db),
      typed,
      ...(problem && { problem }),
    });
  }
}

const requestsTable = (requests: readonly RequestView[]): Cards => ({
  caption: 'Requests for their own record, the latest first',
  isCaptionHidden: true,
  head: ['Asked', 'State', 'Due', 'How far', 'Works on it'],
  rows: requests.map(({ received, href, state, due, left, isLate, closed, decided, reviewer }) => [
    { text: received, href },
    { tag: state },
    { text: due, note: left, isLate },
    { text: closed ? `Closed ${closed}` : (decided ?? 'Not put together yet') },
    { text: reviewer },
  ]),
});
