import { addDays, type CalendarDate, conflict, type DomainError, invalid, latest, unprocessable } from '#libs/kernel';
import type { Role } from '#libs/platform';
import { longDate } from '#libs/timeline';
import { mayRenewFrom } from '../../register/person/rights.rules.js';
import {
  accessTakes,
  isOpen,
  lastDayWhenEnded,
  type RecordedWord,
  type Relationship,
} from '../../register/relationships/relationship.rules.js';

/*
 * A carer reads the record because a parent decides. When the rights pass to the young person, carers' access ends. It
 * continues if the young person renews it, or if the carer is recorded as a representative who decides for them.
 */

/** When the rights over access pass, and whether this carer decides for the young person today. */
export interface RightsOverAccess {
  /** null: the date of birth is not known */
  readonly rightsOn: CalendarDate | null;
  readonly isRepresentative: boolean;
}

/** Does this carer keep access without a renewal by the young person? */
export function needsNoRenewal({ rightsOn, isRepresentative }: RightsOverAccess, today: CalendarDate): boolean {
  return rightsOn === null || today < rightsOn || isRepresentative;
}

/** A carer who is added after the rights have passed has no access until the young person renews it. */
export function waiting(relationship: Relationship, today: CalendarDate): Relationship {
  const access = { state: 'waits', sinceOn: today, endReason: null, word: null } as const;
  return { ...relationship, untilOn: addDays(relationship.fromOn, -1), access };
}

/** The access after the rights have passed without a renewal. */
export function endedAtSwitch(relationship: Relationship, today: CalendarDate): Relationship {
  const access = { state: 'ended', sinceOn: today, endReason: 'rights-passed', word: null } as const;
  return { ...relationship, untilOn: lastDayWhenEnded(relationship, today), version: relationship.version + 1, access };
}

/**
 * Why the young person may not renew this access now; null if they may. They may renew as soon as the switch is announced,
 * even if the access has since ended, but not after staff have ended it.
 */
export function renewalProblem(
  relationship: Relationship,
  rightsOn: CalendarDate | null,
  today: CalendarDate,
): DomainError | null {
  if (relationship.relation !== 'carer') return conflict('NOT_A_CARER', 'Only a carer’s access can be renewed.');
  if (!accessTakes(relationship, 'renewal', today))
    return conflict('RELATIONSHIP_ENDED', 'This relationship has already ended. Add the account again.');
  if (rightsOn === null || today < mayRenewFrom(rightsOn)) {
    const next =
      rightsOn === null
        ? 'Record the date of birth to find out when it can be renewed.'
        : `It can be renewed from ${longDate(mayRenewFrom(rightsOn))}.`;
    return conflict('RENEWAL_TOO_EARLY', `The access does not need renewal yet. ${next}`);
  }
  return null;
}

/** `own`: the account decides on access itself; `written-down`: it records the decision of a young person without an account. */
const DECIDES_ON_ACCESS: Readonly<Record<Role, 'own' | 'written-down' | 'none'>> = {
  'young-person': 'own',
  coordinator: 'written-down',
  practitioner: 'none',
  carer: 'none',
  provider: 'none',
  leader: 'none',
  administrator: 'none',
  'information-governance': 'none',
  system: 'none',
  anonymous: 'none',
};

/** The young person decides through their account. Only if they have none may staff record their decision. */
export function mayDecideOnAccess(role: Role, relationships: readonly Relationship[], today: CalendarDate): boolean {
  switch (DECIDES_ON_ACCESS[role]) {
    case 'own':
      return true;
    case 'written-down':
      return !relationships.some((r) => r.relation === 'self' && isOpen(r, today));
    case 'none':
      return false;
  }
}

/**
 * Staff may not renew access on their own decision: they record the decision of a young person who has no account.
 * @throws DomainError WORD_IS_THEIRS (409), WORD_NEEDED, WORD_OUT_OF_PLACE (422)
 */
export function requireWordOfYoungPerson(
  role: Role,
  word: unknown,
  relationships: readonly Relationship[],
  today: CalendarDate,
): void {
  if (!mayDecideOnAccess(role, relationships, today)) {
    throw conflict(
      'WORD_IS_THEIRS',
      'The young person has an account, so they must decide there who reads their record.',
    );
  }
  if (DECIDES_ON_ACCESS[role] === 'own') {
    if (word !== null)
      throw unprocessable('WORD_OUT_OF_PLACE', 'Leave out `word`: you are deciding through your own account.');
  } else if (word === null) {
    throw unprocessable(
      'WORD_NEEDED',
      'Record how and when the young person decided, and where the evidence is kept.',
      [{ field: 'word', code: 'REQUIRED', message: 'word is required' }],
    );
  }
}

/**
 * The access as the young person has renewed it.
 * @param untilOn last day; null: until they end it
 * @param word the young person's decision, if staff recorded it
 * @throws DomainError NOT_A_CARER, RELATIONSHIP_ENDED, RENEWAL_TOO_EARLY, INVALID / TOO_EARLY, IN_FUTURE
 */
export function renewed(
  relationship: Relationship,
  rightsOn: CalendarDate | null,
  untilOn: CalendarDate | null,
  word: RecordedWord | null,
  today: CalendarDate,
): Relationship {
  const problem = renewalProblem(relationship, rightsOn, today);
  if (problem) throw problem;
  if (untilOn !== null && untilOn < latest(rightsOn!, today))
    throw invalid([
      { field: 'untilOn', code: 'TOO_EARLY', message: 'must be today or later, and not before the rights pass' },
    ]);
  if (word !== null && word.givenOn > today)
    throw invalid([
      { field: 'word.givenOn', code: 'IN_FUTURE', message: 'cannot be in the future; use today’s date or earlier' },
    ]);
  return {
    ...relationship,
    fromOn: isOpen(relationship, today) ? relationship.fromOn : today,
    untilOn,
    version: relationship.version + 1,
    access: { state: 'renewed', sinceOn: today, endReason: null, word },
  };
}

/**
 * The access after the young person has withdrawn the renewal. If the rights have passed, the access ends today; otherwise it
 * continues until they pass.
 * @throws DomainError NOT_RENEWED
 */
export function withdrawn(relationship: Relationship, rights: RightsOverAccess, today: CalendarDate): Relationship {
  if (!accessTakes(relationship, 'taking-back', today))
    throw conflict('NOT_RENEWED', 'This access has not been renewed, so there is no renewal to withdraw.');
  const version = relationship.version + 1;
  if (needsNoRenewal(rights, today)) return { ...relationship, untilOn: null, version, access: null };
  const access = { state: 'ended', sinceOn: today, endReason: 'renewal-withdrawn', word: null } as const;
  return { ...relationship, untilOn: lastDayWhenEnded(relationship, today), version, access };
}
