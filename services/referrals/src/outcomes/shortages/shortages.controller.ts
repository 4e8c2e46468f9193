import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdParam, Requires } from '#libs/platform';
import { ClosedSendsQuery, ClosedSendsResponse } from './closed-sends.dto.js';
import { NewNoMatchRequest, NoMatchResponse } from './no-matches.dto.js';
import { ShortagesService } from './shortages.service.js';

@ApiTags('directory')
@Controller('v1/directory')
export class ShortagesController {
  constructor(private readonly shortages: ShortagesService) {}

  /** Records a search that found no suitable service. */
  @Post('no-matches')
  @Requires('no-match:record')
  recordNoMatch(@CurrentActor() actor: Actor, @Body() noMatch: NewNoMatchRequest): Promise<NoMatchResponse> {
    return this.shortages.record(actor, noMatch);
  }

  /** Returns one search that found no suitable service. */
  @Get('no-matches/:noMatchId')
  @Requires('no-match:read')
  noMatch(@CurrentActor() actor: Actor, @IdParam('noMatchId') id: string): Promise<NoMatchResponse> {
    return this.shortages.get(actor, id);
  }

  /** Counts by service the referrals that were sent to closed services, which shows where the area lacks places. */
  @Get('closed-sends')
  @Requires('directory:oversee')
  closedSends(@CurrentActor() actor: Actor, @Query() query: ClosedSendsQuery): Promise<ClosedSendsResponse> {
    return this.shortages.closedSends(actor, query);
  }
}
