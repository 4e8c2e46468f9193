import { Body, Controller, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdParam, IfMatch, Requires } from '#libs/platform';
import { RecordHistoryResponse } from '../decisions/record-history.dto.js';
import {
  CapacityAssessmentResponse,
  CapacityAssessmentListResponse,
  ChangeCapacityAssessmentRequest,
  EndCapacityAssessmentRequest,
  NewCapacityAssessmentRequest,
} from './capacity-assessments.dto.js';
import { CapacityAssessmentsService } from './capacity-assessments.service.js';

@ApiTags('who decides')
@Controller('v1/young-people/:youngPersonId/capacity-assessments')
export class CapacityAssessmentsController {
  constructor(private readonly capacity: CapacityAssessmentsService) {}

  /** Lists capacity assessments. Each is for one kind of decision. */
  @Get()
  @Requires('capacity-assessment:read')
  list(
    @CurrentActor() actor: Actor,
    @IdParam('youngPersonId') personId: string,
  ): Promise<CapacityAssessmentListResponse> {
    return this.capacity.list(actor, personId);
  }

  /** Records an assessment. It replaces earlier assessments of the same kind. */
  @Post()
  @Requires('capacity-assessment:change')
  record(
    @CurrentActor() actor: Actor,
    @IdParam('youngPersonId') personId: string,
    @Body() input: NewCapacityAssessmentRequest,
  ): Promise<CapacityAssessmentResponse> {
    return this.capacity.record(actor, personId, input);
  }

  /** Corrects the record of an assessment. */
  @Patch(':assessmentId')
  @Requires('capacity-assessment:change')
  change(
    @CurrentActor() actor: Actor,
    @IdParam('youngPersonId') personId: string,
    @IdParam('assessmentId') id: string,
    @IfMatch() seen: number,
    @Body() input: ChangeCapacityAssessmentRequest,
  ): Promise<CapacityAssessmentResponse> {
    return this.capacity.change(actor, personId, id, seen, input);
  }

  /** Ends an assessment, with a reason. It stays in the history. */
  @Post(':assessmentId/ending')
  @HttpCode(200)
  @Requires('capacity-assessment:change')
  end(
    @CurrentActor() actor: Actor,
    @IdParam('youngPersonId') personId: string,
    @IdParam('assessmentId') id: string,
    @IfMatch() seen: number,
    @Body() { reason }: EndCapacityAssessmentRequest,
  ): Promise<CapacityAssessmentResponse> {
    return this.capacity.end(actor, personId, id, seen, reason);
  }

  /** Lists every version of the assessment, newest first. */
  @Get(':assessmentId/history')
  @Requires('capacity-assessment:read')
  history(
    @CurrentActor() actor: Actor,
    @IdParam('youngPersonId') personId: string,
    @IdParam('assessmentId') id: string,
  ): Promise<RecordHistoryResponse> {
    return this.capacity.history(actor, personId, id);
  }
}
