import { Body, Controller, Get, HttpCode, Post, Query, Req, UseFilters } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { DEFAULT_LIMIT, IdParam, OpenedRequest, PageQuery, Public } from '#libs/platform';
import { askingOf } from './asking.js';
import { WhatOpenedPage, WhoLookedPage } from './who-looked.dto.js';
import { RefusedFilter } from './refused.filter.js';
import { WhoLookedService } from './who-looked.service.js';

/** The services check the token; the front passes it on. */
@ApiTags('access log')
@ApiBearerAuth()
@Controller('v1')
@Public()
@UseFilters(RefusedFilter)
export class WhoLookedController {
  constructor(private readonly log: WhoLookedService) {}

  /** Lists who read or changed anything of the young person, in all services, newest first and in plain words. */
  @Get('young-people/:youngPersonId/who-looked')
  whoLooked(
    @IdParam('youngPersonId') youngPersonId: string,
    @Query() { after, limit = DEFAULT_LIMIT }: PageQuery,
    @Req() request: FastifyRequest,
  ): Promise<WhoLookedPage> {
    return this.log.whoLooked(askingOf(request), youngPersonId, { after, limit });
  }

  /** Lists everything that an account opened, in all services, newest first, for an auditor. */
  @Post('who-looked/accounts')
  @HttpCode(200)
  whatOpened(
    @Body() { account, after, limit = DEFAULT_LIMIT }: OpenedRequest,
    @Req() request: FastifyRequest,
  ): Promise<WhatOpenedPage> {
    return this.log.whatOpened(askingOf(request), account, { after, limit });
  }
}
