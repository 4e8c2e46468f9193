import { IsIn, Matches, ValidateIf } from 'class-validator';
import { CHANNELS, type Channel, FORMATS, type Format } from '#libs/contracts';

const given = (_: unknown, value: unknown) => value !== null;

/** The complete preference for contact; null: the young person has no preference. */
export class SetPreferenceRequest {
  /** `none`: the young person wants nothing sent to them */
  @ValidateIf(given)
  @IsIn(CHANNELS)
  channel: Channel | null;

  @ValidateIf(given)
  @IsIn(FORMATS)
  format: Format | null;

  /** BCP 47 code of the language: `pl`, `ur`; required with the format `other-language` */
  @ValidateIf((_: unknown, value: unknown) => value !== null && value !== undefined)
  @Matches(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/)
  language?: string | null;
}

export class PreferenceResponse {
  youngPersonId: string;
  /** for If-Match; 0 until a preference is recorded */
  version: number;
  channel: Channel | null;
  format: Format | null;
  language: string | null;
  /** instant, ISO 8601 in UTC; null until a preference is recorded */
  changedAt: string | null;
  /** name of the person who recorded it */
  changedBy: string | null;
  /** the young person, or a coordinator on their behalf */
  changedByRole: 'young-person' | 'coordinator' | null;
  /** actions that this account may take now */
  allowedActions: 'preference:change'[];
}
