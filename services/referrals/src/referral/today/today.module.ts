import { Module } from '@nestjs/common';
import { ReferralsTodayController } from './today.controller.js';
import { TodayService } from './today.service.js';

@Module({ controllers: [ReferralsTodayController], providers: [TodayService] })
export class TodayModule {}
