import { Module } from '@nestjs/common';
import { Erasures } from '#libs/platform';
import { ErasuresService } from './erasures.service.js';
import { PlanRemovalsController } from './removals.controller.js';
import { RemovalsService } from './removals.service.js';

@Module({
  controllers: [PlanRemovalsController],
  providers: [RemovalsService, { provide: Erasures, useClass: ErasuresService }],
})
export class RemovalsModule {}
