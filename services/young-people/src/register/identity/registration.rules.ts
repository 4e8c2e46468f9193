import { conflict, DomainError } from '#libs/kernel';
import type { Person } from '../person/person.rules.js';
import { evidenceWords, type Identity, identityOf, type IdentityMatch } from './identity.rules.js';

export const identifierInUse = () =>
  conflict('IDENTIFIER_IN_USE', 'Another young person in this area has this NHS number, UPN or ULN. Check the number.');

/** The most records in an error. */
const MOST_SHOWN = 20;

/**
 * Prevents a second record of one person. The caller must first compare the similar records, and name each of them as
 * another person.
 * @throws DomainError IDENTIFIER_IN_USE, POSSIBLE_DUPLICATE
 */
export function requireNewPerson(
  person: Identity,
  lookalikes: readonly { readonly person: Person; readonly match: IdentityMatch }[],
  notTheSameAs: readonly string[],
): void {
  if (lookalikes.some(({ person: other }) => sharesNumber(person, other))) throw identifierInUse();
  const unseen = lookalikes.filter(({ person: other }) => !notTheSameAs.includes(other.id));
  if (unseen.length === 0) return;
  throw new DomainError(
    'conflict',
    'POSSIBLE_DUPLICATE',
    'A registered young person may be the same. Compare the records in `possibleDuplicates`. ' +
      'If every record describes another person, send the ids in notTheSameAs.',
    {
      possibleDuplicates: unseen.slice(0, MOST_SHOWN).map(({ person: { id, reference }, match }) => ({
        id,
        reference,
        evidence: match.evidence.map(evidenceWords),
      })),
    },
  );
}

/** Only one person of an area can have the number. */
function sharesNumber(a: Identity, b: Identity): boolean {
  const same = (field: 'nhsNumber' | 'uln') => a[field] !== null && a[field] === b[field];
  const sameUpn = a.upn !== null && a.upn === b.upn && !a.upnTemporary && !b.upnTemporary;
  return same('nhsNumber') || same('uln') || sameUpn;
}

/** Whether a change leaves everything that identifies the person as it was. */
export function sameIdentity(before: Person, after: Person): boolean {
  const [a, b] = [identityOf(before), identityOf(after)];
  return (Object.keys(a) as (keyof Identity)[]).every((field) => a[field] === b[field]);
}
