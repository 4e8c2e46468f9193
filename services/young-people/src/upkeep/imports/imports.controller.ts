import { Controller, Get, HttpCode, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { type Actor, CurrentActor, IdParam, PageQuery, Requires } from '#libs/platform';
import { ImportResponse, ImportedRowPage, ImportPageResponse, RowsQuery } from './imports.dto.js';
import { ImportsService } from './imports.service.js';

@ApiTags('imports')
@Controller('v1/young-people/imports')
export class ImportsController {
  constructor(private readonly imports: ImportsService) {}

  /**
   * Imports a SEN2 return, a COLLECT "Blade" export in a zip, in the background. Each area can run one import at a time.
   * An import stores the whole return or nothing.
   */
  @Post()
  @HttpCode(202)
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: {
        file: { type: 'string', format: 'binary', description: 'the zip, at most 200 MB' },
        localAuthorityCode: {
          type: 'string',
          description: 'DfE code of the authority, if it is not the code of the area or of its last return',
        },
        acceptOlder: {
          type: 'boolean',
          description:
            'import the return although a newer one has been imported; for people in the newer return, it only fills gaps',
        },
      },
    },
  })
  @Requires('import:run')
  start(@CurrentActor() actor: Actor, @Req() request: FastifyRequest): Promise<ImportResponse> {
    return this.imports.start(actor, request);
  }

  /** Lists the area's imports, newest first. */
  @Get()
  @Requires('import:read')
  list(@CurrentActor() actor: Actor, @Query() page: PageQuery): Promise<ImportPageResponse> {
    return this.imports.list(actor, page);
  }

  /** Returns an import's progress and result. */
  @Get(':importId')
  @Requires('import:read')
  read(@CurrentActor() actor: Actor, @IdParam('importId') id: string): Promise<ImportResponse> {
    return this.imports.read(actor, id);
  }

  /** Returns the row report: every finding about a row, by file and line. */
  @Get(':importId/rows')
  @Requires('import:read')
  rows(
    @CurrentActor() actor: Actor,
    @IdParam('importId') id: string,
    @Query() query: RowsQuery,
  ): Promise<ImportedRowPage> {
    return this.imports.rows(actor, id, query);
  }
}
