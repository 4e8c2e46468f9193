import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdParam, IfMatch, Requires } from '#libs/platform';
import {
  ComparisonResponse,
  NotTheSameRequest,
  PossibleDuplicatePage,
  PossibleDuplicatesQuery,
} from './duplicates.dto.js';
import { DuplicatesService } from './duplicates.service.js';

@ApiTags('possible duplicates')
@Controller('v1/young-people/possible-duplicates')
export class DuplicatesController {
  constructor(private readonly duplicates: DuplicatesService) {}

  /** Lists pairs of records that may describe one person, in the order in which they were found. */
  @Get()
  @Requires('duplicate:read')
  list(@CurrentActor() actor: Actor, @Query() query: PossibleDuplicatesQuery): Promise<PossibleDuplicatePage> {
    return this.duplicates.list(actor, query);
  }

  /** Compares the two records field by field, with the evidence and the decisions so far. */
  @Get(':duplicateId')
  @Requires('duplicate:read')
  compare(@CurrentActor() actor: Actor, @IdParam('duplicateId') id: string): Promise<ComparisonResponse> {
    return this.duplicates.compare(actor, id);
  }

  /**
   * Records that the two records describe different people. The pair is listed again only if new evidence appears. If they
   * describe one person, merge the records instead: a merge closes the pair.
   */
  @Post(':duplicateId/not-the-same')
  @HttpCode(200)
  @Requires('duplicate:decide')
  notTheSame(
    @CurrentActor() actor: Actor,
    @IdParam('duplicateId') id: string,
    @IfMatch() seen: number,
    @Body() input: NotTheSameRequest,
  ): Promise<ComparisonResponse> {
    return this.duplicates.notTheSame(actor, id, seen, input);
  }
}
