import { Module } from '@nestjs/common';
import { BreachesJob } from './breaches.job.js';

@Module({ providers: [BreachesJob] })
export class BreachesModule {}
