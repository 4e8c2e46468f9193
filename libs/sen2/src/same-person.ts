import type { CalendarDate } from '#libs/kernel';

/** The data that identify a person; numbers only with correct check digits. */
export interface PersonKeys {
  readonly upn: { readonly value: string; readonly temporary: boolean } | null;
  readonly uln: string | null;
  readonly surname: string;
  readonly forename: string;
  readonly dateOfBirth: CalendarDate;
}

type MatchedBy = 'upn' | 'uln' | 'name-and-date-of-birth';

/** `probable`: most likely the same person; somebody should check. */
export type Certainty = 'certain' | 'probable';

interface MatchKey {
  readonly by: MatchedBy;
  /** key that is equal for the same person, for a look-up in an index */
  readonly value: string;
}

/**
 * The keys to look a person up by, in order: UPN, then ULN, then name and date of birth. The first one that finds a
 * candidate confirmed by `samePerson` decides.
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
 * Decides whether two records describe the same person, on what evidence, and with what certainty. Null when they do
 * not, or when nothing shows it.
 *
 * - The same permanent UPN or the same ULN, and the same date of birth: certain.
 * - The same number with another date of birth (one has a typing error), or a temporary UPN (which two people may
 * have): probable.
 * - The same name and date of birth: probable, unless both have a permanent UPN or a ULN and these differ. Two people
 * with one name and one birthday are rare but exist. Merging them would disclose one person's record to the other; a
 * duplicate record does less harm.
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

/** Compares letters only: `O'Neill`, `ONEILL` and `O Neill` are one name, and so are `Zoë` and `Zoe`. */
function nameAndBirth({ surname, forename, dateOfBirth }: PersonKeys): string {
  const letters = (name: string) =>
    name
      .normalize('NFKD')
      .replace(/[^\p{Letter}]/gu, '')
      .toLowerCase();
  return `${letters(surname)}|${letters(forename)}|${dateOfBirth}`;
}
