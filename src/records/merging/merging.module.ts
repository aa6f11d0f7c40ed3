import { Module } from '@nestjs/common';
import { DuplicatesController } from './duplicates.controller.ts';
import { MergingController } from './merging.controller.ts';

@Module({ controllers: [DuplicatesController, MergingController] })
export class MergingModule {}
