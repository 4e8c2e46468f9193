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
import { Described } from './described.js';
import { ReferralMaking } from './referral-making.service.js';
import { ReferralPage, ReferralResponse } from './referral-responses.dto.js';
import {
  Acceptance,
  DisputeResolution,
  Ending,
  Information,
  InformationRequest,
  NewReferral,
  NonStart,
  ReRouting,
  ReferralChange,
  ReferralsQuery,
  Sending,
  SendingAgain,
  Start,
  StartBooking,
  StartConfirmation,
  WaitingListPlace,
  Withdrawal,
} from './referrals.dto.js';
import { Referrals } from './referrals.service.js';

const Id = () => IdParam('referralId');

@ApiTags('referrals')
@Controller('v1/referrals')
export class ReferralsController {
  constructor(
    private readonly referrals: Referrals,
    private readonly making: ReferralMaking,
  ) {}

  /** The caller's referrals: those addressed to their organisation, those of their area, or their own; the oldest unanswered first. */
  @Get()
  @Requires('referral:read')
  list(@CurrentActor() actor: Actor, @Query() query: ReferralsQuery): Promise<ReferralPage> {
    return this.referrals.list(actor, query);
  }

  /** Writes a referral; with `send` it begins to be sent in the same transaction. */
  @Post()
  @Requires('referral:draft')
  create(@CurrentActor() actor: Actor, @Body() referral: NewReferral): Promise<ReferralResponse> {
    return this.making.create(actor, referral);
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

  /** Begins to send a draft: once what may be told is there, it is frozen and goes to the organisation. */
  @Post(':referralId/sending')
  @Described('sending')
  @HttpCode(200)
  @Requires('referral:send')
  send(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @IfMatch() seen: number,
    @Body() sending: Sending,
  ): Promise<ReferralResponse> {
    return this.referrals.send(actor, id, seen, sending);
  }

  /** Asks again, where no answer came to what may be told; an answer to what was asked before changes nothing then. */
  @Post(':referralId/sending-again')
  @Described('sending-again')
  @HttpCode(200)
  @Requires('referral:send')
  sendAgain(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @IfMatch() seen: number,
    @Body() sharing: SendingAgain,
  ): Promise<ReferralResponse> {
    return this.referrals.sendAgain(actor, id, seen, sharing);
  }

  /** The organisation opens the referral. */
  @Post(':referralId/opening')
  @Described('opening')
  @HttpCode(200)
  @Requires('referral:open')
  open(@CurrentActor() actor: Actor, @Id() id: string): Promise<ReferralResponse> {
    return this.referrals.act(actor, id, 'opening', {});
  }

  /** The organisation asks a question; its time for the answer stands still meanwhile. */
  @Post(':referralId/information-request')
  @Described('information-request')
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
  @Described('information')
  @HttpCode(200)
  @Requires('referral:give-information')
  answer(@CurrentActor() actor: Actor, @Id() id: string, @Body() { answer }: Information): Promise<ReferralResponse> {
    return this.referrals.act(actor, id, 'information', { answer });
  }

  /** The organisation begins an assessment of its own. */
  @Post(':referralId/assessment')
  @Described('assessment')
  @HttpCode(200)
  @Requires('referral:assess')
  assess(@CurrentActor() actor: Actor, @Id() id: string): Promise<ReferralResponse> {
    return this.referrals.act(actor, id, 'assessment', {});
  }

  /** The organisation puts it on its waiting list, or says what place it has now. */
  @Post(':referralId/waiting-list')
  @Described('waiting-list')
  @HttpCode(200)
  @Requires('referral:wait-list')
  wait(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: WaitingListPlace): Promise<ReferralResponse> {
    return this.referrals.act(actor, id, 'waiting-list', { ...body });
  }

  /** The organisation says yes. */
  @Post(':referralId/acceptance')
  @Described('acceptance')
  @HttpCode(200)
  @Requires('referral:accept')
  accept(@CurrentActor() actor: Actor, @Id() id: string, @Body() yes: Acceptance): Promise<ReferralResponse> {
    return this.referrals.act(actor, id, 'acceptance', { ...yes });
  }

  /** The organisation books the first day of support, or moves it. */
  @Post(':referralId/start-booking')
  @Described('start-booking')
  @HttpCode(200)
  @Requires('referral:book-start')
  bookStart(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: StartBooking): Promise<ReferralResponse> {
    return this.referrals.act(actor, id, 'start-booking', { ...body });
  }

  /** The organisation says that support has started. */
  @Post(':referralId/start')
  @Described('start')
  @HttpCode(200)
  @Requires('referral:start')
  start(@CurrentActor() actor: Actor, @Id() id: string, @Body() start: Start): Promise<ReferralResponse> {
    return this.referrals.act(actor, id, 'start', { ...start });
  }

  /** The young person, or a carer, says whether support has started. */
  @Post(':referralId/start-confirmation')
  @Described('start-confirmation')
  @HttpCode(200)
  @Requires('referral:confirm-start')
  confirmStart(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() answer: StartConfirmation,
  ): Promise<ReferralResponse> {
    return this.referrals.act(actor, id, 'start-confirmation', { ...answer });
  }

  /** The coordinator says what was found where an organisation and a family differ. */
  @Post(':referralId/dispute-resolution')
  @Described('dispute-resolution')
  @HttpCode(200)
  @Requires('referral:resolve-dispute')
  resolve(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: DisputeResolution): Promise<ReferralResponse> {
    return this.referrals.act(actor, id, 'dispute-resolution', { ...body });
  }

  /** Support that was agreed does not start. */
  @Post(':referralId/did-not-start')
  @Described('did-not-start')
  @HttpCode(200)
  @Requires('referral:give-up-start')
  didNotStart(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: NonStart): Promise<ReferralResponse> {
    return this.referrals.act(actor, id, 'did-not-start', { ...body });
  }

  /** Support comes to its end. */
  @Post(':referralId/ending')
  @Described('ending')
  @HttpCode(200)
  @Requires('referral:end')
  end(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: Ending): Promise<ReferralResponse> {
    return this.referrals.act(actor, id, 'ending', { ...body });
  }

  /** The referrer asks another service; answers with the new referral, which carries on the history. */
  @Post(':referralId/re-routing')
  @Described('re-routing')
  @HttpCode(200)
  @Requires('referral:re-route')
  reRoute(@CurrentActor() actor: Actor, @Id() id: string, @Body() to: ReRouting): Promise<ReferralResponse> {
    return this.making.reRoute(actor, id, to);
  }

  /** The referrer takes the referral back. */
  @Post(':referralId/withdrawal')
  @Described('withdrawal')
  @HttpCode(200)
  @Requires('referral:withdraw')
  withdraw(@CurrentActor() actor: Actor, @Id() id: string, @Body() withdrawal: Withdrawal): Promise<ReferralResponse> {
    return this.referrals.act(actor, id, 'withdrawal', { ...withdrawal });
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
