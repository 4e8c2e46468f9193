import { Module } from '@nestjs/common';
import { ReadingModule } from '../../referral/reading/reading.module.js';
import { RecordModule } from '../../referral/record/record.module.js';
import { ReferralRequestsController } from './referral-requests.controller.js';
import { SendingController } from './sending.controller.js';
import { DraftingService } from './drafting.service.js';
import { SendingService } from './sending.service.js';

@Module({
  imports: [ReadingModule, RecordModule],
  controllers: [ReferralRequestsController, SendingController],
  providers: [DraftingService, SendingService],
})
export class DraftingModule {}
