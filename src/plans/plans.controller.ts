import { createHash } from 'node:crypto';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import type { EntityManager } from 'typeorm';
import { Tx, Who, type Asker } from '../platform/access/access.ts';
import { Allow, councilRoles } from '../platform/access/policy.ts';
import { RESPONSIBLE_AUTHORITY } from '../snapshots/comparators/comparators.controller.ts';
import type { AnswerNow } from './answer-now.ts';
import { planNamed, plansInOrder, priorityNamed } from './find-plan.ts';
import type { Plan } from './plan.ts';
import { planExample, plansExample, priorityExample, PriorityAsked } from './plans.dto.ts';
import { Priorities } from './priorities.service.ts';

export const PLANS = Symbol('plans');

const planParam = {
  name: 'planId',
  description: 'Of a plan',
  example: 'kirklees-corporate-parenting-strategy-2019',
};

/** The councils' plans as their files say them, and how what they promise stands. No people. */
@Controller('api/v1/plans')
@Allow(...councilRoles)
export class PlansController {
  constructor(
    @Inject(PLANS) private readonly plans: readonly Plan[],
    @Inject(RESPONSIBLE_AUTHORITY) private readonly authority: string,
    @Inject(Priorities) private readonly priorities: Priorities,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Every plan, those of this council first' })
  @ApiOkResponse({ example: plansExample })
  list() {
    const items = plansInOrder(this.plans, this.authority).map((plan) => ({
      ...this.headOf(plan),
      version: versionOf(plan),
      priorities: plan.priorities.map(({ id, kind, text }) => ({ id, kind, text })),
    }));
    return { version: versionOf(items), items };
  }

  @Get(':planId')
  @ApiParam(planParam)
  @ApiOperation({ summary: 'A plan whole, as its file says it' })
  @ApiOkResponse({ example: planExample })
  plan(@Param('planId') id: string) {
    const plan = planNamed(this.plans, id);
    return { ...plan, isOurs: plan.authority === this.authority, version: versionOf(plan) };
  }

  @Get(':planId/priorities/:priorityId')
  @ApiParam(planParam)
  @ApiParam({
    name: 'priorityId',
    description: 'Of a pledge, priority, ambition or outcome',
    example: 'pledge-2',
  })
  @ApiOperation({
    summary: 'A priority: who leads it, its actions, and how one knows, with the figures now',
    description:
      'Figures are shown to those who read figures, and of this council’s plans only; indicators of everybody who lives here to all.',
  })
  @ApiOkResponse({ example: priorityExample })
  async priority(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Param('planId') planId: string,
    @Param('priorityId') priorityId: string,
    @Query() { as_at: asAt }: PriorityAsked,
  ) {
    const plan = planNamed(this.plans, planId);
    const priority = priorityNamed(plan, priorityId);
    const { answers, ...now } = await this.priorities.read(db, { plan, priority, who, asAt: asAt ?? null });
    const body = { plan: this.headOf(plan), priority, ...now, answers: answers.map(told) };
    return { version: versionOf(body), ...body };
  }

  private headOf({ id, title, authority, start, end }: Plan) {
    return {
      id,
      title,
      authority,
      start: start ?? null,
      end: end ?? null,
      isOurs: authority === this.authority,
    };
  }
}

/** A measure by what it asks: its definition is told by GET /api/v1/measures. */
function told(now: AnswerNow) {
  if (now.kind !== 'counted' && now.kind !== 'observed') return now;
  const { id, version, title, better, oba } = now.measure;
  return { ...now, measure: { id, version, title, better, oba } };
}

/** Changes with what is told, and not otherwise. */
const versionOf = (told: unknown): string =>
  createHash('sha256').update(JSON.stringify(told)).digest('hex').slice(0, 12);
