import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { FIELD_GROUPS } from '#libs/contracts';
import { type Actor, CurrentActor, IdParam, Requires } from '#libs/platform';
import { DisclosurePreviewResponse, DisclosurePreviewQuery } from './disclosures.dto.js';
import { DisclosuresService } from './disclosures.service.js';

@ApiTags('consents')
@Controller('v1/young-people/:youngPersonId/disclosure-preview')
export class PersonDisclosuresController {
  constructor(private readonly disclosures: DisclosuresService) {}

  /** Shows the exact contents of a disclosure of these groups of fields today. */
  @Get()
  @Requires('disclosure:preview')
  preview(
    @CurrentActor() actor: Actor,
    @IdParam('youngPersonId') personId: string,
    @Query() { groups }: DisclosurePreviewQuery,
  ): Promise<DisclosurePreviewResponse> {
    return this.disclosures.preview(actor, personId, groups ?? [...FIELD_GROUPS]);
  }
}
