import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdParam, Requires } from '#libs/platform';
import { AnswerPlanRequest, type AnswerResponse, type AnswersResponse } from './answers.dto.js';
import { AnswersService } from './answers.service.js';

@ApiTags('comments and answers')
@Controller('v1/plans/:planId/answers')
export class AnswersController {
  constructor(private readonly answers: AnswersService) {}

  /** What each party said, side by side, with what changed since they said it; and what they said before. */
  @Get()
  @Requires('plan:read')
  read(@CurrentActor() actor: Actor, @IdParam('planId') planId: string): Promise<AnswersResponse> {
    return this.answers.read(actor, planId);
  }

  /** Says whether the young person, a carer or an agency agrees with the plan as they read it. */
  @Post()
  @Requires('plan:answer')
  add(
    @CurrentActor() actor: Actor,
    @IdParam('planId') planId: string,
    @Body() request: AnswerPlanRequest,
  ): Promise<AnswerResponse> {
    return this.answers.add(actor, planId, request);
  }
}
