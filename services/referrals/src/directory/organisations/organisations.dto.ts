import { IsOptional, ValidateIf } from 'class-validator';
import { IsRecordId, type Page, Words } from '#libs/platform';

export class NewOrganisation {
  /** UUIDv7, if provider accounts already use one; otherwise the service creates it */
  @ValidateIf((_, value) => value !== undefined)
  @IsRecordId()
  id?: string;

  /** unique in the area, ignoring case */
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
  /** actions open to the caller now: `change` */
  allowedActions: string[];
}

export class OrganisationPage implements Page<OrganisationResponse> {
  items: OrganisationResponse[];
  /** value of `after` for the next page; null on the last page */
  next: string | null;
}
