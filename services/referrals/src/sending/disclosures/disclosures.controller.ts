import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdParam, Requires } from '#libs/platform';
import {
  DisclosurePreviewQuery,
  DisclosureResponse,
  DisclosureReturn,
  DisclosureReturnResponse,
  ReferralDisclosurePreview,
  ReturnsPage,
  ReturnsQuery,
} from './disclosures.dto.js';
import { DisclosuresService } from './disclosures.service.js';

const Id = () => IdParam('referralId');

@ApiTags('disclosures')
@Controller('v1')
export class DisclosuresController {
  constructor(private readonly disclosures: DisclosuresService) {}

  /** Exactly what sending would tell today: the referral's own words here, and where the other services show their parts. */
  @Get('referrals/:referralId/disclosure-preview')
  @Requires('disclosure:preview')
  preview(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Query() { groups }: DisclosurePreviewQuery,
  ): Promise<ReferralDisclosurePreview> {
    return this.disclosures.preview(actor, id, groups);
  }

  /** The receipt of what the organisation was shown. */
  @Get('referrals/:referralId/disclosure')
  @Requires('referral:read')
  receipt(@CurrentActor() actor: Actor, @Id() id: string): Promise<DisclosureResponse> {
    return this.disclosures.receipt(actor, id);
  }

  /** Takes it back: the organisation reads nothing of it from now on, and is asked to return or to delete what it has. */
  @Post('referrals/:referralId/disclosure/revocation')
  @HttpCode(200)
  @Requires('disclosure:revoke')
  revoke(@CurrentActor() actor: Actor, @Id() id: string): Promise<DisclosureResponse> {
    return this.disclosures.revoke(actor, id);
  }

  /** The organisation says what became of what it was told. */
  @Post('referrals/:referralId/disclosure/return')
  @HttpCode(200)
  @Requires('disclosure:return')
  giveBack(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() input: DisclosureReturn,
  ): Promise<DisclosureReturnResponse> {
    return this.disclosures.giveBack(actor, id, input);
  }

  /** What was asked back and not answered: to an organisation its own, to staff those of the area. */
  @Get('disclosures')
  @Requires('disclosure:list')
  returns(@CurrentActor() actor: Actor, @Query() query: ReturnsQuery): Promise<ReturnsPage> {
    return this.disclosures.returns(actor, query);
  }
}
