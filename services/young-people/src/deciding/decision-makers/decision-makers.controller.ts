import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdParam, Requires } from '#libs/platform';
import { DecisionMakers, DecisionMakersQuery } from './decision-makers.dto.js';
import { DecisionMakersService } from './decision-makers.service.js';

@ApiTags('who decides')
@Controller('v1/young-people/:youngPersonId/decision-makers')
export class DecisionMakersController {
  constructor(private readonly decisionMakers: DecisionMakersService) {}

  /** Who decides on the EHC plan, on health and care, and on money: today, or on a day before or after. */
  @Get()
  @Requires('decision-maker:read')
  read(
    @CurrentActor() actor: Actor,
    @IdParam('youngPersonId') personId: string,
    @Query() { on }: DecisionMakersQuery,
  ): Promise<DecisionMakers> {
    return this.decisionMakers.read(actor, personId, on);
  }
}
