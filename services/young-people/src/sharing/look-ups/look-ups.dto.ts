import { IsOptional, Matches } from 'class-validator';
import { IsCalendarDate, Words } from '#libs/platform';

/** Names are in the body, so that no URL contains one. */
export class LookUpRequest {
  /** first name and surname; with a day of birth, one name is enough */
  @IsOptional()
  @Words(200)
  name?: string;

  /** YYYY-MM-DD */
  @IsOptional()
  @IsCalendarDate()
  dateOfBirth?: string;

  /** NHS number, UPN or ULN, without spaces, or the reference of the record, `YP-7K3M-2Q` */
  @IsOptional()
  @Matches(/^[0-9A-Za-z-]{8,20}$/)
  number?: string;
}

/** Enough to ask for access, and no more. */
export class LookUpLineResponse {
  /** reference of the record, to quote in a request for access */
  reference: string;
  initials: string;
  yearOfBirth: number | null;
  /** whether this account reads the record already */
  mayRead: boolean;
}

export class LookUpResponse {
  /** at most five */
  items: LookUpLineResponse[];
  /** true: others match, too. Give the full name and the day of birth. */
  more: boolean;
  /** look-ups that this account has left today */
  left: number;
}
