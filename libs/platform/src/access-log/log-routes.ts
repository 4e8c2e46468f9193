import { Body, Controller, Get, HttpCode, Post, Query, type Type } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { notFound } from '#libs/kernel';
import { Access } from '../access/access.service.js';
import { type Actor, wholeArea } from '../access/actor.js';
import { CurrentActor, Requires } from '../access/decorators.js';
import { Database } from '../database/database.js';
import { DEFAULT_LIMIT, PageQuery } from '../http/paging.js';
import { IdParam } from '../http/params.js';
import { AccessLogPage, OpenedPage, OpenedRequest, readAccessLog, readOpened } from './access-log.js';

/** A service's part of the access log, under a path of its own. The front puts the parts of all services together. */
export function accessLogController(service: string): Type {
  @ApiTags('access log')
  @Controller(`v1/access-log/${service}`)
  class ServiceAccessLogController {
    constructor(
      private readonly database: Database,
      private readonly access: Access,
    ) {}

    @ApiOperation({ summary: 'Lists who read or changed records of the young person in this service, newest first.' })
    @Get('young-people/:youngPersonId')
    @ApiOkResponse({ type: AccessLogPage })
    @Requires('access-log:read')
    ofPerson(
      @CurrentActor() actor: Actor,
      @IdParam('youngPersonId') youngPersonId: string,
      @Query() { after, limit = DEFAULT_LIMIT }: PageQuery,
    ): Promise<AccessLogPage> {
      return this.database.read(actor, async (db) => {
        const record = { area: actor.area, youngPersonId, type: 'young person', id: youngPersonId };
        await this.access.require(db, 'access-log:read', record);
        const page = await readAccessLog(db, youngPersonId, { after, limit });
        // Nobody has done anything here: perhaps there is no such person, or not in this area.
        if (page.items.length === 0 && after === undefined) throw notFound('young person');
        return page;
      });
    }

    @ApiOperation({ summary: 'Lists everything that an account opened in this service, newest first, for an auditor.' })
    @Post('accounts')
    @HttpCode(200)
    @ApiOkResponse({ type: OpenedPage })
    @Requires('access-log:audit')
    ofAccount(
      @CurrentActor() actor: Actor,
      @Body() { account, after, limit = DEFAULT_LIMIT }: OpenedRequest,
    ): Promise<OpenedPage> {
      return this.database.read(wholeArea(actor), async (db) => {
        this.access.listed(db, 'access-log:audit', 'access log', []);
        return readOpened(db, account, { after, limit });
      });
    }
  }
  return ServiceAccessLogController;
}
