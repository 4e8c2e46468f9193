import { Module } from '@nestjs/common';
import { ReferralsHandlers } from './referrals.handlers.js';

@Module({ controllers: [ReferralsHandlers] })
export class ReferralsModule {}
