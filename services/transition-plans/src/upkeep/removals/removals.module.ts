import { Module } from '@nestjs/common';
import { RemovalsController } from './removals.controller.js';
import { RemovalsService } from './removals.service.js';

@Module({ controllers: [RemovalsController], providers: [RemovalsService] })
export class RemovalsModule {}
