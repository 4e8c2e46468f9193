import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdParam, Requires } from '#libs/platform';
import { DecisionMakersResponse, DecisionMakersQuery } from './decision-makers.dto.js';
import { DecisionMakersService } from './decision-makers.service.js';

@ApiTags('who decides')
@Controller('v1/young-people/:youngPersonId/decision-makers')
export class DecisionMakersController {
  constructor(private readonly decisionMakers: DecisionMakersService) {}

  /** Shows who decides about the EHC plan, health and care, and money, on any date. */
  @Get()
  @Requires('decision-maker:read')
  read(
    @CurrentActor() actor: Actor,
    @IdParam('youngPersonId') personId: string,
    @Query() { on }: DecisionMakersQuery,
  ): Promise<DecisionMakersResponse> {
    return this.decisionMakers.read(actor, personId, on);
  }
}
