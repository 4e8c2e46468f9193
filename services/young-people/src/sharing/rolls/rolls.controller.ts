import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdParam, IfMatch, Requires } from '#libs/platform';
import { EndRollEntryRequest, NewRollEntryRequest, RollEntryResponse, RollResponse } from './rolls.dto.js';
import { RollsService } from './rolls.service.js';

@ApiTags('involvement')
@Controller('v1/young-people/:youngPersonId/roll')
export class RollsController {
  constructor(private readonly rolls: RollsService) {}

  /** Lists the schools and teams that have, or had, the young person on their roll. */
  @Get()
  @Requires('roll:read')
  list(@CurrentActor() actor: Actor, @IdParam('youngPersonId') personId: string): Promise<RollResponse> {
    return this.rolls.list(actor, personId);
  }

  /** Puts the young person on the roll of a school or a team. Its workers can then read the record. */
  @Post()
  @Requires('roll:change')
  add(
    @CurrentActor() actor: Actor,
    @IdParam('youngPersonId') personId: string,
    @Body() input: NewRollEntryRequest,
  ): Promise<RollEntryResponse> {
    return this.rolls.add(actor, personId, input);
  }

  /** Takes the young person off the roll. The entry stays in the history. */
  @Post(':rollEntryId/ending')
  @HttpCode(200)
  @Requires('roll:change')
  end(
    @CurrentActor() actor: Actor,
    @IdParam('youngPersonId') personId: string,
    @IdParam('rollEntryId') id: string,
    @IfMatch() seen: number,
    @Body() input: EndRollEntryRequest,
  ): Promise<RollEntryResponse> {
    return this.rolls.end(actor, personId, id, seen, input);
  }
}
