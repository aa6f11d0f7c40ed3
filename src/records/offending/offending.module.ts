import { Module } from '@nestjs/common';
import { ConvictionsController } from './convictions.controller.ts';
import { SubstanceMisuseController } from './substance-misuse.controller.ts';

@Module({ controllers: [ConvictionsController, SubstanceMisuseController] })
export class OffendingModule {}
