import type { EntityManager } from 'typeorm';
import type { CouncilAction } from '../domain/actions/council-action.ts';
import type { PlainDate } from '../domain/dates/plain-date.ts';
import type { IndicatorObservation } from '../domain/observation/indicator-observation.ts';

/** What is recorded beside a plan, handed in by the rooms that keep it. */
export interface PlanFacts {
  /** What became of the actions of a plan; of one that nobody has recorded anything of, nothing. */
  actionsOf(db: EntityManager, plan: string): Promise<readonly CouncilAction[]>;
  /** What stands of the indicators, of those published by the day when it is given. */
  observedOf(
    db: EntityManager,
    indicators: readonly string[],
    asAt: PlainDate | null,
  ): Promise<readonly IndicatorObservation[]>;
}

export const PLAN_FACTS = Symbol('plan facts');
