import { Module } from '@nestjs/common';
import { MissingEpisodesController } from './missing-episodes.controller.ts';

@Module({ controllers: [MissingEpisodesController] })
export class MissingModule {}
