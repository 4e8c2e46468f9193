import { Module } from '@nestjs/common';
import { VoicesWaitingController } from './voices-waiting.controller.js';
import { VoicesWaitingService } from './voices-waiting.service.js';

@Module({ controllers: [VoicesWaitingController], providers: [VoicesWaitingService] })
export class VoicesWaitingModule {}
