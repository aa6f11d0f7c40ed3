import { Module } from '@nestjs/common';
import { CategoriesOfNeedController } from './categories-of-need.controller.ts';
import { LegalStatusesController } from './legal-statuses.controller.ts';
import { PeriodsOfCareController } from './periods-of-care.controller.ts';

@Module({ controllers: [PeriodsOfCareController, LegalStatusesController, CategoriesOfNeedController] })
export class ChildrenInCareModule {}
