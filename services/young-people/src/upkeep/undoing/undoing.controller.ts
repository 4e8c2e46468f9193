import { Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdParam, PageQuery, Requires } from '#libs/platform';
import { ImportResponse } from '../imports/imports.dto.js';
import { UndoingResponse, UndoRowPage } from './undoing.dto.js';
import { UndoingService } from './undoing.service.js';

@ApiTags('imports')
@Controller('v1/young-people/imports/:importId/undoing')
export class UndoingController {
  constructor(private readonly undoing: UndoingService) {}

  /** Counts what undoing the import would do with its people, or did. Changes nothing. */
  @Get()
  @Requires('import:undo')
  read(@CurrentActor() actor: Actor, @IdParam('importId') id: string): Promise<UndoingResponse> {
    return this.undoing.read(actor, id);
  }

  /** Lists what undoing the import would reset for each person, or did, and what stays and why. Changes nothing. */
  @Get('people')
  @Requires('import:undo')
  people(
    @CurrentActor() actor: Actor,
    @IdParam('importId') id: string,
    @Query() page: PageQuery,
  ): Promise<UndoRowPage> {
    return this.undoing.people(actor, id, page);
  }

  /** Undoes the last import in the background: everything that it changed and nobody has changed since, or nothing. */
  @Post()
  @HttpCode(202)
  @Requires('import:undo')
  undo(@CurrentActor() actor: Actor, @IdParam('importId') id: string): Promise<ImportResponse> {
    return this.undoing.start(actor, id);
  }
}
