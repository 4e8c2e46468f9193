import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, DEFAULT_LIMIT, IdParam, IfMatch, PageQuery, Requires } from '#libs/platform';
import { NewOrganisation, OrganisationChange, OrganisationPage, OrganisationResponse } from './organisations.dto.js';
import { OrganisationsService } from './organisations.service.js';

@ApiTags('directory')
@Controller('v1/organisations')
export class OrganisationsController {
  constructor(private readonly organisations: OrganisationsService) {}

  /** Lists the organisations of the area by name. */
  @Get()
  @Requires('directory:read')
  list(@CurrentActor() actor: Actor, @Query() { after, limit }: PageQuery): Promise<OrganisationPage> {
    return this.organisations.list(actor, { after, limit: limit ?? DEFAULT_LIMIT });
  }

  /** Returns one organisation. */
  @Get(':organisationId')
  @Requires('directory:read')
  get(@CurrentActor() actor: Actor, @IdParam('organisationId') id: string): Promise<OrganisationResponse> {
    return this.organisations.get(actor, id);
  }

  /** Adds an organisation to the directory. */
  @Post()
  @Requires('directory:change')
  create(@CurrentActor() actor: Actor, @Body() organisation: NewOrganisation): Promise<OrganisationResponse> {
    return this.organisations.create(actor, organisation);
  }

  /** Changes the given fields of an organisation. */
  @Patch(':organisationId')
  @Requires('directory:change')
  change(
    @CurrentActor() actor: Actor,
    @IdParam('organisationId') id: string,
    @IfMatch() seen: number,
    @Body() change: OrganisationChange,
  ): Promise<OrganisationResponse> {
    return this.organisations.change(actor, id, seen, change);
  }
}
