import { Controller, Get, Req, UseFilters } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Public } from '#libs/platform';
import { askingOf } from './asking.js';
import { RefusedFilter } from './refused.filter.js';
import type { TodayResponse } from './today.dto.js';
import { TodayComposer } from './today.service.js';

/** The services check the token; the front passes it on. */
@ApiTags('caseload and worklists')
@ApiBearerAuth()
@Controller('v1/today')
@Public()
@UseFilters(RefusedFilter)
export class TodayController {
  constructor(private readonly today: TodayComposer) {}

  /** Returns what the account must see today, from all services, block by block. */
  @Get()
  read(@Req() request: FastifyRequest): Promise<TodayResponse> {
    return this.today.read(askingOf(request));
  }
}
