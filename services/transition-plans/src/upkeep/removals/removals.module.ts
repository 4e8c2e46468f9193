import { Module } from '@nestjs/common';
import { Erasures } from '#libs/platform';
import { ErasuresService } from './erasures.service.js';
import { RemovalsController } from './removals.controller.js';
import { RemovalsService } from './removals.service.js';

@Module({
  controllers: [RemovalsController],
  providers: [RemovalsService, { provide: Erasures, useClass: ErasuresService }],
})
export class RemovalsModule {}
