import { Module } from '@nestjs/common';
import { AccountabilityController } from './accountability.controller.js';
import { AccountabilityService } from './accountability.service.js';
import { HandOverJob } from './hand-over.job.js';

@Module({
  controllers: [AccountabilityController],
  providers: [AccountabilityService, HandOverJob],
  exports: [HandOverJob],
})
export class AccountabilityModule {}
