import { Module } from '@nestjs/common';
import { ClockKeeper } from './clock-keeper.js';
import { ReferralMaking } from './referral-making.service.js';
import { ReferralOwnersController } from './referral-owners.controller.js';
import { ReferralRequestsController } from './referral-requests.controller.js';
import { ReferralWork } from './referral-work.service.js';
import { ReferralWorklistsController } from './referral-worklists.controller.js';
import { ReferralsController } from './referrals.controller.js';
import { SilenceKeeper } from './silence-keeper.js';
import { Referrals } from './referrals.service.js';

@Module({
  controllers: [ReferralsController, ReferralOwnersController, ReferralRequestsController, ReferralWorklistsController],
  providers: [Referrals, ReferralMaking, ReferralWork, ClockKeeper, SilenceKeeper],
  exports: [ReferralWork],
})
export class ReferralsModule {}
