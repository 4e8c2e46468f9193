import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, DEFAULT_LIMIT, IdParam, PageQuery, Requires } from '#libs/platform';
import { type DecisionPage, type DecisionResponse, RecordDecisionRequest } from './decisions.dto.js';
import { DecisionsService } from './decisions.service.js';

@ApiTags('decisions')
@Controller('v1/plans/:planId/decisions')
export class DecisionsController {
  constructor(private readonly decisions: DecisionsService) {}

  /** Lists the decisions, newest first, and today's decision-makers. */
  @Get()
  @Requires('decision:read')
  list(
    @CurrentActor() actor: Actor,
    @IdParam('planId') planId: string,
    @Query() { after, limit }: PageQuery,
  ): Promise<DecisionPage> {
    return this.decisions.list(actor, planId, { after, limit: limit ?? DEFAULT_LIMIT });
  }

  /** Records a decision of a person who may make it on that day. */
  @Post()
  @Requires('decision:record')
  record(
    @CurrentActor() actor: Actor,
    @IdParam('planId') planId: string,
    @Body() request: RecordDecisionRequest,
  ): Promise<DecisionResponse> {
    return this.decisions.record(actor, planId, request);
  }
}
