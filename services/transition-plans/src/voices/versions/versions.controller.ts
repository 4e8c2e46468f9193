import { Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdParam, NumberParam, Requires } from '#libs/platform';
import { ChangesQuery, type ChangesResponse, type VersionList, type VersionResponse } from './versions.dto.js';
import { VersionsService } from './versions.service.js';

@ApiTags('plans')
@Controller('v1/plans/:planId')
export class VersionsController {
  constructor(private readonly versions: VersionsService) {}

  /** Publishes the plan's current content, for people to agree to. */
  @Post('versions')
  @Requires('plan:change')
  publish(@CurrentActor() actor: Actor, @IdParam('planId') planId: string): Promise<VersionResponse> {
    return this.versions.publish(actor, planId);
  }

  /** Lists the versions of the plan, newest first. */
  @Get('versions')
  @Requires('plan:read')
  list(@CurrentActor() actor: Actor, @IdParam('planId') planId: string): Promise<VersionList> {
    return this.versions.list(actor, planId);
  }

  /** Returns one version, unchanged since it was stored. */
  @Get('versions/:number')
  @Requires('plan:read')
  read(
    @CurrentActor() actor: Actor,
    @IdParam('planId') planId: string,
    @NumberParam('number') number: number,
  ): Promise<VersionResponse> {
    return this.versions.read(actor, planId, number);
  }

  /** Compares a version with a later version or with the current plan. */
  @Get('versions/:number/changes')
  @Requires('plan:read')
  changes(
    @CurrentActor() actor: Actor,
    @IdParam('planId') planId: string,
    @NumberParam('number') number: number,
    @Query() { to }: ChangesQuery,
  ): Promise<ChangesResponse> {
    return this.versions.changes(actor, planId, number, to);
  }
}
