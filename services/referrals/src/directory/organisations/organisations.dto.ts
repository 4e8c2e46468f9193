import { IsOptional, ValidateIf } from 'class-validator';
import { IsRecordId, type Page, Words } from '#libs/platform';

export class NewOrganisation {
  /** UUIDv7 to be known by, where provider accounts name it already; made by the service otherwise */
  @ValidateIf((_, value) => value !== undefined)
  @IsRecordId()
  id?: string;

  /** unique in the area, whatever the capitals */
  @Words(200)
  name: string;

  @IsOptional()
  @Words(2_000)
  description?: string | null;
}

export class OrganisationChange {
  @ValidateIf((_, value) => value !== undefined)
  @Words(200)
  name?: string;

  /** null removes it */
  @IsOptional()
  @Words(2_000)
  description?: string | null;
}

/** An organisation that runs services. */
export class OrganisationResponse {
  id: string;
  name: string;
  description: string | null;
  /** for `If-Match` */
  version: number;
  /** what the caller may do now: `change` */
  allowedActions: string[];
}

export class OrganisationPage implements Page<OrganisationResponse> {
  items: OrganisationResponse[];
  /** value of `after` for the next page; null on the last */
  next: string | null;
}
