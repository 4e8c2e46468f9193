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

  /** Adds a step; named with an agency it is offered to that agency. */
  @Post()
  @Requires('step:add')
  add(
    @CurrentActor() actor: Actor,
    @IdParam('planId') planId: string,
    @Body() request: NewStepRequest,
  ): Promise<StepResponse> {
    return this.steps.add(actor, planId, request);
  }

  /** Changes a step: its status, its day, its line of accountability. */
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

  /** Adds evidence, which a step needs before it is done. */
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

  /** Offers the step to an agency, and to a team or a person in it. */
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

  /** The owning agency takes the step as its own. */
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

  /** The owning agency hands the step back, with a reason; it is the coordinator's again. */
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
