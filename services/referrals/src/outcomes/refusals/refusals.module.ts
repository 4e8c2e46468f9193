import { Module } from '@nestjs/common';
import { RecordModule } from '../../referral/record/record.module.js';
import { RefusalsController } from './refusals.controller.js';
import { RefusalsService } from './refusals.service.js';
import { OverdueReconsiderationsJob } from './overdue-reconsiderations.job.js';

@Module({
  imports: [RecordModule],
  controllers: [RefusalsController],
  providers: [RefusalsService, OverdueReconsiderationsJob],
})
export class RefusalsModule {}
