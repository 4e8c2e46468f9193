import { Module } from '@nestjs/common';
import { ReferralWork } from './referral.work.js';

@Module({ providers: [ReferralWork], exports: [ReferralWork] })
export class RecordModule {}
