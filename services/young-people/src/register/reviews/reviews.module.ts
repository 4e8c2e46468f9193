import { Module } from '@nestjs/common';
import { ReviewsHandlers } from './reviews.handlers.js';

@Module({ controllers: [ReviewsHandlers] })
export class ReviewsModule {}
