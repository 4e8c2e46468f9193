import { Module } from '@nestjs/common';
import { ReferralsController } from './referrals.controller.js';
import { Referrals } from './referrals.service.js';

@Module({ controllers: [ReferralsController], providers: [Referrals] })
export class ReferralsModule {}
