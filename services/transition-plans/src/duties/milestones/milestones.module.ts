import { Module } from '@nestjs/common';
import { ReviewFollowingModule } from '../review-following/review-following.module.js';
import { MilestonesService } from './milestones.service.js';

@Module({ imports: [ReviewFollowingModule], providers: [MilestonesService], exports: [MilestonesService] })
export class MilestonesModule {}
