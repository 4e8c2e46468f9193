import { Module } from '@nestjs/common';
import { ReferralsModule } from '../referrals/referrals.module.js';
import { RefusalsController } from './refusals.controller.js';
import { Refusals } from './refusals.service.js';

@Module({ imports: [ReferralsModule], controllers: [RefusalsController], providers: [Refusals] })
export class RefusalsModule {}
