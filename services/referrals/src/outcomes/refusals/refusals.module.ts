import { Module } from '@nestjs/common';
import { PressModule } from '#libs/press';
import { RecordModule } from '../../referral/record/record.module.js';
import { RefusalsController } from './refusals.controller.js';
import { RefusalsService } from './refusals.service.js';
import { OverdueReconsiderationsJob } from './overdue-reconsiderations.job.js';

@Module({
  imports: [RecordModule, PressModule],
  controllers: [RefusalsController],
  providers: [RefusalsService, OverdueReconsiderationsJob],
})
export class RefusalsModule {}
