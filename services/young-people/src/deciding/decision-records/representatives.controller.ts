import { Body, Controller, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdParam, IfMatch, Requires } from '#libs/platform';
import { RecordHistoryResponse } from '../decisions/record-history.dto.js';
import {
  NewRepresentativeRequest,
  ChangeRepresentativeRequest,
  EndRepresentativeRequest,
  RepresentativeResponse,
  RepresentativeListResponse,
} from './representatives.dto.js';
import { RepresentativesService } from './representatives.service.js';

@ApiTags('who decides')
@Controller('v1/young-people/:youngPersonId/representatives')
export class RepresentativesController {
  constructor(private readonly representatives: RepresentativesService) {}

  /** Lists the people who may decide for the young person while the young person lacks capacity. */
  @Get()
  @Requires('representative:read')
  list(@CurrentActor() actor: Actor, @IdParam('youngPersonId') personId: string): Promise<RepresentativeListResponse> {
    return this.representatives.list(actor, personId);
  }

  /** Records a representative, with the evidence seen. */
  @Post()
  @Requires('representative:change')
  add(
    @CurrentActor() actor: Actor,
    @IdParam('youngPersonId') personId: string,
    @Body() input: NewRepresentativeRequest,
  ): Promise<RepresentativeResponse> {
    return this.representatives.add(actor, personId, input);
  }

  /** Corrects or changes the record of a representative. */
  @Patch(':representativeId')
  @Requires('representative:change')
  change(
    @CurrentActor() actor: Actor,
    @IdParam('youngPersonId') personId: string,
    @IdParam('representativeId') id: string,
    @IfMatch() seen: number,
    @Body() input: ChangeRepresentativeRequest,
  ): Promise<RepresentativeResponse> {
    return this.representatives.change(actor, personId, id, seen, input);
  }

  /** Ends a representative's authority today, with a reason. The record stays in the history. */
  @Post(':representativeId/ending')
  @HttpCode(200)
  @Requires('representative:change')
  end(
    @CurrentActor() actor: Actor,
    @IdParam('youngPersonId') personId: string,
    @IdParam('representativeId') id: string,
    @IfMatch() seen: number,
    @Body() { reason }: EndRepresentativeRequest,
  ): Promise<RepresentativeResponse> {
    return this.representatives.end(actor, personId, id, seen, reason);
  }

  /** Lists every version of the representative's record, newest first. */
  @Get(':representativeId/history')
  @Requires('representative:read')
  history(
    @CurrentActor() actor: Actor,
    @IdParam('youngPersonId') personId: string,
    @IdParam('representativeId') id: string,
  ): Promise<RecordHistoryResponse> {
    return this.representatives.history(actor, personId, id);
  }
}
