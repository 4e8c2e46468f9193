import { Controller, Get, HttpCode, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { type Actor, CurrentActor, IdParam, PageQuery, Requires } from '#libs/platform';
import { ImportAnswer, ImportedRowPage, ImportPage, RowsQuery } from './imports.dto.js';
import { ImportsService } from './imports.service.js';

@ApiTags('imports')
@Controller('v1/young-people/imports')
export class ImportsController {
  constructor(private readonly imports: ImportsService) {}

  /**
   * Takes a SEN2 return, a COLLECT "Blade" export in a zip, in the background. One import of an area at a time; either
   * the whole return is taken or nothing of it.
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
          description: 'DfE code of the authority, where it is not the one of the area or of its last return',
        },
        acceptOlder: {
          type: 'boolean',
          description:
            'take the return although a newer one was taken already: of people whom that tells of it only fills gaps',
        },
      },
    },
  })
  @Requires('import:run')
  start(@CurrentActor() actor: Actor, @Req() request: FastifyRequest): Promise<ImportAnswer> {
    return this.imports.start(actor, request);
  }

  /** The area's imports, newest first. */
  @Get()
  @Requires('import:read')
  list(@CurrentActor() actor: Actor, @Query() page: PageQuery): Promise<ImportPage> {
    return this.imports.list(actor, page);
  }

  /** How far an import is, and what came of it. */
  @Get(':importId')
  @Requires('import:read')
  read(@CurrentActor() actor: Actor, @IdParam('importId') id: string): Promise<ImportAnswer> {
    return this.imports.read(actor, id);
  }

  /** The row report: everything that was found about a row, by file and line. */
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
