import { Module } from '@nestjs/common';
import { EetStatusesController } from './eet-statuses.controller.ts';

@Module({ controllers: [EetStatusesController] })
export class EetModule {}
