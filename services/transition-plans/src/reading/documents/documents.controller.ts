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

  /** Returns the plan in easy read: short sentences with symbols, and people's own words unchanged. */
  @Get('easy-read')
  @Requires('plan:read')
  easyRead(
    @CurrentActor() actor: Actor,
    @IdParam('planId') planId: string,
    @Query() { number }: DocumentQuery,
  ): Promise<EasyReadResponse> {
    return this.documents.easyRead(actor, planId, number);
  }

  /** Returns the easy-read plan as a two-page PDF to read, tick and draw on. */
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

  /** Returns the whole plan as a PDF for the family or practitioners: goals, steps, accountable people and dates. */
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
