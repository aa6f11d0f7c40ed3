import { Module } from '@nestjs/common';
import { PostsController } from './posts.controller.ts';
import { TeamsController } from './teams.controller.ts';
import { WorkerRolesController } from './worker-roles.controller.ts';
import { WorkersController } from './workers.controller.ts';

@Module({ controllers: [WorkersController, WorkerRolesController, TeamsController, PostsController] })
export class WorkforceModule {}
