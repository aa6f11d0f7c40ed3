import { Module, type DynamicModule } from '@nestjs/common';
import { ActionsController } from './actions.controller.ts';
import type { Plan } from './plan.ts';
import { PLANS } from './plans-token.ts';

@Module({})
export class ActionsModule {
  static with(plans: readonly Plan[]): DynamicModule {
    return {
      module: ActionsModule,
      controllers: [ActionsController],
      providers: [{ provide: PLANS, useValue: plans }],
    };
  }
}
