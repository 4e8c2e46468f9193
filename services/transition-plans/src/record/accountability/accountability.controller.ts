import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdParam, Requires } from '#libs/platform';
import {
  type AccountabilityPage,
  AccountabilityQuery,
  type AccountabilityResponse,
  AccountablePerson,
  DeclineAccountabilityRequest,
} from './accountability.dto.js';
import { AccountabilityService } from './accountability.service.js';

@ApiTags('accountability')
@Controller('v1')
export class AccountabilityController {
  constructor(private readonly accountability: AccountabilityService) {}

  /** Returns the person accountable for the plan, and the person asked to take over. */
  @Get('plans/:planId/accountable-person')
  @Requires('plan:read')
  read(@CurrentActor() actor: Actor, @IdParam('planId') planId: string): Promise<AccountabilityResponse> {
    return this.accountability.read(actor, planId);
  }

  /** Asks a person to become accountable for the plan. The current person stays accountable until they accept. */
  @Post('plans/:planId/accountable-person')
  @HttpCode(200)
  @Requires('accountability:hand-over')
  handOver(
    @CurrentActor() actor: Actor,
    @IdParam('planId') planId: string,
    @Body() to: AccountablePerson,
  ): Promise<AccountabilityResponse> {
    return this.accountability.handOver(actor, planId, to);
  }

  /** Accepts accountability for the plan. Only the person named in the request can accept. */
  @Post('plans/:planId/accountable-person/acceptance')
  @HttpCode(200)
  @Requires('accountability:accept')
  accept(@CurrentActor() actor: Actor, @IdParam('planId') planId: string): Promise<AccountabilityResponse> {
    return this.accountability.accept(actor, planId);
  }

  /** Declines accountability for the plan. The current person stays accountable. */
  @Post('plans/:planId/accountable-person/refusal')
  @HttpCode(200)
  @Requires('accountability:accept')
  decline(
    @CurrentActor() actor: Actor,
    @IdParam('planId') planId: string,
    @Body() { words }: DeclineAccountabilityRequest,
  ): Promise<AccountabilityResponse> {
    return this.accountability.decline(actor, planId, words);
  }

  /** Lists open plans that have no accountable person, or whose new accountable person has not accepted. */
  @Get('worklists/accountability')
  @Requires('worklist:read')
  gaps(@CurrentActor() actor: Actor, @Query() query: AccountabilityQuery): Promise<AccountabilityPage> {
    return this.accountability.gaps(actor, query);
  }
}
