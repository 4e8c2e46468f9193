import { Module } from '@nestjs/common';
import { CohortsController } from './cohorts.controller.js';

@Module({ controllers: [CohortsController] })
export class CohortsModule {}
