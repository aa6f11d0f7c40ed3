import { Module, type DynamicModule } from '@nestjs/common';
import type { Catalogue } from '../measures/catalogue.ts';
import type { Config } from '../platform/config/config.ts';
import { RESPONSIBLE_AUTHORITY } from '../snapshots/comparators/comparators.controller.ts';
import { CATALOGUE } from '../snapshots/measures.controller.ts';
import { nothingRecorded, PLAN_FACTS } from './plan-facts.ts';
import { PLANS, PlansController } from './plans.controller.ts';
import { Priorities } from './priorities.service.ts';
import type { Plan } from './plan.ts';
import { ownPlans } from './read-plans.ts';

/** Where plans are looked for: those that come with the program, and the council's own. */
export const planFolders = ({ PLANS_FOLDER }: Config): readonly string[] =>
  PLANS_FOLDER ? [ownPlans, PLANS_FOLDER] : [ownPlans];

interface PlansParts {
  readonly plans: readonly Plan[];
  readonly catalogue: Catalogue;
  readonly authority: string;
}

@Module({})
export class PlansModule {
  static with({ plans, catalogue, authority }: PlansParts): DynamicModule {
    return {
      module: PlansModule,
      controllers: [PlansController],
      providers: [
        { provide: PLANS, useValue: plans },
        { provide: PLAN_FACTS, useValue: nothingRecorded },
        { provide: CATALOGUE, useValue: catalogue },
        { provide: RESPONSIBLE_AUTHORITY, useValue: authority },
        Priorities,
      ],
      exports: [PLANS, Priorities],
    };
  }
}
