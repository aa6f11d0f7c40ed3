import { Module } from '@nestjs/common';
import { SealedRecordsController } from './sealed-records.controller.ts';
import { SealingController } from './sealing.controller.ts';

@Module({ controllers: [SealingController, SealedRecordsController] })
export class SealingModule {}
