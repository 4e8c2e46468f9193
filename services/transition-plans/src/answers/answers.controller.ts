import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdParam, Requires } from '#libs/platform';
import { AnswerPlanRequest, type AnswerResponse } from './answers.dto.js';
import { AnswersService } from './answers.service.js';

@ApiTags('comments and answers')
@Controller('v1/plans/:planId/answers')
export class AnswersController {
  constructor(private readonly answers: AnswersService) {}

  /** Says whether the young person, or a carer, agrees with the plan as they read it. */
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
