import { Module } from '@nestjs/common';
import { RestrictionController } from './restriction.controller.ts';

@Module({ controllers: [RestrictionController] })
export class RestrictionModule {}
