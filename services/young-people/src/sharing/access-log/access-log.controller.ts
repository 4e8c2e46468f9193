import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AccessLogPage, type Actor, CurrentActor, DEFAULT_LIMIT, IdParam, PageQuery, Requires } from '#libs/platform';
import { AccessLogService } from './access-log.service.js';

@ApiTags('access log')
@Controller('v1/young-people/:youngPersonId/access-log')
export class AccessLogController {
  constructor(private readonly accessLog: AccessLogService) {}

  /** Lists who read or changed the young person's record in this service, newest first. */
  @Get()
  @Requires('access-log:read')
  read(
    @CurrentActor() actor: Actor,
    @IdParam('youngPersonId') personId: string,
    @Query() { after, limit = DEFAULT_LIMIT }: PageQuery,
  ): Promise<AccessLogPage> {
    return this.accessLog.read(actor, personId, { after, limit });
  }
}
