import { Module } from '@nestjs/common';
import { StepChaser } from '../steps/step-chaser.js';
import { MilestonesService } from './milestones.service.js';
import { PlanKeeper } from './plan-keeper.js';

@Module({ providers: [MilestonesService, StepChaser, PlanKeeper], exports: [MilestonesService] })
export class MilestonesModule {}
