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

  /** Who answers for the plan, and who was asked to. */
  @Get('plans/:planId/accountable-person')
  @Requires('plan:read')
  read(@CurrentActor() actor: Actor, @IdParam('planId') planId: string): Promise<AccountabilityResponse> {
    return this.accountability.read(actor, planId);
  }

  /** Asks somebody to answer for the plan; until they accept, whoever answers for it now stays. */
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

  /** Whoever was asked accepts, and answers for the plan from now on. */
  @Post('plans/:planId/accountable-person/acceptance')
  @HttpCode(200)
  @Requires('accountability:accept')
  accept(@CurrentActor() actor: Actor, @IdParam('planId') planId: string): Promise<AccountabilityResponse> {
    return this.accountability.accept(actor, planId);
  }

  /** Whoever was asked declines; whoever answered for the plan goes on. */
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

  /** Open plans for which nobody answers, or which somebody was asked to answer for. */
  @Get('worklists/accountability')
  @Requires('worklist:read')
  gaps(@CurrentActor() actor: Actor, @Query() query: AccountabilityQuery): Promise<AccountabilityPage> {
    return this.accountability.gaps(actor, query);
  }
}
