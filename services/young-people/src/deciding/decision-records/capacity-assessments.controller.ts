import { Body, Controller, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdParam, IfMatch, Requires } from '#libs/platform';
import { RecordHistory } from '../decisions/record-history.dto.js';
import {
  CapacityAssessment,
  CapacityAssessmentList,
  ChangeCapacityAssessment,
  EndCapacityAssessment,
  RecordCapacityAssessment,
} from './capacity-assessments.dto.js';
import { CapacityAssessmentsService } from './capacity-assessments.service.js';

@ApiTags('who decides')
@Controller('v1/young-people/:youngPersonId/capacity-assessments')
export class CapacityAssessmentsController {
  constructor(private readonly capacity: CapacityAssessmentsService) {}

  /** Capacity assessments, each for one kind of decision. */
  @Get()
  @Requires('capacity-assessment:read')
  list(@CurrentActor() actor: Actor, @IdParam('youngPersonId') personId: string): Promise<CapacityAssessmentList> {
    return this.capacity.list(actor, personId);
  }

  /** Records an assessment; it stands in the place of those of its kind before it. */
  @Post()
  @Requires('capacity-assessment:change')
  record(
    @CurrentActor() actor: Actor,
    @IdParam('youngPersonId') personId: string,
    @Body() input: RecordCapacityAssessment,
  ): Promise<CapacityAssessment> {
    return this.capacity.record(actor, personId, input);
  }

  /** Puts right how it was written down. */
  @Patch(':assessmentId')
  @Requires('capacity-assessment:change')
  change(
    @CurrentActor() actor: Actor,
    @IdParam('youngPersonId') personId: string,
    @IdParam('assessmentId') id: string,
    @IfMatch() seen: number,
    @Body() input: ChangeCapacityAssessment,
  ): Promise<CapacityAssessment> {
    return this.capacity.change(actor, personId, id, seen, input);
  }

  /** Ends it, for a reason; it stays in the history. */
  @Post(':assessmentId/ending')
  @HttpCode(200)
  @Requires('capacity-assessment:change')
  end(
    @CurrentActor() actor: Actor,
    @IdParam('youngPersonId') personId: string,
    @IdParam('assessmentId') id: string,
    @IfMatch() seen: number,
    @Body() { reason }: EndCapacityAssessment,
  ): Promise<CapacityAssessment> {
    return this.capacity.end(actor, personId, id, seen, reason);
  }

  /** Every version that it had, newest first. */
  @Get(':assessmentId/history')
  @Requires('capacity-assessment:read')
  history(
    @CurrentActor() actor: Actor,
    @IdParam('youngPersonId') personId: string,
    @IdParam('assessmentId') id: string,
  ): Promise<RecordHistory> {
    return this.capacity.history(actor, personId, id);
  }
}
