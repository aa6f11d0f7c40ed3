import { Module } from '@nestjs/common';
import { RequestsController } from './requests.controller.ts';
import { ViewsController } from './views.controller.ts';

@Module({ controllers: [ViewsController, RequestsController] })
export class VoiceModule {}
