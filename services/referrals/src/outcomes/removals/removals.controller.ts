import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdParam, Requires } from '#libs/platform';
import { type ReferralRemovalList, type ReferralRemovalResponse, RemoveFromReferralRequest } from './removals.dto.js';
import { RemovalsService } from './removals.service.js';

@ApiTags('referrals')
@Controller('v1/referrals/:referralId/removals')
export class ReferralRemovalsController {
  constructor(private readonly removals: RemovalsService) {}

  /** Permanently removes words that were entered in error, concern someone else, or were objected to. */
  @Post()
  @Requires('record:remove')
  remove(
    @CurrentActor() actor: Actor,
    @IdParam('referralId') referralId: string,
    @Body() request: RemoveFromReferralRequest,
  ): Promise<ReferralRemovalResponse> {
    return this.removals.remove(actor, referralId, request);
  }

  /** Lists the removals from a referral, each with its author and reason. */
  @Get()
  @Requires('record:remove')
  list(@CurrentActor() actor: Actor, @IdParam('referralId') referralId: string): Promise<ReferralRemovalList> {
    return this.removals.list(actor, referralId);
  }
}
