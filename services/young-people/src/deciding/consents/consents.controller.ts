import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdParam, IfMatch, Requires } from '#libs/platform';
import { RecordHistoryResponse } from '../decisions/record-history.dto.js';
import {
  ConsentResponse,
  ConsentListResponse,
  GiveConsentRequest,
  RenewConsentRequest,
  WithdrawConsentRequest,
} from './consents.dto.js';
import { ConsentsService } from './consents.service.js';

@ApiTags('consents')
@Controller('v1/young-people/:youngPersonId/consents')
export class ConsentsController {
  constructor(private readonly consents: ConsentsService) {}

  /** Lists consents to share information. A carer sees those that they gave or may decide on. */
  @Get()
  @Requires('consent:read')
  list(@CurrentActor() actor: Actor, @IdParam('youngPersonId') personId: string): Promise<ConsentListResponse> {
    return this.consents.list(actor, personId);
  }

  /** Gives a consent in the account's own name. A coordinator records the consent that another person gave. */
  @Post()
  @Requires('consent:give')
  give(
    @CurrentActor() actor: Actor,
    @IdParam('youngPersonId') personId: string,
    @Body() input: GiveConsentRequest,
  ): Promise<ConsentResponse> {
    return this.consents.give(actor, personId, input);
  }

  /** Renews a consent, as the current or next decision-maker, or for a longer period. */
  @Post(':consentId/renewal')
  @HttpCode(200)
  @Requires('consent:give')
  renew(
    @CurrentActor() actor: Actor,
    @IdParam('youngPersonId') personId: string,
    @IdParam('consentId') id: string,
    @IfMatch() seen: number,
    @Body() input: RenewConsentRequest,
  ): Promise<ConsentResponse> {
    return this.consents.renew(actor, personId, id, seen, input);
  }

  /** Withdraws a consent with immediate effect. */
  @Post(':consentId/withdrawal')
  @HttpCode(200)
  @Requires('consent:withdraw')
  withdraw(
    @CurrentActor() actor: Actor,
    @IdParam('youngPersonId') personId: string,
    @IdParam('consentId') id: string,
    @Body() input: WithdrawConsentRequest,
  ): Promise<ConsentResponse> {
    return this.consents.withdraw(actor, personId, id, input);
  }

  /** Lists every version of the consent, newest first. */
  @Get(':consentId/history')
  @Requires('consent:read')
  history(
    @CurrentActor() actor: Actor,
    @IdParam('youngPersonId') personId: string,
    @IdParam('consentId') id: string,
  ): Promise<RecordHistoryResponse> {
    return this.consents.history(actor, personId, id);
  }
}
