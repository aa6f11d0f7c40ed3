import { Module } from '@nestjs/common';
import { AdoptionDecisionsController } from './adoption-decisions.controller.ts';
import { AdoptionMatchesController } from './adoption-matches.controller.ts';
import { PermanencePlansController } from './permanence-plans.controller.ts';

@Module({ controllers: [PermanencePlansController, AdoptionDecisionsController, AdoptionMatchesController] })
export class PermanenceModule {}
