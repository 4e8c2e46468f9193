import { IsIn, Matches, ValidateIf } from 'class-validator';
import { CHANNELS, type Channel, FORMATS, type Format } from '#libs/contracts';

const given = (_: unknown, value: unknown) => value !== null;

/** How the young person wants to be reached; the whole of it, null where they do not say. */
export class SetPreference {
  /** `none`: do not send me anything */
  @ValidateIf(given)
  @IsIn(CHANNELS)
  channel: Channel | null;

  @ValidateIf(given)
  @IsIn(FORMATS)
  format: Format | null;

  /** which other language, by its code (BCP 47): `pl`, `ur`; needed with the format `other-language` */
  @ValidateIf((_: unknown, value: unknown) => value !== null && value !== undefined)
  @Matches(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/)
  language?: string | null;
}

export class PreferenceAnswer {
  youngPersonId: string;
  /** for If-Match; 0 until something was said */
  version: number;
  channel: Channel | null;
  format: Format | null;
  language: string | null;
  /** instant, ISO 8601 in UTC; null until something was said */
  changedAt: string | null;
  /** name of who said it */
  changedBy: string | null;
  /** the young person, or a coordinator for them */
  changedByRole: 'young-person' | 'coordinator' | null;
  /** what this account may do now */
  allowedActions: 'preference:change'[];
}
