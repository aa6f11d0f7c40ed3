import { Module, type DynamicModule } from '@nestjs/common';
import type { Catalogue } from '../measures/catalogue.ts';
import type { Config } from '../platform/config/config.ts';
import { RESPONSIBLE_AUTHORITY } from '../snapshots/comparators/comparators.controller.ts';
import { CATALOGUE } from '../snapshots/measures.controller.ts';
import { ActionsController } from './actions.controller.ts';
import { actionsOf } from './actions.service.ts';
import { observedOf } from './indicators/published.ts';
import { PLAN_FACTS, type PlanFacts } from './plan-facts.ts';
import { PLANS, PlansController } from './plans.controller.ts';
import { Priorities } from './priorities.service.ts';
import type { Plan } from './plan.ts';
import { ownPlans } from './read-plans.ts';
import { YouSaidController } from './you-said.controller.ts';

/** Where plans are looked for: those that come with the program, and the council's own. */
export const planFolders = ({ PLANS_FOLDER }: Config): readonly string[] =>
  PLANS_FOLDER ? [ownPlans, PLANS_FOLDER] : [ownPlans];

interface PlansParts {
  readonly plans: readonly Plan[];
  readonly catalogue: Catalogue;
  readonly authority: string;
}

const factsOf = (plans: readonly Plan[]): PlanFacts => ({
  actionsOf: async (db, plan) =>
    (await actionsOf(db, plans, { asAt: null })).filter((one) => one.plan === plan && one.steps.length > 0),
  observedOf: (db, indicators, asAt) => observedOf(db, indicators, { asAt }),
});

@Module({})
export class PlansModule {
  static with({ plans, catalogue, authority }: PlansParts): DynamicModule {
    return {
      module: PlansModule,
      controllers: [PlansController, ActionsController, YouSaidController],
      providers: [
        { provide: PLANS, useValue: plans },
        { provide: PLAN_FACTS, useValue: factsOf(plans) },
        { provide: CATALOGUE, useValue: catalogue },
        { provide: RESPONSIBLE_AUTHORITY, useValue: authority },
        Priorities,
      ],
      exports: [PLANS, Priorities],
    };
  }
}
