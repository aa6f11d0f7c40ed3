import { Body, Controller, Get, Inject, Post, Query, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import { standingInWords, standingOf } from '../domain/actions/council-action.ts';
import type { PlainDate } from '../domain/dates/plain-date.ts';
import type { Catalogue } from '../measures/catalogue.ts';
import { Tx, Who, type Asker } from '../platform/access/access.ts';
import { Allow } from '../platform/access/policy.ts';
import { Clock } from '../platform/clock/clock.ts';
import { AsAt, ReadsRecord } from '../platform/http/reads-record.ts';
import type { KeptAnswer } from '../records/voice/priority-answers.store.ts';
import { everybodyWhoSignsIn } from '../records/workforce/who-may.ts';
import { requestsAnswered, requestsMade } from '../snapshots/board-counts.reader.ts';
import { RESPONSIBLE_AUTHORITY } from '../snapshots/comparators/comparators.controller.ts';
import { CATALOGUE } from '../snapshots/measures.controller.ts';
import { mayReadFigures } from '../snapshots/rights.ts';
import { actionKeepers } from './actions.controller.ts';
import type { ActionRead } from './actions.service.ts';
import { answerPriority } from './answer-priority.ts';
import { lastCounted, latestFigures } from './latest-figures.ts';
import type { Plan } from './plan.ts';
import { PLANS } from './plans.controller.ts';
import { requestClocks, withoutSmallNumbers } from './request-clock.ts';
import { answerExample, AnswerSent, YouSaidAsked, youSaidExample } from './you-said.dto.ts';
import { youSaid } from './you-said.service.ts';

/** What children and young people asked of their council, and what was done about it. No people but staff. */
@Controller('api/v1/you-said-we-did')
@Allow(...everybodyWhoSignsIn)
export class YouSaidController {
  constructor(
    @Inject(PLANS) private readonly plans: readonly Plan[],
    @Inject(CATALOGUE) private readonly catalogue: Catalogue,
    @Inject(RESPONSIBLE_AUTHORITY) private readonly authority: string,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Get()
  @ReadsRecord()
  @ApiOperation({
    summary: 'What children and young people asked for, what was done about it, and what shows it',
    description:
      'Figures and the clock of requests are of the last month-end that is counted, and figures are for those who are told figures. Who is told none is told how often something was asked for where that was not 1 to 5 times, and nothing of the answers.',
  })
  @ApiOkResponse({
    example: { asAt: null, knownAt: null, countedAsAt: '2019-09-30', items: [youSaidExample] },
  })
  async list(
    @Tx() db: EntityManager,
    @Who() { acting }: Asker,
    @AsAt() asAt: PlainDate | null,
    @Query() { plan, voice }: YouSaidAsked,
    @Req() { times }: FastifyRequest,
  ) {
    const day = asAt ?? this.clock.today();
    const said = (await youSaid(db, this.plans, { day })).filter(
      (one) => (plan === undefined || one.plan === plan) && (voice === undefined || one.voice === voice),
    );
    const counted = await lastCounted(db, day, times?.knownAt ?? null);
    const clocks = counted
      ? requestClocks(await requestsMade(db, counted), await requestsAnswered(db, counted))
      : [];
    const isToldFigures = mayReadFigures(acting);
    const items = [];
    for (const { measures, requests, actions, answers, ...asked } of said) {
      const isOurs = this.isOurs(asked.plan);
      const figures = await latestFigures(db, this.catalogue, { ids: measures, counted, day });
      const ofKinds = clocks.filter(({ kind }) => isOurs && requests.includes(kind));
      items.push({
        ...asked,
        answers: answers.map(answerView),
        actions: actions.map((action) => actionView(action, day)),
        measures: figures.map((one) =>
          isToldFigures && isOurs ? one : { ...one, figure: null, asAt: null },
        ),
        requests: isToldFigures ? ofKinds : ofKinds.map(withoutSmallNumbers),
      });
    }
    return { countedAsAt: counted?.asAt ?? null, items };
  }

  @Post()
  @Allow(...actionKeepers)
  @ApiOperation({
    summary:
      'Record what was done about something that was asked, or correct or take back an answer, with a reason',
    description: 'Nothing is overwritten: known_at before a correction still gives what it corrects.',
  })
  @ApiCreatedResponse({ example: answerExample })
  async answer(@Tx() db: EntityManager, @Body() sent: AnswerSent) {
    const { plans, catalogue } = this;
    return answerView(await answerPriority(db, sent, { plans, catalogue, today: this.clock.today() }));
  }

  /** Figures of this record tell nothing of what another council's plan asks. */
  private isOurs(plan: string): boolean {
    return (this.plans.find(({ id }) => id === plan)?.authority ?? this.authority) === this.authority;
  }
}

const actionView = (action: ActionRead, day: PlainDate) => ({
  id: action.id,
  text: action.text,
  owner: action.owner,
  standing: standingOf(action, day),
  stands: standingInWords(action, day),
});

const answerView = (answer: KeptAnswer) => {
  const { id, answeredOn, words, action, measure, requestKind, corrects, reason } = answer;
  const { isTakenBack, recordedAt, recordedBy } = answer;
  return {
    id,
    answeredOn,
    words,
    action,
    measure,
    requestKind,
    corrects,
    reason,
    isTakenBack,
    recordedAt,
    recordedBy,
  };
};
