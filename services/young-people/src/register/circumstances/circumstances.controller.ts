import { Body, Controller, Get, Param, Patch } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdParam, IfMatch, Requires } from '#libs/platform';
import { ChangeCircumstancesRequest, CircumstancesResponse, FactHistoryResponse } from './circumstances.dto.js';
import { CircumstancesService } from './circumstances.service.js';

@ApiTags('circumstances')
@Controller('v1/young-people/:youngPersonId/circumstances')
export class CircumstancesController {
  constructor(private readonly circumstances: CircumstancesService) {}

  /** Returns the known facts of the young person's circumstances, on which the statutory dates depend. */
  @Get()
  @Requires('circumstances:read')
  read(@CurrentActor() actor: Actor, @IdParam('youngPersonId') id: string): Promise<CircumstancesResponse> {
    return this.circumstances.read(actor, id);
  }

  /** Records facts, each with its source. A null value means "no longer known". */
  @Patch()
  @Requires('circumstances:change')
  change(
    @CurrentActor() actor: Actor,
    @IdParam('youngPersonId') id: string,
    @IfMatch() seen: number,
    @Body() input: ChangeCircumstancesRequest,
  ): Promise<CircumstancesResponse> {
    return this.circumstances.change(actor, id, seen, input);
  }

  /** Lists every recorded value of one fact, newest first. */
  @Get(':fact/history')
  @Requires('circumstances:read')
  history(
    @CurrentActor() actor: Actor,
    @IdParam('youngPersonId') id: string,
    @Param('fact') fact: string,
  ): Promise<FactHistoryResponse> {
    return this.circumstances.history(actor, id, fact);
  }
}
