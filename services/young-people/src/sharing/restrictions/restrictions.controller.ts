import { Body, Controller, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdParam, IfMatch, PageQuery, Requires } from '#libs/platform';
import {
  ChangeRestrictionRequest,
  LiftRestrictionRequest,
  RecoverRecordRequest,
  RestrictRequest,
  RestrictedRecordPage,
  RestrictedRecordResponse,
  RestrictionListResponse,
  RestrictionResponse,
} from './restrictions.dto.js';
import { RestrictionsService } from './restrictions.service.js';

@ApiTags('restricted records')
@Controller('v1/young-people/:youngPersonId/restrictions')
export class RestrictionsController {
  constructor(private readonly restrictions: RestrictionsService) {}

  /** Lists the restrictions of the record, for the accounts that are named on the current one. */
  @Get()
  @Requires('restriction:change')
  list(@CurrentActor() actor: Actor, @IdParam('youngPersonId') personId: string): Promise<RestrictionListResponse> {
    return this.restrictions.list(actor, personId);
  }

  /** Restricts the record. From now on only the named accounts of staff see it. */
  @Post()
  @Requires('restriction:change')
  restrict(
    @CurrentActor() actor: Actor,
    @IdParam('youngPersonId') personId: string,
    @Body() input: RestrictRequest,
  ): Promise<RestrictionResponse> {
    return this.restrictions.restrict(actor, personId, input);
  }

  /** Changes the named accounts, or the last day. */
  @Patch(':restrictionId')
  @Requires('restriction:change')
  change(
    @CurrentActor() actor: Actor,
    @IdParam('youngPersonId') personId: string,
    @IdParam('restrictionId') id: string,
    @IfMatch() seen: number,
    @Body() input: ChangeRestrictionRequest,
  ): Promise<RestrictionResponse> {
    return this.restrictions.change(actor, personId, id, seen, input);
  }

  @Post(':restrictionId/lifting')
  @HttpCode(200)
  @Requires('restriction:change')
  lift(
    @CurrentActor() actor: Actor,
    @IdParam('youngPersonId') personId: string,
    @IdParam('restrictionId') id: string,
    @IfMatch() seen: number,
    @Body() { words }: LiftRestrictionRequest,
  ): Promise<RestrictionResponse> {
    return this.restrictions.lift(actor, personId, id, seen, words);
  }
}

@ApiTags('restricted records')
@Controller('v1/restricted-records')
export class RestrictedRecordsController {
  constructor(private readonly restrictions: RestrictionsService) {}

  /** Lists that restricted records exist, oldest first, without whose they are. */
  @Get()
  @Requires('restriction:oversee')
  list(@CurrentActor() actor: Actor, @Query() page: PageQuery): Promise<RestrictedRecordPage> {
    return this.restrictions.oversee(actor, page);
  }

  /** Names other accounts on a restricted record, because the earlier ones have left. */
  @Post(':restrictionId/recovery')
  @HttpCode(200)
  @Requires('restriction:oversee')
  recover(
    @CurrentActor() actor: Actor,
    @IdParam('restrictionId') id: string,
    @IfMatch() seen: number,
    @Body() input: RecoverRecordRequest,
  ): Promise<RestrictedRecordResponse> {
    return this.restrictions.recover(actor, id, seen, input);
  }
}
