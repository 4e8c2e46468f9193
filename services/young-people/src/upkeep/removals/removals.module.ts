import { Module } from '@nestjs/common';
import { Erasures } from '#libs/platform';
import { UndoingModule } from '../undoing/undoing.module.js';
import { ErasuresService } from './erasures.service.js';
import { PersonRemovalsController } from './removals.controller.js';
import { RemovalsService } from './removals.service.js';

@Module({
  imports: [UndoingModule],
  controllers: [PersonRemovalsController],
  providers: [RemovalsService, { provide: Erasures, useClass: ErasuresService }],
})
export class RemovalsModule {}
