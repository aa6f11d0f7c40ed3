import { Module, type DynamicModule } from '@nestjs/common';
import type { Catalogue } from '../measures/catalogue.ts';
import { CATALOGUE } from '../snapshots/measures.controller.ts';
import { ActionsController } from './actions.controller.ts';
import type { Plan } from './plan.ts';
import { PLANS } from './plans-token.ts';
import { YouSaidController } from './you-said.controller.ts';

@Module({})
export class ActionsModule {
  static with(plans: readonly Plan[], catalogue: Catalogue): DynamicModule {
    return {
      module: ActionsModule,
      controllers: [ActionsController, YouSaidController],
      providers: [
        { provide: PLANS, useValue: plans },
        { provide: CATALOGUE, useValue: catalogue },
      ],
    };
  }
}
