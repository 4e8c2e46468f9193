import { Module } from '@nestjs/common';
import { DisclosureSagaHandlers } from './disclosure-saga.handlers.js';
import { DisclosureSagaService } from './disclosure-saga.service.js';
import { EndedDisclosuresJob } from './ended-disclosures.job.js';

@Module({
  controllers: [DisclosureSagaHandlers],
  providers: [DisclosureSagaService, EndedDisclosuresJob],
  exports: [DisclosureSagaService],
})
export class SagaModule {}
