import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdParam, Requires } from '#libs/platform';
import { ReferralResponse } from '../record/referral.dto.js';
import { NewOwner } from './ownership.dto.js';
import { OwnershipService } from './ownership.service.js';

/** The owner of a referral on the caller's side. */
@ApiTags('referrals')
@Controller('v1/referrals/:referralId/ownership')
export class OwnershipController {
  constructor(private readonly ownership: OwnershipService) {}

  /** Takes a referral that no person owns, or asks someone else to. The current owner stays until that person accepts. */
  @Post()
  @HttpCode(200)
  @Requires('referral:own')
  handOver(
    @CurrentActor() actor: Actor,
    @IdParam('referralId') id: string,
    @Body() { subject, name }: NewOwner = {},
  ): Promise<ReferralResponse> {
    const to = subject === undefined || name === undefined ? null : { subject, name };
    return this.ownership.own(actor, id, to === null ? 'take' : 'hand-over', to);
  }

  /** The person who was asked accepts the referral. */
  @Post('acceptance')
  @HttpCode(200)
  @Requires('referral:own')
  accept(@CurrentActor() actor: Actor, @IdParam('referralId') id: string): Promise<ReferralResponse> {
    return this.ownership.own(actor, id, 'accept', null);
  }

  /** The person who was asked declines. The current owner stays. */
  @Post('refusal')
  @HttpCode(200)
  @Requires('referral:own')
  decline(@CurrentActor() actor: Actor, @IdParam('referralId') id: string): Promise<ReferralResponse> {
    return this.ownership.own(actor, id, 'decline', null);
  }
}
