import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdParam, IfMatch, Requires } from '#libs/platform';
import { MergeResponse, MergeListResponse, MergePeopleRequest, UndoMergeRequest } from './merges.dto.js';
import { MergesService } from './merges.service.js';

@ApiTags('merges')
@Controller('v1/young-people/:youngPersonId/merges')
export class MergesController {
  constructor(private readonly merges: MergesService) {}

  /** Lists the merges into this record, undone merges included. */
  @Get()
  @Requires('person:merge')
  list(@CurrentActor() actor: Actor, @IdParam('youngPersonId') personId: string): Promise<MergeListResponse> {
    return this.merges.list(actor, personId);
  }

  /** Merges another record of the same person into this one. The other record is set aside, and its contents move here. */
  @Post()
  @Requires('person:merge')
  merge(
    @CurrentActor() actor: Actor,
    @IdParam('youngPersonId') personId: string,
    @IfMatch() seen: number,
    @Body() input: MergePeopleRequest,
  ): Promise<MergeResponse> {
    return this.merges.merge(actor, personId, seen, input);
  }

  /** Undoes the merge: restores the other record as it was. Later additions stay with this record. */
  @Post(':mergeId/undoing')
  @Requires('person:merge')
  undo(
    @CurrentActor() actor: Actor,
    @IdParam('youngPersonId') personId: string,
    @IdParam('mergeId') mergeId: string,
    @Body() input: UndoMergeRequest,
  ): Promise<MergeResponse> {
    return this.merges.undo(actor, personId, mergeId, input.words);
  }
}
