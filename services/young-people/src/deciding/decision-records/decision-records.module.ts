import { Module } from '@nestjs/common';
import { CapacityController } from './capacity-assessments.controller.js';
import { CapacityService } from './capacity-assessments.service.js';

@Module({ controllers: [CapacityController], providers: [CapacityService] })
export class CapacityModule {}
