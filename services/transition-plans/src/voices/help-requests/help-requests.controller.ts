import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdParam, Requires } from '#libs/platform';
import {
  AskForHelpRequest,
  HelpOutcomeRequest,
  type HelpRequestList,
  type HelpRequestResponse,
  type HelpWorklistPage,
  HelpWorklistQuery,
  ReturnHelpRequest,
  TakeHelpRequest,
} from './help-requests.dto.js';
import { HelpRequestsService } from './help-requests.service.js';

@ApiTags('me')
@Controller('v1/me/help-requests')
export class MyHelpRequestsController {
  constructor(private readonly help: HelpRequestsService) {}

  /** Asks for help to speak, to understand, with a meeting, or with something else. */
  @Post()
  @Requires('help-request:ask')
  ask(@CurrentActor() actor: Actor, @Body() request: AskForHelpRequest): Promise<HelpRequestResponse> {
    return this.help.ask(actor, request);
  }

  /** Lists my requests for help and my helpers. */
  @Get()
  @Requires('help-request:ask')
  mine(@CurrentActor() actor: Actor): Promise<HelpRequestList> {
    return this.help.mine(actor);
  }

  /** Withdraws my request. */
  @Post(':helpRequestId/taking-back')
  @HttpCode(200)
  @Requires('help-request:ask')
  takeBack(@CurrentActor() actor: Actor, @IdParam('helpRequestId') id: string): Promise<HelpRequestResponse> {
    return this.help.moveMine(actor, id, { verb: 'taking-back' });
  }

  /** Repeats my request if the help was not enough. */
  @Post(':helpRequestId/asking-again')
  @HttpCode(200)
  @Requires('help-request:ask')
  askAgain(@CurrentActor() actor: Actor, @IdParam('helpRequestId') id: string): Promise<HelpRequestResponse> {
    return this.help.moveMine(actor, id, { verb: 'asking-again' });
  }
}

@ApiTags('requests for help')
@Controller('v1')
export class HelpRequestsController {
  constructor(private readonly help: HelpRequestsService) {}

  /** Lists the requests for help with a plan, newest first. */
  @Get('plans/:planId/help-requests')
  @Requires('help-request:read')
  ofPlan(@CurrentActor() actor: Actor, @IdParam('planId') planId: string): Promise<HelpRequestList> {
    return this.help.ofPlan(actor, planId);
  }

  /** Records who helps. */
  @Post('plans/:planId/help-requests/:helpRequestId/taking')
  @HttpCode(200)
  @Requires('help-request:answer')
  take(
    @CurrentActor() actor: Actor,
    @IdParam('planId') planId: string,
    @IdParam('helpRequestId') id: string,
    @Body() { helper = { kind: 'worker', name: actor.name } }: TakeHelpRequest,
  ): Promise<HelpRequestResponse> {
    return this.help.answer(actor, planId, id, { verb: 'taking', helper });
  }

  /** Returns the request, because another helper is needed. */
  @Post('plans/:planId/help-requests/:helpRequestId/return')
  @HttpCode(200)
  @Requires('help-request:answer')
  giveBack(
    @CurrentActor() actor: Actor,
    @IdParam('planId') planId: string,
    @IdParam('helpRequestId') id: string,
    @Body() { reason }: ReturnHelpRequest,
  ): Promise<HelpRequestResponse> {
    return this.help.answer(actor, planId, id, { verb: 'return', reason });
  }

  /** Records how the request ended. */
  @Post('plans/:planId/help-requests/:helpRequestId/outcome')
  @HttpCode(200)
  @Requires('help-request:answer')
  end(
    @CurrentActor() actor: Actor,
    @IdParam('planId') planId: string,
    @IdParam('helpRequestId') id: string,
    @Body() { outcome, reason }: HelpOutcomeRequest,
  ): Promise<HelpRequestResponse> {
    return this.help.answer(actor, planId, id, { verb: 'outcome', to: outcome, reason });
  }

  /** Lists requests that wait for an answer, the longest overdue first. */
  @Get('worklists/help-requests')
  @Requires('help-request:list')
  waiting(@CurrentActor() actor: Actor, @Query() query: HelpWorklistQuery): Promise<HelpWorklistPage> {
    return this.help.waiting(actor, query);
  }
}
