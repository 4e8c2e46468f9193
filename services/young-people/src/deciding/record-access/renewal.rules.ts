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
 * A carer reads the record because a parent decides. When the rights pass to the young person, so does the say about who
 * reads it: the access of carers ends, unless the young person renews it, or the carer is on record as a representative
 * who decides for them.
 */

/** When the say passes, and whether this carer decides for the young person today. */
export interface SayAboutAccess {
  /** null: the date of birth is not known */
  readonly rightsOn: CalendarDate | null;
  readonly isRepresentative: boolean;
}

/** Does the access of this carer go on without a word of the young person? */
export function needsNoRenewal({ rightsOn, isRepresentative }: SayAboutAccess, today: CalendarDate): boolean {
  return rightsOn === null || today < rightsOn || isRepresentative;
}

/** A carer who is added after the rights have passed: on record, and without access until the young person renews it. */
export function waiting(relationship: Relationship, today: CalendarDate): Relationship {
  const access = { state: 'waits', sinceOn: today, endReason: null, word: null } as const;
  return { ...relationship, untilOn: addDays(relationship.fromOn, -1), access };
}

/** The access as it is once the rights have passed and nobody renewed it. */
export function endedAtSwitch(relationship: Relationship, today: CalendarDate): Relationship {
  const access = { state: 'ended', sinceOn: today, endReason: 'rights-passed', word: null } as const;
  return { ...relationship, untilOn: lastDayWhenEnded(relationship, today), version: relationship.version + 1, access };
}

/**
 * Why the young person may not renew this access now, or null where they may: from the notice of the switch on, whatever
 * became of the access since; not what staff have ended.
 */
export function renewalProblem(
  relationship: Relationship,
  rightsOn: CalendarDate | null,
  today: CalendarDate,
): DomainError | null {
  if (relationship.relation !== 'carer')
    return conflict('NOT_A_CARER', 'The access of carers is renewed, and no other.');
  if (!accessTakes(relationship, 'renewal', today))
    return conflict('RELATIONSHIP_ENDED', 'This relationship has ended already.');
  if (rightsOn === null || today < mayRenewFrom(rightsOn)) {
    const from = rightsOn === null ? 'a day that the date of birth would tell' : longDate(mayRenewFrom(rightsOn));
    return conflict('RENEWAL_TOO_EARLY', `The access goes on; it can be renewed from ${from}.`);
  }
  return null;
}

/** Whose word on access an account gives: its own, or the one that it writes down for a young person without an account. */
const GIVES_WORD: Readonly<Record<Role, 'own' | 'written-down' | 'none'>> = {
  'young-person': 'own',
  coordinator: 'written-down',
  practitioner: 'none',
  carer: 'none',
  provider: 'none',
  leader: 'none',
  administrator: 'none',
  system: 'none',
  anonymous: 'none',
};

/** The young person says it through their account; for one who has none, staff write down what they said. */
export function mayGiveWord(role: Role, relationships: readonly Relationship[], today: CalendarDate): boolean {
  switch (GIVES_WORD[role]) {
    case 'own':
      return true;
    case 'written-down':
      return !relationships.some((r) => r.relation === 'self' && isOpen(r, today));
    case 'none':
      return false;
  }
}

/**
 * Staff renew nothing of their own: they write down what a young person said who has no way to sign in.
 * @throws DomainError WORD_IS_THEIRS (409), WORD_NEEDED, WORD_OUT_OF_PLACE (422)
 */
export function requireWord(
  role: Role,
  word: unknown,
  relationships: readonly Relationship[],
  today: CalendarDate,
): void {
  if (!mayGiveWord(role, relationships, today)) {
    throw conflict('WORD_IS_THEIRS', 'The young person has an account, and says there who reads their record.');
  }
  if (GIVES_WORD[role] === 'own') {
    if (word !== null)
      throw unprocessable('WORD_OUT_OF_PLACE', 'The young person says it here; nobody writes it down.');
  } else if (word === null) {
    throw unprocessable('WORD_NEEDED', 'Say how and when the young person said so, and where that is kept.', [
      { field: 'word', code: 'REQUIRED', message: 'word is needed' },
    ]);
  }
}

/**
 * Access that goes on after the switch, by the young person's own word.
 * @param untilOn last day; null: until they end it
 * @param word how it was said, where staff write it down
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
      { field: 'untilOn', code: 'TOO_EARLY', message: 'must be a day to come, and after the rights pass' },
    ]);
  if (word !== null && word.givenOn > today)
    throw invalid([{ field: 'word.givenOn', code: 'IN_FUTURE', message: 'must not lie in the future' }]);
  return {
    ...relationship,
    fromOn: isOpen(relationship, today) ? relationship.fromOn : today,
    untilOn,
    version: relationship.version + 1,
    access: { state: 'renewed', sinceOn: today, endReason: null, word },
  };
}

/**
 * The young person takes the renewal back: the access ends at once where the rights have passed, and else goes on until
 * they do.
 * @throws DomainError NOT_RENEWED
 */
export function withdrawn(relationship: Relationship, say: SayAboutAccess, today: CalendarDate): Relationship {
  if (!accessTakes(relationship, 'taking-back', today))
    throw conflict('NOT_RENEWED', 'There is no renewal of this access to take back.');
  const version = relationship.version + 1;
  if (needsNoRenewal(say, today)) return { ...relationship, untilOn: null, version, access: null };
  const access = { state: 'ended', sinceOn: today, endReason: 'renewal-withdrawn', word: null } as const;
  return { ...relationship, untilOn: lastDayWhenEnded(relationship, today), version, access };
}
