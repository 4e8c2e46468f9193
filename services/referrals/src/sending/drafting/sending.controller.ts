import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdParam, IfMatch, Requires } from '#libs/platform';
import { Described } from '../../referral/lifecycle/described.decorator.js';
import { ReferralResponse } from '../../referral/record/referral.dto.js';
import { NewReferral, ReRouting } from './drafting.dto.js';
import { DraftingService } from './drafting.service.js';
import { Sending, SendingAgain } from './sending.dto.js';
import { SendingService } from './sending.service.js';

const Id = () => IdParam('referralId');

@ApiTags('referrals')
@Controller('v1/referrals')
export class SendingController {
  constructor(
    private readonly drafting: DraftingService,
    private readonly sending: SendingService,
  ) {}

  /** Drafts a referral. With `send`, the sending starts in the same transaction. */
  @Post()
  @Requires('referral:draft')
  create(@CurrentActor() actor: Actor, @Body() referral: NewReferral): Promise<ReferralResponse> {
    return this.drafting.create(actor, referral);
  }

  /** Starts the sending of a draft. It is delivered and fixed once the values that may be disclosed have arrived. */
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
    return this.sending.send(actor, id, seen, sending);
  }

  /** Repeats the disclosure request if no response has come. A late response to the earlier request is ignored. */
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
    return this.sending.sendAgain(actor, id, seen, sharing);
  }

  /** Asks another service instead. Returns the new referral, which continues the history. */
  @Post(':referralId/re-routing')
  @Described('re-routing')
  @HttpCode(200)
  @Requires('referral:re-route')
  reRoute(@CurrentActor() actor: Actor, @Id() id: string, @Body() to: ReRouting): Promise<ReferralResponse> {
    return this.drafting.reRoute(actor, id, to);
  }
}
