import { Module } from '@nestjs/common';
import { DecisionsJob } from './decisions.job.js';

/** What follows from who decides. */
@Module({ providers: [DecisionsJob] })
export class ConsequencesModule {}
