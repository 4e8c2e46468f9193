import { Module } from '@nestjs/common';
import { PlansTodayController } from './today.controller.js';
import { TodayService } from './today.service.js';

@Module({ controllers: [PlansTodayController], providers: [TodayService] })
export class TodayModule {}
