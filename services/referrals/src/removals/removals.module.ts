import { Module } from '@nestjs/common';
import { ReferralsModule } from '../referrals/referrals.module.js';
import { RemovalsController } from './removals.controller.js';
import { RemovalsService } from './removals.service.js';

@Module({ imports: [ReferralsModule], controllers: [RemovalsController], providers: [RemovalsService] })
export class RemovalsModule {}
