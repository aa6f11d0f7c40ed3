import { Module } from '@nestjs/common';
import { HealthChecksController } from './health-checks.controller.ts';
import { SdqScoresController } from './sdq-scores.controller.ts';

@Module({ controllers: [HealthChecksController, SdqScoresController] })
export class HealthRecordModule {}
