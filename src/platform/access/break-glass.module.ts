import { Module } from '@nestjs/common';
import { BreakGlassController } from './break-glass.controller.ts';

@Module({ controllers: [BreakGlassController] })
export class BreakGlassModule {}
