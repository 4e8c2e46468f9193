import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdParam, Requires } from '#libs/platform';
import type { EasyReadResponse } from '../easy-read/easy-read.dto.js';
import { DocumentQuery, SummaryQuery } from './documents.dto.js';
import { DocumentsService } from './documents.service.js';

const PDF = 'application/pdf';
const file = { content: { [PDF]: { schema: { type: 'string', format: 'binary' } } } } as const;

@ApiTags('easy read and documents')
@Controller('v1/plans/:planId')
export class DocumentsController {
  constructor(private readonly documents: DocumentsService) {}

  /** The plan in easy read: short sentences, a symbol for each, people's own words as they are. */
  @Get('easy-read')
  @Requires('plan:read')
  easyRead(
    @CurrentActor() actor: Actor,
    @IdParam('planId') planId: string,
    @Query() { number }: DocumentQuery,
  ): Promise<EasyReadResponse> {
    return this.documents.easyRead(actor, planId, number);
  }

  /** The same on two pages of paper, to read, tick and draw on. */
  @Get('documents/easy-read.pdf')
  @Requires('plan:read')
  @ApiOkResponse(file)
  @Header('content-type', PDF)
  @Header('content-disposition', 'inline; filename="my-plan-easy-read.pdf"')
  easyReadPaper(
    @CurrentActor() actor: Actor,
    @IdParam('planId') planId: string,
    @Query() { number }: DocumentQuery,
  ): Promise<Buffer> {
    return this.documents.easyReadPaper(actor, planId, number);
  }

  /** The whole plan: goals by area, who answers for each step, by when, on what authority; for the family, or for practitioners. */
  @Get('documents/summary.pdf')
  @Requires('plan:read')
  @ApiOkResponse(file)
  @Header('content-type', PDF)
  @Header('content-disposition', 'inline; filename="plan-summary.pdf"')
  summaryPaper(
    @CurrentActor() actor: Actor,
    @IdParam('planId') planId: string,
    @Query() { number, audience }: SummaryQuery,
  ): Promise<Buffer> {
    return this.documents.summaryPaper(actor, planId, number, audience);
  }
}
