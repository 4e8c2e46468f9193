import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdParam, IfMatch, Requires } from '#libs/platform';
import { RecordHistory } from '../decisions/record-history.dto.js';
import { ConsentAnswer, ConsentList, GiveConsent, RenewConsent, WithdrawConsent } from './consents.dto.js';
import { ConsentsService } from './consents.service.js';

@ApiTags('consents')
@Controller('v1/young-people/:youngPersonId/consents')
export class ConsentsController {
  constructor(private readonly consents: ConsentsService) {}

  /** Who agreed that which organisation gets what; to a carer, what they agreed to themselves. */
  @Get()
  @Requires('consent:read')
  list(@CurrentActor() actor: Actor, @IdParam('youngPersonId') personId: string): Promise<ConsentList> {
    return this.consents.list(actor, personId);
  }

  /** Gives a consent: in one's own name, or written down by a coordinator for whoever gave it. */
  @Post()
  @Requires('consent:give')
  give(
    @CurrentActor() actor: Actor,
    @IdParam('youngPersonId') personId: string,
    @Body() input: GiveConsent,
  ): Promise<ConsentAnswer> {
    return this.consents.give(actor, personId, input);
  }

  /** Says yes to it anew, as whoever decides now, or is about to; or for a longer time. */
  @Post(':consentId/renewal')
  @HttpCode(200)
  @Requires('consent:give')
  renew(
    @CurrentActor() actor: Actor,
    @IdParam('youngPersonId') personId: string,
    @IdParam('consentId') id: string,
    @IfMatch() seen: number,
    @Body() input: RenewConsent,
  ): Promise<ConsentAnswer> {
    return this.consents.renew(actor, personId, id, seen, input);
  }

  /** Takes it back, at once. */
  @Post(':consentId/withdrawal')
  @HttpCode(200)
  @Requires('consent:withdraw')
  withdraw(
    @CurrentActor() actor: Actor,
    @IdParam('youngPersonId') personId: string,
    @IdParam('consentId') id: string,
    @Body() input: WithdrawConsent,
  ): Promise<ConsentAnswer> {
    return this.consents.withdraw(actor, personId, id, input);
  }

  /** Every version that it had, newest first. */
  @Get(':consentId/history')
  @Requires('consent:read')
  history(
    @CurrentActor() actor: Actor,
    @IdParam('youngPersonId') personId: string,
    @IdParam('consentId') id: string,
  ): Promise<RecordHistory> {
    return this.consents.history(actor, personId, id);
  }
}
