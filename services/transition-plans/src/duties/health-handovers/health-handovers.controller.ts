import { Body, Controller, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdParam, IfMatch, Requires } from '#libs/platform';
import {
  AddHealthHandoverRequest,
  ChangeHealthHandoverRequest,
  EndHealthHandoverRequest,
  type HealthHandoverResponse,
  type HealthHandoverTable,
} from './health-handovers.dto.js';
import { HealthHandoversService } from './health-handovers.service.js';

@ApiTags('health hand-over')
@Controller('v1/plans/:planId/health-handovers')
export class HealthHandoversController {
  constructor(private readonly handovers: HealthHandoversService) {}

  /** The health hand-over table: one row for each children's health service. */
  @Get()
  @Requires('health-handover:read')
  read(@CurrentActor() actor: Actor, @IdParam('planId') planId: string): Promise<HealthHandoverTable> {
    return this.handovers.read(actor, planId);
  }

  /** Adds a children's health service; the law's steps for its move follow by themselves. */
  @Post()
  @Requires('health-handover:change')
  add(
    @CurrentActor() actor: Actor,
    @IdParam('planId') planId: string,
    @Body() request: AddHealthHandoverRequest,
  ): Promise<HealthHandoverResponse> {
    return this.handovers.add(actor, planId, request);
  }

  /** Changes a row: its dates, its counterpart, whether the first appointment was attended. */
  @Patch(':handoverId')
  @Requires('health-handover:change')
  change(
    @CurrentActor() actor: Actor,
    @IdParam('planId') planId: string,
    @IdParam('handoverId') handoverId: string,
    @IfMatch() seen: number,
    @Body() request: ChangeHealthHandoverRequest,
  ): Promise<HealthHandoverResponse> {
    return this.handovers.change(actor, planId, handoverId, seen, request);
  }

  /** Ends a row: handed over, or not needed for a reason; it stays in the table. */
  @Post(':handoverId/ending')
  @HttpCode(200)
  @Requires('health-handover:change')
  end(
    @CurrentActor() actor: Actor,
    @IdParam('planId') planId: string,
    @IdParam('handoverId') handoverId: string,
    @Body() request: EndHealthHandoverRequest,
  ): Promise<HealthHandoverResponse> {
    return this.handovers.end(actor, planId, handoverId, request);
  }
}
