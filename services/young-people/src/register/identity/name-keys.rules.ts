import { nameForm, nameWords } from '#libs/names';
import { type Identity, matchKey } from './identity.rules.js';

interface Names extends Pick<Identity, 'givenName' | 'familyName' | 'dateOfBirth'> {
  readonly preferredName: string | null;
}

export interface NameKeys {
  /** every name in its normal form, family name first: the order of lists */
  readonly nameKey: string;
  /** the words under which the person is found */
  readonly nameWords: readonly string[];
  /** key by which a return identifies a person without a number */
  readonly matchKey: string;
}

/** The stored keys of a person's names. Nothing else calculates them. */
export function nameKeys(person: Names): NameKeys {
  const names = [person.familyName, person.givenName, person.preferredName].filter((name) => name !== null);
  return {
    nameKey: names.map(nameForm).join(' '),
    nameWords: [...new Set(names.flatMap(nameWords))],
    matchKey: matchKey(person),
  };
}
