import { Module } from '@nestjs/common';
import { DrillDownsController } from './drill-downs.controller.js';
import { DrillDownsService } from './drill-downs.service.js';

@Module({ controllers: [DrillDownsController], providers: [DrillDownsService] })
export class DrillDownsModule {}
