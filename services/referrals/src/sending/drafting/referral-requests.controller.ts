import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdParam, Requires } from '#libs/platform';
import { DraftingService } from './drafting.service.js';
import { NewReferralRequestResponse, ReferralRequestResponse } from '../../referral/record/referral.dto.js';
import { NewReferralRequest } from './drafting.dto.js';
import { ReadingService } from '../../referral/reading/reading.service.js';

/** One need, asked of several services. */
@ApiTags('referrals')
@Controller('v1/referral-requests')
export class ReferralRequestsController {
  constructor(
    private readonly reading: ReadingService,
    private readonly drafting: DraftingService,
  ) {}

  /** Drafts a referral to each service. When one service accepts, the others stay open and the referrer is notified. */
  @Post()
  @Requires('referral:draft')
  create(@CurrentActor() actor: Actor, @Body() request: NewReferralRequest): Promise<NewReferralRequestResponse> {
    return this.drafting.createSeveral(actor, request);
  }

  /** Returns the referrals of a request, and whether a decision on them is needed. */
  @Get(':requestId')
  @Requires('referral-request:read')
  get(@CurrentActor() actor: Actor, @IdParam('requestId') id: string): Promise<ReferralRequestResponse> {
    return this.reading.request(actor, id);
  }
}
