import { Module } from '@nestjs/common';
import { ReferralsModule } from '../referrals/referrals.module.js';
import { ReconsiderationKeeper } from './reconsideration-keeper.js';
import { RefusalsController } from './refusals.controller.js';
import { Refusals } from './refusals.service.js';

@Module({ imports: [ReferralsModule], controllers: [RefusalsController], providers: [Refusals, ReconsiderationKeeper] })
export class RefusalsModule {}
