import { Module } from '@nestjs/common';
import { PeopleController } from './people.controller.ts';
import { SeenByController } from './seen-by.controller.ts';
import { TimelineController } from './timeline.controller.ts';

@Module({ controllers: [PeopleController, TimelineController, SeenByController] })
export class PeopleModule {}
