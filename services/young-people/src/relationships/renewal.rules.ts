import { addDays, type CalendarDate, conflict, type DomainError, invalid, latest } from '#libs/kernel';
import { longDate } from '#libs/timeline';
import { mayRenewFrom } from '../decision-makers/switches.rules.js';
import { accessTakes, isOpen, lastDayWhenEnded, type Relationship } from './relationship.rules.js';

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
  const access = { state: 'waits', sinceOn: today, endReason: null } as const;
  return { ...relationship, untilOn: addDays(relationship.fromOn, -1), access };
}

/** The access as it is once the rights have passed and nobody renewed it. */
export function endedAtSwitch(relationship: Relationship, today: CalendarDate): Relationship {
  const access = { state: 'ended', sinceOn: today, endReason: 'rights-passed' } as const;
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

/**
 * Access that goes on after the switch, by the young person's own word.
 * @param untilOn last day; null: until they end it
 * @throws DomainError NOT_A_CARER, RELATIONSHIP_ENDED, RENEWAL_TOO_EARLY, INVALID / TOO_EARLY
 */
export function renewed(
  relationship: Relationship,
  rightsOn: CalendarDate | null,
  untilOn: CalendarDate | null,
  today: CalendarDate,
): Relationship {
  const problem = renewalProblem(relationship, rightsOn, today);
  if (problem) throw problem;
  if (untilOn !== null && untilOn < latest(rightsOn!, today))
    throw invalid([
      { field: 'untilOn', code: 'TOO_EARLY', message: 'must be a day to come, and after the rights pass' },
    ]);
  return {
    ...relationship,
    fromOn: isOpen(relationship, today) ? relationship.fromOn : today,
    untilOn,
    version: relationship.version + 1,
    access: { state: 'renewed', sinceOn: today, endReason: null },
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
  const access = { state: 'ended', sinceOn: today, endReason: 'renewal-withdrawn' } as const;
  return { ...relationship, untilOn: lastDayWhenEnded(relationship, today), version, access };
}
