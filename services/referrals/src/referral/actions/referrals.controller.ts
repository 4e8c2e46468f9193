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
import { Described } from '../lifecycle/described.decorator.js';
import { ReferralPage, ReferralResponse } from '../record/referral.dto.js';
import {
  AcceptReferralRequest,
  ResolveDisputeRequest,
  EndSupportRequest,
  GiveInformationRequest,
  RequestInformationRequest,
  RecordNonStartRequest,
  ChangeReferralRequest,
  RecordStartRequest,
  BookStartRequest,
  ConfirmStartRequest,
  WaitingListRequest,
  WithdrawReferralRequest,
} from './actions.dto.js';
import { ReferralsQuery } from '../reading/reading.dto.js';
import { ReadingService } from '../reading/reading.service.js';
import { ActionsService } from './actions.service.js';

const Id = () => IdParam('referralId');

@ApiTags('referrals')
@Controller('v1/referrals')
export class ReferralsController {
  constructor(
    private readonly reading: ReadingService,
    private readonly actions: ActionsService,
  ) {}

  /** Lists the referrals addressed to the caller's organisation, those of their area, or their own. The oldest unanswered comes first. */
  @Get()
  @Requires('referral:read')
  list(@CurrentActor() actor: Actor, @Query() query: ReferralsQuery): Promise<ReferralPage> {
    return this.reading.list(actor, query);
  }

  /** Returns one referral in full. */
  @Get(':referralId')
  @Requires('referral:read')
  get(@CurrentActor() actor: Actor, @Id() id: string): Promise<ReferralResponse> {
    return this.reading.get(actor, id);
  }

  /** Changes the given fields of a draft. */
  @Patch(':referralId')
  @Requires('referral:change')
  change(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @IfMatch() seen: number,
    @Body() change: ChangeReferralRequest,
  ): Promise<ReferralResponse> {
    return this.actions.change(actor, id, seen, change);
  }

  /** The organisation opens the referral. */
  @Post(':referralId/opening')
  @Described('opening')
  @HttpCode(200)
  @Requires('referral:open')
  open(@CurrentActor() actor: Actor, @Id() id: string): Promise<ReferralResponse> {
    return this.actions.act(actor, id, 'opening', {});
  }

  /** The organisation asks a question. Its decision deadline pauses until the question is answered. */
  @Post(':referralId/information-request')
  @Described('information-request')
  @HttpCode(200)
  @Requires('referral:request-information')
  ask(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() { question }: RequestInformationRequest,
  ): Promise<ReferralResponse> {
    return this.actions.act(actor, id, 'information-request', { question });
  }

  /** The referrer answers the open question. */
  @Post(':referralId/information')
  @Described('information')
  @HttpCode(200)
  @Requires('referral:give-information')
  answer(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() { answer }: GiveInformationRequest,
  ): Promise<ReferralResponse> {
    return this.actions.act(actor, id, 'information', { answer });
  }

  /** The organisation begins its own assessment. */
  @Post(':referralId/assessment')
  @Described('assessment')
  @HttpCode(200)
  @Requires('referral:assess')
  assess(@CurrentActor() actor: Actor, @Id() id: string): Promise<ReferralResponse> {
    return this.actions.act(actor, id, 'assessment', {});
  }

  /** The organisation puts the young person on its waiting list, or updates their position. */
  @Post(':referralId/waiting-list')
  @Described('waiting-list')
  @HttpCode(200)
  @Requires('referral:wait-list')
  wait(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: WaitingListRequest): Promise<ReferralResponse> {
    return this.actions.act(actor, id, 'waiting-list', { ...body });
  }

  /** The organisation accepts the referral. */
  @Post(':referralId/acceptance')
  @Described('acceptance')
  @HttpCode(200)
  @Requires('referral:accept')
  accept(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() yes: AcceptReferralRequest,
  ): Promise<ReferralResponse> {
    return this.actions.act(actor, id, 'acceptance', { ...yes });
  }

  /** The organisation books or changes the first day of support. */
  @Post(':referralId/start-booking')
  @Described('start-booking')
  @HttpCode(200)
  @Requires('referral:book-start')
  bookStart(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: BookStartRequest): Promise<ReferralResponse> {
    return this.actions.act(actor, id, 'start-booking', { ...body });
  }

  /** The organisation records that support has started. */
  @Post(':referralId/start')
  @Described('start')
  @HttpCode(200)
  @Requires('referral:start')
  start(@CurrentActor() actor: Actor, @Id() id: string, @Body() start: RecordStartRequest): Promise<ReferralResponse> {
    return this.actions.act(actor, id, 'start', { ...start });
  }

  /** The young person or a carer states whether support has started. */
  @Post(':referralId/start-confirmation')
  @Described('start-confirmation')
  @HttpCode(200)
  @Requires('referral:confirm-start')
  confirmStart(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() answer: ConfirmStartRequest,
  ): Promise<ReferralResponse> {
    return this.actions.act(actor, id, 'start-confirmation', { ...answer });
  }

  /** The coordinator records their finding when an organisation and a family disagree about the start. */
  @Post(':referralId/dispute-resolution')
  @Described('dispute-resolution')
  @HttpCode(200)
  @Requires('referral:resolve-dispute')
  resolve(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() body: ResolveDisputeRequest,
  ): Promise<ReferralResponse> {
    return this.actions.act(actor, id, 'dispute-resolution', { ...body });
  }

  /** Records that agreed support will not start. */
  @Post(':referralId/did-not-start')
  @Described('did-not-start')
  @HttpCode(200)
  @Requires('referral:give-up-start')
  didNotStart(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() body: RecordNonStartRequest,
  ): Promise<ReferralResponse> {
    return this.actions.act(actor, id, 'did-not-start', { ...body });
  }

  /** Ends the support. */
  @Post(':referralId/ending')
  @Described('ending')
  @HttpCode(200)
  @Requires('referral:end')
  end(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: EndSupportRequest): Promise<ReferralResponse> {
    return this.actions.act(actor, id, 'ending', { ...body });
  }

  /** The referrer withdraws the referral. */
  @Post(':referralId/withdrawal')
  @Described('withdrawal')
  @HttpCode(200)
  @Requires('referral:withdraw')
  withdraw(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() withdrawal: WithdrawReferralRequest,
  ): Promise<ReferralResponse> {
    return this.actions.act(actor, id, 'withdrawal', { ...withdrawal });
  }

  /** Lists who viewed or changed the referral. */
  @Get(':referralId/access-log')
  @Requires('access-log:read')
  accessLog(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Query() { after, limit }: PageQuery,
  ): Promise<AccessLogPage> {
    return this.reading.accessLog(actor, id, { after, limit: limit ?? DEFAULT_LIMIT });
  }
}
