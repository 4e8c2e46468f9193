import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdParam, Requires } from '#libs/platform';
import { ReferralResponse } from '../record/referral.dto.js';
import { NewOwner } from './ownership.dto.js';
import { OwnershipService } from './ownership.service.js';

/** Who answers for a referral, on the side of whoever asks. */
@ApiTags('referrals')
@Controller('v1/referrals/:referralId/ownership')
export class OwnershipController {
  constructor(private readonly ownership: OwnershipService) {}

  /** Takes the referral, or asks somebody else to; until they accept, whoever has it now keeps it. */
  @Post()
  @HttpCode(200)
  @Requires('referral:own')
  handOver(
    @CurrentActor() actor: Actor,
    @IdParam('referralId') id: string,
    @Body() to: NewOwner,
  ): Promise<ReferralResponse> {
    return this.ownership.own(actor, id, 'hand-over', { subject: to.subject, name: to.name });
  }

  /** Whoever was asked accepts. */
  @Post('acceptance')
  @HttpCode(200)
  @Requires('referral:own')
  accept(@CurrentActor() actor: Actor, @IdParam('referralId') id: string): Promise<ReferralResponse> {
    return this.ownership.own(actor, id, 'accept', null);
  }

  /** Whoever was asked says no; whoever has it keeps it. */
  @Post('refusal')
  @HttpCode(200)
  @Requires('referral:own')
  decline(@CurrentActor() actor: Actor, @IdParam('referralId') id: string): Promise<ReferralResponse> {
    return this.ownership.own(actor, id, 'decline', null);
  }
}
