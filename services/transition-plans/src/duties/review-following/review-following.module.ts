import { Module } from '@nestjs/common';
import { ReviewJob } from './review.job.js';

@Module({ providers: [ReviewJob], exports: [ReviewJob] })
export class ReviewFollowingModule {}
