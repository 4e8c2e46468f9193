import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires } from '#libs/platform';
import { type CaseloadPage, CaseloadQuery } from './caseload.dto.js';
import { CaseloadService } from './caseload.service.js';

@ApiTags('caseload and worklists')
@Controller('v1/caseload')
export class CaseloadController {
  constructor(private readonly caseload: CaseloadService) {}

  /** Lists open plans by their next date, for the area or for one named worker. */
  @Get()
  @Requires('caseload:read')
  read(@CurrentActor() actor: Actor, @Query() query: CaseloadQuery): Promise<CaseloadPage> {
    return this.caseload.read(actor, query);
  }
}
