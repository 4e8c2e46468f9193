import { DomainError, unprocessable } from '#libs/kernel';

/** Look-ups of one account in 24 hours. A duty worker needs a few a day; more would copy the register. */
export const LOOK_UPS_A_DAY = 40;
export const MOST_FOUND = 5;

/** @throws DomainError LOOK_UP_TOO_WIDE (422) for terms that would list people instead of finding one */
export function requireOnePerson(
  words: readonly string[],
  { dateOfBirth, number }: { dateOfBirth?: string; number?: string },
) {
  if (number !== undefined) return;
  const long = words.filter((word) => [...word].length > 1);
  if (long.length >= 2 || (long.length === 1 && dateOfBirth !== undefined)) return;
  throw unprocessable(
    'LOOK_UP_TOO_WIDE',
    'Look up one person: send a first name and a surname, one name with the day of birth, or a number.',
  );
}

/** @throws DomainError TOO_MANY_LOOK_UPS (429) */
export function requireLeft(used: number): void {
  if (used < LOOK_UPS_A_DAY) return;
  throw new DomainError(
    'too-many',
    'TOO_MANY_LOOK_UPS',
    `An account can look up ${LOOK_UPS_A_DAY} people in 24 hours. Try again tomorrow, or ask a coordinator.`,
  );
}

/** `K. U.`: of one name, its one initial. */
export const initialsOf = (...names: readonly (string | null)[]): string =>
  names.flatMap((name) => (name ? [`${[...name][0]!.toUpperCase()}.`] : [])).join(' ');
