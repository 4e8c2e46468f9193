import { Module } from '@nestjs/common';
import { RecordModule } from '../record/record.module.js';
import { WorklistsController } from './worklists.controller.js';
import { ReadingService } from './reading.service.js';

@Module({
  imports: [RecordModule],
  controllers: [WorklistsController],
  providers: [ReadingService],
  exports: [ReadingService],
})
export class ReadingModule {}
