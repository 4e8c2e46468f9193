import { Module } from '@nestjs/common';
import { MyPlanController } from './me.controller.js';
import { MeService } from './me.service.js';

@Module({ controllers: [MyPlanController], providers: [MeService] })
export class MeModule {}
