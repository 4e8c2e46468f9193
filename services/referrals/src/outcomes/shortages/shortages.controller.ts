import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdParam, Requires } from '#libs/platform';
import { ClosedSends, ClosedSendsQuery } from './closed-sends.dto.js';
import { NewNoMatch, NoMatchResponse } from './no-matches.dto.js';
import { ShortagesService } from './shortages.service.js';

/** What the directory lacks. */
@ApiTags('directory')
@Controller('v1/directory')
export class ShortagesController {
  constructor(private readonly shortages: ShortagesService) {}

  /** Records that the directory has nothing that fits, and what was sought. */
  @Post('no-matches')
  @Requires('no-match:record')
  recordNoMatch(@CurrentActor() actor: Actor, @Body() noMatch: NewNoMatch): Promise<NoMatchResponse> {
    return this.shortages.record(actor, noMatch);
  }

  /** One search that found nothing. */
  @Get('no-matches/:noMatchId')
  @Requires('no-match:read')
  noMatch(@CurrentActor() actor: Actor, @IdParam('noMatchId') id: string): Promise<NoMatchResponse> {
    return this.shortages.get(actor, id);
  }

  /** How often referrals went to services that are closed, by service: where the area is short of places. */
  @Get('closed-sends')
  @Requires('directory:oversee')
  closedSends(@CurrentActor() actor: Actor, @Query() query: ClosedSendsQuery): Promise<ClosedSends> {
    return this.shortages.closedSends(actor, query);
  }
}
