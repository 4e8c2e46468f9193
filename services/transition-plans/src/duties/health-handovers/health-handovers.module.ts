import { Module } from '@nestjs/common';
import { HealthHandoversController } from './health-handovers.controller.js';
import { HealthHandoversService } from './health-handovers.service.js';

@Module({ controllers: [HealthHandoversController], providers: [HealthHandoversService] })
export class HealthHandoversModule {}
