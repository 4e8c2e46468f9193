import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdParam, Requires } from '#libs/platform';
import {
  AssignmentsResponse,
  AssignWorkerRequest,
  EndNamedWorkerRequest,
  NamedWorkerListResponse,
  NamedWorkerPeriodResponse,
  NameWorkerRequest,
} from './named-workers.dto.js';
import { NamedWorkersService } from './named-workers.service.js';

@ApiTags('named workers')
@Controller('v1/young-people/:youngPersonId')
export class NamedWorkersController {
  constructor(private readonly namedWorkers: NamedWorkersService) {}

  /** Names the young person's named worker from today, and ends the period of the previous one. */
  @Put('named-worker')
  @Requires('person:change')
  name(
    @CurrentActor() actor: Actor,
    @IdParam('youngPersonId') personId: string,
    @Body() input: NameWorkerRequest,
  ): Promise<NamedWorkerPeriodResponse> {
    return this.namedWorkers.name(actor, personId, input);
  }

  /** Ends the named worker's period for a stated reason, without naming a successor. */
  @Post('named-worker/ending')
  @HttpCode(200)
  @Requires('person:change')
  end(
    @CurrentActor() actor: Actor,
    @IdParam('youngPersonId') personId: string,
    @Body() { reason }: EndNamedWorkerRequest,
  ): Promise<NamedWorkerPeriodResponse> {
    return this.namedWorkers.end(actor, personId, reason);
  }

  /** Lists the named workers with their periods. */
  @Get('named-workers')
  @Requires('person:read')
  list(@CurrentActor() actor: Actor, @IdParam('youngPersonId') personId: string): Promise<NamedWorkerListResponse> {
    return this.namedWorkers.list(actor, personId);
  }
}

@ApiTags('named workers')
@Controller('v1/named-worker-assignments')
export class NamedWorkerAssignmentsController {
  constructor(private readonly namedWorkers: NamedWorkersService) {}

  /** Names one worker for up to 500 young people from today, and reports the outcome for each. */
  @Post()
  @HttpCode(200)
  @Requires('person:change')
  assign(@CurrentActor() actor: Actor, @Body() request: AssignWorkerRequest): Promise<AssignmentsResponse> {
    return this.namedWorkers.nameForMany(actor, request);
  }
}
