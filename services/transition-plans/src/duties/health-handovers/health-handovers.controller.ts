import { Body, Controller, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdParam, IfMatch, Requires } from '#libs/platform';
import {
  AddHealthHandoverRequest,
  ChangeHealthHandoverRequest,
  EndHealthHandoverRequest,
  type HealthHandoverResponse,
  type HealthHandoversResponse,
} from './health-handovers.dto.js';
import { HealthHandoversService } from './health-handovers.service.js';

@ApiTags('health hand-over')
@Controller('v1/plans/:planId/health-handovers')
export class HealthHandoversController {
  constructor(private readonly handovers: HealthHandoversService) {}

  /** Returns the health hand-over table, with one row for each children's health service. */
  @Get()
  @Requires('health-handover:read')
  read(@CurrentActor() actor: Actor, @IdParam('planId') planId: string): Promise<HealthHandoversResponse> {
    return this.handovers.read(actor, planId);
  }

  /** Adds a children's health service. Onward adds the law's steps for its move. */
  @Post()
  @Requires('health-handover:change')
  add(
    @CurrentActor() actor: Actor,
    @IdParam('planId') planId: string,
    @Body() request: AddHealthHandoverRequest,
  ): Promise<HealthHandoverResponse> {
    return this.handovers.add(actor, planId, request);
  }

  /** Changes a row: its dates, adult service, named worker or attendance. */
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

  /** Ends a row as handed over, or for another reason. The row stays in the table. */
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
