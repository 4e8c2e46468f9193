import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdParam, Requires } from '#libs/platform';
import type { PlanGapsResponse } from './gaps.dto.js';
import { GapsService } from './gaps.service.js';

@ApiTags('plans')
@Controller('v1/plans/:planId/gaps')
export class GapsController {
  constructor(private readonly gaps: GapsService) {}

  /** Counts the days without support for each need, from the end of children's support to the confirmed start. */
  @Get()
  @Requires('plan:read')
  read(@CurrentActor() actor: Actor, @IdParam('planId') planId: string): Promise<PlanGapsResponse> {
    return this.gaps.read(actor, planId);
  }
}
