import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, DEFAULT_LIMIT, IdParam, PageQuery, Requires } from '#libs/platform';
import { HarvestPage, HarvestResponse, NewHarvestRequest } from './harvests.dto.js';
import { HarvestsService } from './harvests.service.js';

@ApiTags('directory')
@Controller('v1/directory/harvests')
export class HarvestsController {
  constructor(private readonly harvests: HarvestsService) {}

  /** Queues a harvest of services from an Open Referral UK 3.0 feed. The harvest's report gives the results. */
  @Post()
  @HttpCode(202)
  @Requires('directory:harvest')
  request(@CurrentActor() actor: Actor, @Body() harvest: NewHarvestRequest): Promise<HarvestResponse> {
    return this.harvests.request(actor, harvest);
  }

  /** Lists the area's harvests, newest first. */
  @Get()
  @Requires('directory:harvest')
  list(@CurrentActor() actor: Actor, @Query() { after, limit }: PageQuery): Promise<HarvestPage> {
    return this.harvests.list(actor, { after, limit: limit ?? DEFAULT_LIMIT });
  }

  /** Returns one harvest with its report. */
  @Get(':harvestId')
  @Requires('directory:harvest')
  get(@CurrentActor() actor: Actor, @IdParam('harvestId') id: string): Promise<HarvestResponse> {
    return this.harvests.get(actor, id);
  }
}
