import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { FIELD_GROUPS } from '#libs/contracts';
import { type Actor, CurrentActor, IdParam, Requires } from '#libs/platform';
import { DisclosurePreview, DisclosurePreviewQuery } from './disclosures.dto.js';
import { DisclosuresService } from './disclosures.service.js';

@ApiTags('consents')
@Controller('v1/young-people/:youngPersonId/disclosure-preview')
export class DisclosuresController {
  constructor(private readonly disclosures: DisclosuresService) {}

  /** Exactly what would go today with these groups of fields. */
  @Get()
  @Requires('disclosure:preview')
  preview(
    @CurrentActor() actor: Actor,
    @IdParam('youngPersonId') personId: string,
    @Query() { groups }: DisclosurePreviewQuery,
  ): Promise<DisclosurePreview> {
    return this.disclosures.preview(actor, personId, groups ?? [...FIELD_GROUPS]);
  }
}
