import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import type { EntityManager } from 'typeorm';
import type { ActionOwner, ActionState, ActionStep } from '../domain/actions/action-steps.ts';
import { standingInWords, standingOf } from '../domain/actions/council-action.ts';
import type { PlainDate } from '../domain/dates/plain-date.ts';
import { Tx, Who, type Asker } from '../platform/access/access.ts';
import { Allow, type Role } from '../platform/access/policy.ts';
import { Clock } from '../platform/clock/clock.ts';
import { IfMatch, NeedsVersion } from '../platform/http/etags.ts';
import { Problem } from '../platform/http/problems.ts';
import { AsAt, ReadsRecord } from '../platform/http/reads-record.ts';
import {
  ActionAgreed,
  ActionDone,
  ActionGiven,
  ActionMoved,
  ActionReopened,
  ActionWithdrawn,
} from '../records/actions/actions.dto.ts';
import { addAction } from '../records/actions/actions.store.ts';
import { recordStep } from '../records/actions/record-step.ts';
import { notAfter, notBefore, refuse } from '../records/facts/checks.ts';
import { everybodyWhoSignsIn } from '../records/workforce/who-may.ts';
import { ActionsAsked, actionExample, oneActionExample } from './actions.dto.ts';
import { actionInFile, actionNamed, actionsOf, type ActionRead } from './actions.service.ts';
import { ownerSent } from './owner-sent.ts';
import type { Plan } from './plan.ts';
import { PLANS } from './plans.controller.ts';

/** Who records what was agreed and what became of it, whoever's it is. */
export const actionKeepers = [
  'team-manager',
  'performance-analyst',
  'administrator',
] as const satisfies Role[];

const OfAction = () =>
  ApiParam({ name: 'key', description: 'Of an action: its id', example: actionExample.id });

/** What the council gave its word on, in a plan or at a meeting, and what became of it. No people but staff. */
@Controller('api/v1/actions')
@Allow(...everybodyWhoSignsIn)
export class ActionsController {
  constructor(
    @Inject(PLANS) private readonly plans: readonly Plan[],
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Get()
  @ReadsRecord()
  @ApiOperation({
    summary: 'What the council gave its word on and how it stands: of plans, then of meetings',
    description:
      'With as_at, what had been agreed by that day and how it stood at its end. With known_at, what had been recorded by then; the words of plans are those of their files now.',
  })
  @ApiOkResponse({ example: { asAt: null, knownAt: null, items: [actionExample] } })
  async list(
    @Tx() db: EntityManager,
    @Who() { workerId }: Asker,
    @AsAt() asAt: PlainDate | null,
    @Query() { plan, owner, standing }: ActionsAsked,
  ) {
    const day = asAt ?? this.clock.today();
    const whose = owner === 'me' ? workerId : owner;
    const items = (await actionsOf(db, this.plans, { asAt }))
      .map((action) => actionView(action, day))
      .filter((action) => plan === undefined || action.plan === plan)
      .filter((action) => whose === undefined || isOf(action, whose))
      .filter((action) => standing === undefined || action.standing === standing);
    return { items };
  }

  @Get(':key')
  @OfAction()
  @ReadsRecord()
  @ApiOperation({ summary: 'One action with everything that became of it, in the order it was recorded' })
  @ApiOkResponse({ example: { asAt: null, knownAt: null, ...oneActionExample } })
  read(@Tx() db: EntityManager, @Param('key') key: string, @AsAt() asAt: PlainDate | null) {
    return this.one(db, key, asAt);
  }

  @Post()
  @Allow(...actionKeepers)
  @ApiOperation({ summary: 'Record what a meeting agreed' })
  @ApiCreatedResponse({
    example: {
      ...oneActionExample,
      id: '7a1f6d0c-3f0e-4a53-9d58-0d6f4f5d1c11',
      plan: null,
      planAction: null,
      inPlan: null,
      dueInWords: null,
      version: '0',
      steps: [],
    },
  })
  async agree(@Tx() db: EntityManager, @Body() sent: ActionAgreed) {
    const { text, agreedBy, agreedOn, due = null } = sent;
    const owner = await ownerSent(db, sent);
    refuse(
      notAfter('agreedOn', agreedOn, this.clock.today()),
      notBefore('due', due, agreedOn, 'when it was agreed'),
    );
    const id = await addAction(db, { plan: null, planAction: null, text, owner, agreedOn, agreedBy, due });
    return this.one(db, id);
  }

  @Post(':key/done')
  @OfAction()
  @HttpCode(200)
  @NeedsVersion()
  @ApiOperation({
    summary: 'Say that an action was done, when, and what shows it; whoever has it may, too',
  })
  @ApiOkResponse({ example: oneActionExample })
  async done(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Param('key') key: string,
    @IfMatch() version: string,
    @Body() { doneOn, evidence = null, evidenceUrl = null }: ActionDone,
  ) {
    return this.step(db, key, version, ({ owner }) => {
      if (!mayEnd(who, owner))
        throw new Problem(
          'not-allowed',
          'Whoever has it, a team manager, an analyst or an administrator says so.',
        );
      return { kind: 'done', on: doneOn, evidence, evidenceUrl };
    });
  }

  @Post(':key/reopen')
  @Allow(...actionKeepers)
  @OfAction()
  @HttpCode(200)
  @NeedsVersion()
  @ApiOperation({ summary: 'Say that what was done is not done after all, and why' })
  @ApiOkResponse({ example: oneActionExample })
  reopen(
    @Tx() db: EntityManager,
    @Param('key') key: string,
    @IfMatch() version: string,
    @Body() { reopenedOn, reason }: ActionReopened,
  ) {
    return this.step(db, key, version, () => ({ kind: 'reopened', on: reopenedOn, reason }));
  }

  @Post(':key/move')
  @Allow(...actionKeepers)
  @OfAction()
  @HttpCode(200)
  @NeedsVersion()
  @ApiOperation({
    summary:
      'Move the day on which an action is due, and say why and who agreed; the first day stays visible',
  })
  @ApiOkResponse({ example: oneActionExample })
  move(
    @Tx() db: EntityManager,
    @Param('key') key: string,
    @IfMatch() version: string,
    @Body() { movedOn, due, reason, agreedBy }: ActionMoved,
  ) {
    return this.step(db, key, version, () => ({ kind: 'moved', on: movedOn, due, reason, agreedBy }));
  }

  @Post(':key/owner')
  @Allow(...actionKeepers)
  @OfAction()
  @HttpCode(200)
  @NeedsVersion()
  @ApiOperation({
    summary: 'Give an action to a member of staff, whose worklist reminds them, or to a post or team',
  })
  @ApiOkResponse({ example: oneActionExample })
  async give(
    @Tx() db: EntityManager,
    @Param('key') key: string,
    @IfMatch() version: string,
    @Body() sent: ActionGiven,
  ) {
    const owner = await ownerSent(db, sent);
    const { givenOn, reason = null } = sent;
    return this.step(db, key, version, () => ({ kind: 'given', on: givenOn, owner, reason }));
  }

  @Post(':key/withdraw')
  @Allow(...actionKeepers)
  @OfAction()
  @HttpCode(200)
  @NeedsVersion()
  @ApiOperation({
    summary: 'Take back what was recorded in error of a meeting, and say why; it stays to be read by its id',
  })
  @ApiOkResponse({ example: oneActionExample })
  withdraw(
    @Tx() db: EntityManager,
    @Param('key') key: string,
    @IfMatch() version: string,
    @Body() { withdrawnOn, reason }: ActionWithdrawn,
  ) {
    return this.step(db, key, version, () => ({ kind: 'withdrawn', on: withdrawnOn, reason }));
  }

  private async step(
    db: EntityManager,
    key: string,
    version: string,
    step: (state: ActionState) => ActionStep,
  ) {
    const today = this.clock.today();
    await recordStep(db, key, { inFile: actionInFile(this.plans, key), version, today }, step);
    return this.one(db, key);
  }

  private async one(db: EntityManager, key: string, asAt: PlainDate | null = null) {
    const found = await actionNamed(db, this.plans, key, asAt);
    if (!found) throw new Problem('not-found');
    return { ...actionView(found, asAt ?? this.clock.today()), steps: found.steps };
  }
}

const isKeeper = ({ acting }: Asker): boolean =>
  acting.some((role) => (actionKeepers as readonly Role[]).includes(role));

/** Whoever keeps the record of actions, and whoever has this one. */
const mayEnd = (who: Asker, owner: ActionOwner | null): boolean =>
  isKeeper(who) || owner?.worker?.id === who.workerId;

const isOf = ({ owner, ownerWorker }: Pick<ActionRead, 'owner' | 'ownerWorker'>, whose: string): boolean =>
  ownerWorker === whose.toLowerCase() || owner.toLowerCase() === whose.toLowerCase();

/** With how it stands at the end of the day, and without what only its history tells. */
function actionView({ steps: _, moved, ...action }: ActionRead, day: PlainDate) {
  return {
    ...action,
    moved: moved ?? null,
    standing: standingOf(action, day),
    stands: standingInWords({ ...action, ...(moved && { moved }) }, day),
  };
}
