import { Module } from '@nestjs/common';
import { StepsController } from './steps.controller.js';
import { StepsService } from './steps.service.js';
import { StepJob } from './step.job.js';

@Module({ controllers: [StepsController], providers: [StepsService, StepJob], exports: [StepJob] })
export class StepsModule {}
