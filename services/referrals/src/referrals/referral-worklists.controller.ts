import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires } from '#libs/platform';
import { ReferralPage } from './referral-responses.dto.js';
import { WorklistQuery } from './referrals.dto.js';
import { Referrals } from './referrals.service.js';

@ApiTags('referrals')
@Controller('v1/referral-worklists')
export class ReferralWorklistsController {
  constructor(private readonly referrals: Referrals) {}

  /** Referrals that somebody has to do something about, the oldest first. */
  @Get()
  @Requires('referral-worklist:read')
  list(@CurrentActor() actor: Actor, @Query() query: WorklistQuery): Promise<ReferralPage> {
    return this.referrals.worklist(actor, query);
  }
}
