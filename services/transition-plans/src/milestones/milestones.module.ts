import { Module } from '@nestjs/common';
import { MilestonesService } from './milestones.service.js';
import { PlanKeeper } from './plan-keeper.js';

@Module({ providers: [MilestonesService, PlanKeeper], exports: [MilestonesService] })
export class MilestonesModule {}
