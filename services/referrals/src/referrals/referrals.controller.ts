import { Body, Controller, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  AccessLogPage,
  type Actor,
  CurrentActor,
  DEFAULT_LIMIT,
  IdParam,
  IfMatch,
  PageQuery,
  Requires,
} from '#libs/platform';
import { DisclosureResponse, ReferralPage, ReferralResponse } from './referral-responses.dto.js';
import {
  Acceptance,
  Decline,
  Information,
  InformationRequest,
  NewReferral,
  ReferralChange,
  ReferralsQuery,
  Sending,
  Start,
  StartConfirmation,
  Withdrawal,
} from './referrals.dto.js';
import { Referrals } from './referrals.service.js';

const Id = () => IdParam('referralId');

@ApiTags('referrals')
@Controller('v1/referrals')
export class ReferralsController {
  constructor(private readonly referrals: Referrals) {}

  /** The caller's referrals: those addressed to their organisation, those of their area, or their own; the oldest unanswered first. */
  @Get()
  @Requires('referral:read')
  list(@CurrentActor() actor: Actor, @Query() query: ReferralsQuery): Promise<ReferralPage> {
    return this.referrals.list(actor, query);
  }

  /** Writes a referral; with `send` it goes out in the same transaction. */
  @Post()
  @Requires('referral:draft')
  create(@CurrentActor() actor: Actor, @Body() referral: NewReferral): Promise<ReferralResponse> {
    return this.referrals.create(actor, referral);
  }

  /** One referral, whole. */
  @Get(':referralId')
  @Requires('referral:read')
  get(@CurrentActor() actor: Actor, @Id() id: string): Promise<ReferralResponse> {
    return this.referrals.get(actor, id);
  }

  /** Changes the fields of a draft that are given. */
  @Patch(':referralId')
  @Requires('referral:change')
  change(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @IfMatch() seen: number,
    @Body() change: ReferralChange,
  ): Promise<ReferralResponse> {
    return this.referrals.change(actor, id, seen, change);
  }

  /** Sends a draft to the organisation, and freezes what it is shown. */
  @Post(':referralId/sending')
  @HttpCode(200)
  @Requires('referral:send')
  send(@CurrentActor() actor: Actor, @Id() id: string, @Body() { ageException }: Sending): Promise<ReferralResponse> {
    return this.referrals.send(actor, id, ageException);
  }

  /** The organisation opens the referral. */
  @Post(':referralId/opening')
  @HttpCode(200)
  @Requires('referral:open')
  open(@CurrentActor() actor: Actor, @Id() id: string): Promise<ReferralResponse> {
    return this.referrals.act(actor, id, 'opening', {});
  }

  /** The organisation asks a question; its time for the answer stands still meanwhile. */
  @Post(':referralId/information-request')
  @HttpCode(200)
  @Requires('referral:request-information')
  ask(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() { question }: InformationRequest,
  ): Promise<ReferralResponse> {
    return this.referrals.act(actor, id, 'information-request', { question });
  }

  /** The referrer answers the open question. */
  @Post(':referralId/information')
  @HttpCode(200)
  @Requires('referral:give-information')
  answer(@CurrentActor() actor: Actor, @Id() id: string, @Body() { answer }: Information): Promise<ReferralResponse> {
    return this.referrals.act(actor, id, 'information', { answer });
  }

  /** The organisation says yes. */
  @Post(':referralId/acceptance')
  @HttpCode(200)
  @Requires('referral:accept')
  accept(@CurrentActor() actor: Actor, @Id() id: string, @Body() yes: Acceptance): Promise<ReferralResponse> {
    return this.referrals.act(actor, id, 'acceptance', { ...yes });
  }

  /** The organisation says no, with a coded reason and why. */
  @Post(':referralId/decline')
  @HttpCode(200)
  @Requires('referral:decline')
  decline(@CurrentActor() actor: Actor, @Id() id: string, @Body() no: Decline): Promise<ReferralResponse> {
    return this.referrals.act(actor, id, 'decline', { ...no });
  }

  /** The organisation says that support has started. */
  @Post(':referralId/start')
  @HttpCode(200)
  @Requires('referral:start')
  start(@CurrentActor() actor: Actor, @Id() id: string, @Body() start: Start): Promise<ReferralResponse> {
    return this.referrals.act(actor, id, 'start', { ...start });
  }

  /** The young person, or a carer, says whether support has started. */
  @Post(':referralId/start-confirmation')
  @HttpCode(200)
  @Requires('referral:confirm-start')
  confirmStart(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() answer: StartConfirmation,
  ): Promise<ReferralResponse> {
    return this.referrals.act(actor, id, 'start-confirmation', { ...answer });
  }

  /** The referrer takes the referral back. */
  @Post(':referralId/withdrawal')
  @HttpCode(200)
  @Requires('referral:withdraw')
  withdraw(@CurrentActor() actor: Actor, @Id() id: string, @Body() withdrawal: Withdrawal): Promise<ReferralResponse> {
    return this.referrals.act(actor, id, 'withdrawal', { ...withdrawal });
  }

  /** Exactly what the organisation was shown. */
  @Get(':referralId/disclosure')
  @Requires('referral:read')
  disclosure(@CurrentActor() actor: Actor, @Id() id: string): Promise<DisclosureResponse> {
    return this.referrals.disclosure(actor, id);
  }

  /** Who looked at the referral, or changed it. */
  @Get(':referralId/access-log')
  @Requires('access-log:read')
  accessLog(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Query() { after, limit }: PageQuery,
  ): Promise<AccessLogPage> {
    return this.referrals.accessLog(actor, id, { after, limit: limit ?? DEFAULT_LIMIT });
  }
}
