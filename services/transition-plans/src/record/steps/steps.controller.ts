import { Body, Controller, HttpCode, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdParam, IfMatch, Requires } from '#libs/platform';
import {
  AcceptStepRequest,
  AddEvidenceRequest,
  AssignStepRequest,
  ChangeStepRequest,
  HandBackStepRequest,
  NewStepRequest,
  type StepResponse,
} from './steps.dto.js';
import { StepsService } from './steps.service.js';

@ApiTags('steps')
@Controller('v1/plans/:planId/steps')
export class StepsController {
  constructor(private readonly steps: StepsService) {}

  /** Adds a step. A step that names an agency is offered to that agency. */
  @Post()
  @Requires('step:add')
  add(
    @CurrentActor() actor: Actor,
    @IdParam('planId') planId: string,
    @Body() request: NewStepRequest,
  ): Promise<StepResponse> {
    return this.steps.add(actor, planId, request);
  }

  /** Changes the status, the date or the line of accountability of a step. */
  @Patch(':stepId')
  @Requires('step:change')
  change(
    @CurrentActor() actor: Actor,
    @IdParam('planId') planId: string,
    @IdParam('stepId') stepId: string,
    @IfMatch() seen: number,
    @Body() request: ChangeStepRequest,
  ): Promise<StepResponse> {
    return this.steps.change(actor, planId, stepId, seen, request);
  }

  /** Adds evidence to a step. A step needs evidence before it is done. */
  @Post(':stepId/evidence')
  @HttpCode(200)
  @Requires('step:change')
  addEvidence(
    @CurrentActor() actor: Actor,
    @IdParam('planId') planId: string,
    @IdParam('stepId') stepId: string,
    @Body() request: AddEvidenceRequest,
  ): Promise<StepResponse> {
    return this.steps.addEvidence(actor, planId, stepId, request);
  }

  /** Offers the step to an agency, and optionally to a team or a person in it. */
  @Post(':stepId/assignment')
  @HttpCode(200)
  @Requires('step:assign')
  assign(
    @CurrentActor() actor: Actor,
    @IdParam('planId') planId: string,
    @IdParam('stepId') stepId: string,
    @Body() request: AssignStepRequest,
  ): Promise<StepResponse> {
    return this.steps.assign(actor, planId, stepId, request);
  }

  /** Accepts the step on behalf of the owning agency. */
  @Post(':stepId/acceptance')
  @HttpCode(200)
  @Requires('step:accept')
  accept(
    @CurrentActor() actor: Actor,
    @IdParam('planId') planId: string,
    @IdParam('stepId') stepId: string,
    @Body() request: AcceptStepRequest,
  ): Promise<StepResponse> {
    return this.steps.accept(actor, planId, stepId, request);
  }

  /** Hands the step back with a reason. The coordinator must then assign it again. */
  @Post(':stepId/hand-back')
  @HttpCode(200)
  @Requires('step:hand-back')
  handBack(
    @CurrentActor() actor: Actor,
    @IdParam('planId') planId: string,
    @IdParam('stepId') stepId: string,
    @Body() request: HandBackStepRequest,
  ): Promise<StepResponse> {
    return this.steps.handBack(actor, planId, stepId, request);
  }
}
