import { Module } from '@nestjs/common';
import { ApplyReturnService } from './apply-return.service.js';
import { ImportJobsService } from './import-jobs.service.js';
import { ImportRunnerService } from './import-runner.service.js';
import { ImportsController } from './imports.controller.js';
import { ImportsService } from './imports.service.js';

@Module({
  controllers: [ImportsController],
  providers: [ImportsService, ImportRunnerService, ImportJobsService, ApplyReturnService],
  exports: [ImportRunnerService],
})
export class ImportsModule {}
