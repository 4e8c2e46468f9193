import { Module } from '@nestjs/common';
import { ImportsModule } from '../imports/imports.module.js';
import { ApplyUndoService } from './apply-undo.service.js';
import { UndoingController } from './undoing.controller.js';
import { UndoingHandlers } from './undoing.handlers.js';
import { UndoingService } from './undoing.service.js';

@Module({
  imports: [ImportsModule],
  controllers: [UndoingController, UndoingHandlers],
  providers: [UndoingService, ApplyUndoService],
  exports: [ApplyUndoService],
})
export class UndoingModule {}
