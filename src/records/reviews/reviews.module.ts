import { Module } from '@nestjs/common';
import { ReviewsController } from './reviews.controller.ts';

@Module({ controllers: [ReviewsController] })
export class ReviewsModule {}
