import type { Channel, Format } from '#libs/contracts';
import { invalid } from '#libs/kernel';

/** How somebody wants to be reached, and in which form they want what is sent. Null: they have not said. */
export interface Preference {
  readonly channel: Channel | null;
  readonly format: Format | null;
  /** BCP 47, `pl`, `cy`, `ur`; of the format `other-language` alone */
  readonly language: string | null;
}

export const NOT_SAID: Preference = { channel: null, format: null, language: null };

/**
 * A preference that makes sense in itself.
 * @throws DomainError INVALID where the language is missing, or not of the format that has one
 */
export function preferenceOf({ channel, format, language }: Preference): Preference {
  if (format === 'other-language' && language === null) {
    throw invalid([{ field: 'language', code: 'REQUIRED', message: 'language must be given: which other language?' }]);
  }
  if (format !== 'other-language' && language !== null) {
    throw invalid([{ field: 'language', code: 'NOT_FOR_FORMAT', message: 'only the format other-language has one' }]);
  }
  return { channel, format, language };
}
