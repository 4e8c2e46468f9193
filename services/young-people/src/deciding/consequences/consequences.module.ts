import { Module } from '@nestjs/common';
import { DecisionsJob } from './decisions.job.js';

/** Updates everything that depends on who decides. */
@Module({ providers: [DecisionsJob] })
export class ConsequencesModule {}
