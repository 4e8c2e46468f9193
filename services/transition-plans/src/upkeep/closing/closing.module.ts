import { Module } from '@nestjs/common';
import { PlansModule } from '../../reading/plans/plans.module.js';
import { ClosingController } from './closing.controller.js';
import { ClosingService } from './closing.service.js';

@Module({ imports: [PlansModule], controllers: [ClosingController], providers: [ClosingService] })
export class ClosingModule {}
