import { Module } from '@nestjs/common';
import { ReferralsModule } from '../referrals/referrals.module.js';
import { DisclosureKeeper } from './disclosure-keeper.js';
import { DisclosureSagaHandlers } from './disclosure-saga.handlers.js';
import { DisclosureSaga } from './disclosure-saga.service.js';
import { DisclosuresController } from './disclosures.controller.js';
import { DisclosuresService } from './disclosures.service.js';

@Module({
  imports: [ReferralsModule],
  controllers: [DisclosuresController, DisclosureSagaHandlers],
  providers: [DisclosuresService, DisclosureSaga, DisclosureKeeper],
})
export class DisclosuresModule {}
