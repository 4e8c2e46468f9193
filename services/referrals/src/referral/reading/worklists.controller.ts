import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires } from '#libs/platform';
import { ReferralPage } from '../record/referral.dto.js';
import { WorklistQuery } from './reading.dto.js';
import { ReadingService } from './reading.service.js';

@ApiTags('referrals')
@Controller('v1/referral-worklists')
export class WorklistsController {
  constructor(private readonly reading: ReadingService) {}

  /** Lists referrals that need action, oldest first. */
  @Get()
  @Requires('referral-worklist:read')
  list(@CurrentActor() actor: Actor, @Query() query: WorklistQuery): Promise<ReferralPage> {
    return this.reading.worklist(actor, query);
  }
}
