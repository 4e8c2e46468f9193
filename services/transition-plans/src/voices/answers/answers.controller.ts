import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdParam, Requires } from '#libs/platform';
import { AnswerPlanRequest, type AnswerResponse, type AnswersResponse } from './answers.dto.js';
import { AnswersService } from './answers.service.js';

@ApiTags('comments and answers')
@Controller('v1/plans/:planId/answers')
export class AnswersController {
  constructor(private readonly answers: AnswersService) {}

  /** Lists the current answer of each party with the changes since then, and earlier answers. */
  @Get()
  @Requires('plan:read')
  read(@CurrentActor() actor: Actor, @IdParam('planId') planId: string): Promise<AnswersResponse> {
    return this.answers.read(actor, planId);
  }

  /** Records whether the young person, a carer or an agency agrees with the plan that they read. */
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
