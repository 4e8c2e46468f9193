import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdParam, Requires } from '#libs/platform';
import {
  NewUnmetNeedRequest,
  UnmetNeedCounts,
  UnmetNeedPage,
  UnmetNeedResponse,
  UnmetNeedRowsQuery,
  UnmetNeedsQuery,
} from './unmet-needs.dto.js';
import { UnmetNeedsService } from './unmet-needs.service.js';

@ApiTags('unmet needs')
@Controller('v1/unmet-needs')
export class UnmetNeedsController {
  constructor(private readonly needs: UnmetNeedsService) {}

  /** Counts a year's unmet needs by outcome area, need, reason, age, place and month. Small numbers are hidden. */
  @Get()
  @Requires('unmet-need:count')
  counts(@CurrentActor() actor: Actor, @Query() { year }: UnmetNeedsQuery): Promise<UnmetNeedCounts> {
    return this.needs.counts(actor, year);
  }

  /** Lists unmet needs without naming young people, newest first. */
  @Get('rows')
  @Requires('unmet-need:list')
  rows(@CurrentActor() actor: Actor, @Query() query: UnmetNeedRowsQuery): Promise<UnmetNeedPage> {
    return this.needs.rows(actor, query);
  }

  /** Records an unmet need for which no referral was sent. */
  @Post()
  @Requires('unmet-need:flag')
  flag(@CurrentActor() actor: Actor, @Body() need: NewUnmetNeedRequest): Promise<UnmetNeedResponse> {
    return this.needs.flag(actor, need);
  }

  /** Returns one unmet need with the young person and the words that staff recorded. */
  @Get(':unmetNeedId')
  @Requires('unmet-need:read')
  get(@CurrentActor() actor: Actor, @IdParam('unmetNeedId') id: string): Promise<UnmetNeedResponse> {
    return this.needs.get(actor, id);
  }
}
