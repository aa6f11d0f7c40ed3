import { Module } from '@nestjs/common';
import { EducationPlansController } from './education-plans.controller.ts';

@Module({ controllers: [EducationPlansController] })
export class EducationModule {}
