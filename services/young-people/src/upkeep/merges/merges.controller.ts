import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdParam, IfMatch, Requires } from '#libs/platform';
import { MergeAnswer, MergeList, MergePeople, UndoMerge } from './merges.dto.js';
import { MergesService } from './merges.service.js';

@ApiTags('merges')
@Controller('v1/young-people/:youngPersonId/merges')
export class MergesController {
  constructor(private readonly merges: MergesService) {}

  /** Records that were merged into this one, with those that were brought back. */
  @Get()
  @Requires('person:merge')
  list(@CurrentActor() actor: Actor, @IdParam('youngPersonId') personId: string): Promise<MergeList> {
    return this.merges.list(actor, personId);
  }

  /** Says that another record is of the same person: it is set aside, and what it has becomes this one’s. */
  @Post()
  @Requires('person:merge')
  merge(
    @CurrentActor() actor: Actor,
    @IdParam('youngPersonId') personId: string,
    @IfMatch() seen: number,
    @Body() input: MergePeople,
  ): Promise<MergeAnswer> {
    return this.merges.merge(actor, personId, seen, input);
  }

  /** Brings the other record back as it was; what was added since stays with this one. */
  @Post(':mergeId/undoing')
  @Requires('person:merge')
  undo(
    @CurrentActor() actor: Actor,
    @IdParam('youngPersonId') personId: string,
    @IdParam('mergeId') mergeId: string,
    @Body() input: UndoMerge,
  ): Promise<MergeAnswer> {
    return this.merges.undo(actor, personId, mergeId, input.words);
  }
}
