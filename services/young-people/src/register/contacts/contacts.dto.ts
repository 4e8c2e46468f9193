import { IsEmail, IsIn, IsOptional, Matches, MaxLength, ValidateIf } from 'class-validator';
import { AGENCIES, type Agency } from '#libs/contracts';
import { PersonName, Words } from '#libs/platform';
import {
  CONTACT_END_REASONS,
  CONTACT_KINDS,
  type ContactEndReason,
  type ContactKind,
  PARENTAL_RESPONSIBILITY,
  type ParentalResponsibility,
  PREFERRED_CHANNELS,
  type PreferredChannel,
} from './contact.rules.js';

export class ContactDetails {
  /** the agency that a professional works for */
  @IsOptional()
  @IsIn(AGENCIES)
  agency?: Agency | null;

  /** digits, spaces and a leading + */
  @IsOptional()
  @Matches(/^\+?[\d ()-]{5,30}$/)
  phone?: string | null;

  @IsOptional()
  @IsEmail()
  @MaxLength(254)
  email?: string | null;

  /** how they want to be reached */
  @IsOptional()
  @IsIn(PREFERRED_CHANNELS)
  preferredChannel?: PreferredChannel | null;

  /** only for a parent carer; `unknown` by default */
  @IsOptional()
  @IsIn(PARENTAL_RESPONSIBILITY)
  parentalResponsibility?: ParentalResponsibility | null;
}

export class NewContactRequest extends ContactDetails {
  @IsIn(CONTACT_KINDS)
  kind: ContactKind;

  @PersonName(200)
  name: string;

  /** their relationship to the young person: mother, foster carer, GP, SENCO */
  @Words(100)
  relationship: string;
}

export class ChangeContactRequest extends ContactDetails {
  @ValidateIf((_, value) => value !== undefined)
  @PersonName(200)
  name?: string;

  @ValidateIf((_, value) => value !== undefined)
  @Words(100)
  relationship?: string;
}

export class EndContactRequest {
  /** `entered-in-error` leaves the contact in the history; use a removal to delete it */
  @IsIn(CONTACT_END_REASONS)
  reason: ContactEndReason;
}

export class ContactResponse {
  id: string;
  youngPersonId: string;
  /** for If-Match */
  version: number;
  kind: ContactKind;
  name: string;
  /** their relationship to the young person */
  relationship: string;
  agency: Agency | null;
  phone: string | null;
  email: string | null;
  preferredChannel: PreferredChannel | null;
  /** null for professionals */
  parentalResponsibility: ParentalResponsibility | null;
  /** instant, ISO 8601 in UTC */
  addedAt: string;
  /** instant, ISO 8601 in UTC; null: a current contact */
  endedAt: string | null;
  /** null: a current contact, or one that was ended without a reason */
  endReason: ContactEndReason | null;
  /** actions that this account may take on the contact now */
  allowedActions: 'contact:change'[];
}

export class ContactListResponse {
  /** current contacts first, then ended ones */
  items: ContactResponse[];
}
