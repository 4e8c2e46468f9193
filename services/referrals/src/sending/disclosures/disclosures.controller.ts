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

  /** Previews what a sending today would disclose: the referral's own words, and links to the other services' parts. */
  @Get('referrals/:referralId/disclosure-preview')
  @Requires('disclosure:preview')
  preview(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Query() { groups }: DisclosurePreviewQuery,
  ): Promise<ReferralDisclosurePreview> {
    return this.disclosures.preview(actor, id, groups);
  }

  /** Returns the receipt of the values that the organisation was shown. */
  @Get('referrals/:referralId/disclosure')
  @Requires('referral:read')
  receipt(@CurrentActor() actor: Actor, @Id() id: string): Promise<DisclosureResponse> {
    return this.disclosures.receipt(actor, id);
  }

  /** Revokes the disclosure. The organisation loses access at once and is asked to return or delete the data. */
  @Post('referrals/:referralId/disclosure/revocation')
  @HttpCode(200)
  @Requires('disclosure:revoke')
  revoke(@CurrentActor() actor: Actor, @Id() id: string): Promise<DisclosureResponse> {
    return this.disclosures.revoke(actor, id);
  }

  /** The organisation reports whether it has returned, deleted or kept the data. */
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

  /** Lists open requests to return or delete data: an organisation's own, or for staff those of the area. */
  @Get('disclosures')
  @Requires('disclosure:list')
  returns(@CurrentActor() actor: Actor, @Query() query: ReturnsQuery): Promise<ReturnsPage> {
    return this.disclosures.returns(actor, query);
  }
}
