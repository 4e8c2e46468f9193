import { Module } from '@nestjs/common';
import { SilentReferralsJob } from './silent-referrals.job.js';

@Module({ providers: [SilentReferralsJob] })
export class SilentReferralsModule {}
