import { Module } from '@nestjs/common';
import { ApplyReturn } from './apply-return.service.js';
import { ImportJobs } from './import-jobs.service.js';
import { ImportRunner } from './import-runner.service.js';
import { ImportsController } from './imports.controller.js';
import { ImportsService } from './imports.service.js';

@Module({
  controllers: [ImportsController],
  providers: [ImportsService, ImportRunner, ImportJobs, ApplyReturn],
})
export class ImportsModule {}
