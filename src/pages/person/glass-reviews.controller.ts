import { Controller, Get, Header, Inject, Post, Query, Redirect, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import { Tx, Who, type Asker } from '../../platform/access/access.ts';
import { BreakGlassController } from '../../platform/access/break-glass.controller.ts';
import { GlassReviewed, type Verdict } from '../../platform/access/break-glass.dto.ts';
import { glassToKnow, type BrokenGlass } from '../../platform/access/break-glass.store.ts';
import { Allow } from '../../platform/access/policy.ts';
import { SignIn } from '../../platform/access/sign-in.ts';
import { addPeopleIn } from '../../platform/audit/people-shown.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { OneOf } from '../../platform/http/fields.ts';
import { AnId } from '../../platform/http/params.ts';
import type { Problem } from '../../platform/http/problems.ts';
import type { Cards } from '../layout/cards.ts';
import { doAsked } from '../layout/doing.ts';
import { formPage } from '../layout/form-page.ts';
import { sentBy, typedIn, type Field, type Typed } from '../layout/form.ts';
import { instantInWords } from '../layout/in-words.ts';
import { namesOf } from '../layout/names.ts';
import { pagesIn, pageType } from '../layout/page.ts';
import { shellOf } from '../layout/shell.ts';

const page = pagesIn(new URL('.', import.meta.url));
const at = '/break-glass/reviews';
const most = 200;

const verdictWords: Record<Verdict, string> = {
  justified: 'It had to be: it could not wait for whoever is allocated',
  'not-justified': 'It did not have to be',
};
const fields: readonly Field[] = [
  {
    kind: 'choice',
    name: 'verdict',
    label: 'Did it have to be?',
    hint: 'It is said once, and cannot be changed.',
    noun: 'Whether it had to be',
    missing: 'Choose whether it had to be',
    options: Object.entries(verdictWords).map(([value, text]) => ({ value, text })),
  },
];

class ReviewsAsked {
  @OneOf(['reviewed'], 'What was just recorded', 'reviewed', { optional: true })
  done?: 'reviewed';
}

/** Each time that glass was broken and no manager has looked at it yet: by whom, why, and whether it had to be. */
@Controller('break-glass/reviews')
@ApiExcludeController()
@Allow('team-manager')
export class GlassReviewsController {
  constructor(
    @Inject(BreakGlassController) private readonly glass: BreakGlassController,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(SignIn) private readonly signIn: SignIn,
  ) {}

  @Get()
  @Header('content-type', pageType)
  async list(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Query() { done }: ReviewsAsked,
    @Req() { access }: FastifyRequest,
  ) {
    const all = await glassToKnow(db, { limit: most });
    const waiting = all.filter((one) => one.reviewedAt === null && one.workerId !== who.workerId);
    addPeopleIn(waiting, access!.people);
    const nameOf = await this.nameOf(db, who, waiting);
    const table: Cards = {
      caption: 'Waiting for your review, the oldest first',
      head: ['When', 'Who broke it', 'To see', 'Why', 'Review'],
      rows: waiting.map((one) => [
        { text: instantInWords(one.openedAt) },
        { text: one.workerName, note: one.team },
        { text: nameOf(one.personId) },
        { text: one.reason },
        { text: 'Review', href: `${at}/${one.id}`, hidden: `what ${one.workerName} did` },
      ]),
    };
    return page('glass-reviews.njk', shellOf(who, this.signIn, at), { table, done: done !== undefined });
  }

  @Get(':breakGlassId')
  @Header('content-type', pageType)
  async open(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @AnId('breakGlassId') id: string,
    @Req() { access }: FastifyRequest,
  ) {
    return this.form(db, who, access!.people, { id, typed: {} });
  }

  @Post(':breakGlassId')
  @RouteConfig({ takesForm: true })
  @Redirect()
  async review(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @AnId('breakGlassId') id: string,
    @Req() { body, access }: FastifyRequest,
  ) {
    const typed = typedIn(body);
    await doAsked(
      db,
      async (within) => {
        const sent = await sentBy(GlassReviewed, fields, typed);
        await this.glass.review(within, who, id, typed['version'] ?? '', sent);
      },
      (problem) => this.form(db, who, access!.people, { id, typed, problem }),
    );
    return { url: `${at}?done=reviewed`, statusCode: 303 };
  }

  private async form(
    db: EntityManager,
    who: Asker,
    people: Set<string>,
    { id, typed, problem }: { id: string; typed: Typed; problem?: Problem },
  ) {
    const glass = await this.glass.read(db, id);
    addPeopleIn(glass, people);
    const nameOf = await this.nameOf(db, who, [glass]);
    return formPage(shellOf(who, this.signIn, `${at}/${id}`), {
      title: 'Review broken glass',
      caption: nameOf(glass.personId),
      intro: [
        `${glass.workerName}${glass.team ? `, ${glass.team},` : ''} saw this record from ${instantInWords(glass.openedAt)} for an hour.`,
        `Why: ${glass.reason}`,
      ],
      back: { href: at, text: 'Back' },
      action: `${at}/${id}`,
      fields,
      typed,
      button: 'Save the review',
      version: glass.version,
      ...(problem && { problem }),
    });
  }

  private nameOf = (db: EntityManager, who: Asker, glass: readonly BrokenGlass[]) =>
    namesOf(
      db,
      who,
      glass.map(({ personId }) => personId),
      this.clock.today(),
    );
}
