import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, DEFAULT_LIMIT, IdParam, PageQuery, Requires } from '#libs/platform';
import type { HistoryPage } from './history.dto.js';
import { HistoryService } from './history.service.js';

@ApiTags('plans')
@Controller('v1/plans/:planId/timeline')
export class HistoryController {
  constructor(private readonly history: HistoryService) {}

  /** Lists the changes to the plan with their reasons, newest first. */
  @Get()
  @Requires('plan:read')
  read(
    @CurrentActor() actor: Actor,
    @IdParam('planId') planId: string,
    @Query() { after, limit }: PageQuery,
  ): Promise<HistoryPage> {
    return this.history.read(actor, planId, { after, limit: limit ?? DEFAULT_LIMIT });
  }
}
