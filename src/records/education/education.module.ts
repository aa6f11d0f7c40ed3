import { Module } from '@nestjs/common';
import { AttendanceController } from './attendance.controller.ts';
import { EducationPlansController } from './education-plans.controller.ts';
import { ExclusionsController } from './exclusions.controller.ts';
import { ExamResultsController, KeyStage4Controller } from './results.controllers.ts';
import { SchoolPlacesController } from './school-places.controller.ts';

@Module({
  controllers: [
    AttendanceController,
    EducationPlansController,
    ExamResultsController,
    ExclusionsController,
    KeyStage4Controller,
    SchoolPlacesController,
  ],
})
export class EducationModule {}
