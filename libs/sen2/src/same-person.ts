import type { CalendarDate } from '#libs/kernel';

/** By what a person is recognised; numbers only where their check digits are right. */
export interface PersonKeys {
  readonly upn: { readonly value: string; readonly temporary: boolean } | null;
  readonly uln: string | null;
  readonly surname: string;
  readonly forename: string;
  readonly dateOfBirth: CalendarDate;
}

type MatchedBy = 'upn' | 'uln' | 'name-and-date-of-birth';

/** `probable`: most likely the same person, and somebody should look. */
export type Certainty = 'certain' | 'probable';

interface MatchKey {
  readonly by: MatchedBy;
  /** equal for the same person; for a look-up in an index */
  readonly value: string;
}

/**
 * The keys to look somebody up by, in the order in which to try them: UPN, then ULN, then name and date of birth. The
 * first that finds a candidate with whom `samePerson` agrees decides.
 */
export function matchKeys(person: PersonKeys): MatchKey[] {
  const { upn, uln } = person;
  return [
    ...(upn ? [{ by: 'upn', value: upn.value } as const] : []),
    ...(uln ? [{ by: 'uln', value: uln } as const] : []),
    { by: 'name-and-date-of-birth', value: nameAndBirth(person) },
  ];
}

/**
 * Are the two the same person, by what, and how sure is it? Null when they are not, or nothing says so.
 *
 * - The same permanent UPN or the same ULN, and the same date of birth: certain.
 * - The same number, but another date of birth (one of them was mistyped), or the number is a temporary UPN (which may
 *   be given twice): probable.
 * - The same name and date of birth: probable, unless both have a permanent UPN or a ULN and these differ. Two people
 *   of one name born on one day are rare but exist, and to merge them shows one the other's record; a record too many
 *   is the smaller harm.
 */
export function samePerson(a: PersonKeys, b: PersonKeys): { by: MatchedBy; certainty: Certainty } | null {
  const sameBirth = a.dateOfBirth === b.dateOfBirth;
  if (a.upn && b.upn && a.upn.value === b.upn.value)
    return { by: 'upn', certainty: sameBirth && !a.upn.temporary ? 'certain' : 'probable' };
  if (a.uln && a.uln === b.uln) return { by: 'uln', certainty: sameBirth ? 'certain' : 'probable' };
  const permanentUpnsDiffer = a.upn?.temporary === false && b.upn?.temporary === false;
  const ulnsDiffer = a.uln !== null && b.uln !== null;
  if (permanentUpnsDiffer || ulnsDiffer || nameAndBirth(a) !== nameAndBirth(b)) return null;
  return { by: 'name-and-date-of-birth', certainty: 'probable' };
}

/** Letters only: `O'Neill`, `ONEILL` and `O Neill` are one name, and so are `Zoë` and `Zoe`. */
function nameAndBirth({ surname, forename, dateOfBirth }: PersonKeys): string {
  const letters = (name: string) =>
    name
      .normalize('NFKD')
      .replace(/[^\p{Letter}]/gu, '')
      .toLowerCase();
  return `${letters(surname)}|${letters(forename)}|${dateOfBirth}`;
}
