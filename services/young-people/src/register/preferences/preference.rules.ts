import type { Channel, Format } from '#libs/contracts';
import { invalid } from '#libs/kernel';

/** How a young person wants to be contacted, and in which format. Null: no preference. */
export interface Preference {
  readonly channel: Channel | null;
  readonly format: Format | null;
  /** BCP 47, `pl`, `cy`, `ur`; only with the format `other-language` */
  readonly language: string | null;
}

export const NO_PREFERENCE: Preference = { channel: null, format: null, language: null };

/**
 * Returns the preference after checking that its language fits its format.
 * @throws DomainError INVALID if the language is missing, or given with another format
 */
export function preferenceOf({ channel, format, language }: Preference): Preference {
  if (format === 'other-language' && language === null) {
    throw invalid([{ field: 'language', code: 'REQUIRED', message: 'is required with the format other-language' }]);
  }
  if (format !== 'other-language' && language !== null) {
    throw invalid([
      { field: 'language', code: 'NOT_FOR_FORMAT', message: 'applies only to the format other-language' },
    ]);
  }
  return { channel, format, language };
}
