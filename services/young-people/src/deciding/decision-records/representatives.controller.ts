import { Body, Controller, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdParam, IfMatch, Requires } from '#libs/platform';
import { RecordHistory } from '../decisions/record-history.dto.js';
import {
  AddRepresentative,
  ChangeRepresentative,
  EndRepresentative,
  RepresentativeAnswer,
  RepresentativeList,
} from './representatives.dto.js';
import { RepresentativesService } from './representatives.service.js';

@ApiTags('who decides')
@Controller('v1/young-people/:youngPersonId/representatives')
export class RepresentativesController {
  constructor(private readonly representatives: RepresentativesService) {}

  /** Who may decide for the young person, on what, while the young person lacks capacity to. */
  @Get()
  @Requires('representative:read')
  list(@CurrentActor() actor: Actor, @IdParam('youngPersonId') personId: string): Promise<RepresentativeList> {
    return this.representatives.list(actor, personId);
  }

  /** Records a representative, with what was seen as evidence. */
  @Post()
  @Requires('representative:change')
  add(
    @CurrentActor() actor: Actor,
    @IdParam('youngPersonId') personId: string,
    @Body() input: AddRepresentative,
  ): Promise<RepresentativeAnswer> {
    return this.representatives.add(actor, personId, input);
  }

  @Patch(':representativeId')
  @Requires('representative:change')
  change(
    @CurrentActor() actor: Actor,
    @IdParam('youngPersonId') personId: string,
    @IdParam('representativeId') id: string,
    @IfMatch() seen: number,
    @Body() input: ChangeRepresentative,
  ): Promise<RepresentativeAnswer> {
    return this.representatives.change(actor, personId, id, seen, input);
  }

  /** Ends it at once, for a reason; it stays in the history. */
  @Post(':representativeId/ending')
  @HttpCode(200)
  @Requires('representative:change')
  end(
    @CurrentActor() actor: Actor,
    @IdParam('youngPersonId') personId: string,
    @IdParam('representativeId') id: string,
    @IfMatch() seen: number,
    @Body() { reason }: EndRepresentative,
  ): Promise<RepresentativeAnswer> {
    return this.representatives.end(actor, personId, id, seen, reason);
  }

  /** Every version that it had, newest first. */
  @Get(':representativeId/history')
  @Requires('representative:read')
  history(
    @CurrentActor() actor: Actor,
    @IdParam('youngPersonId') personId: string,
    @IdParam('representativeId') id: string,
  ): Promise<RecordHistory> {
    return this.representatives.history(actor, personId, id);
  }
}
