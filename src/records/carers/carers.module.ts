import { Module } from '@nestjs/common';
import { FosterHouseholdsController } from './foster-households.controller.ts';

@Module({ controllers: [FosterHouseholdsController] })
export class CarersModule {}
