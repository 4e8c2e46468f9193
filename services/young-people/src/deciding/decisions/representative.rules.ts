import {
  AUTHORITIES,
  type RepresentativeAuthority,
  type RepresentativeEndReason,
  representativeChanged,
} from '#libs/contracts';
import { addDays, birthday, type CalendarDate, conflict, type FieldError, invalid } from '#libs/kernel';
import type { DecisionKind } from '#libs/timeline';
import { type KeptState, keptLifecycle } from '../../register/kept-records/kept-record.rules.js';

/** A person who may decide for the young person while the young person lacks capacity. */
export interface Representative {
  readonly id: string;
  readonly authority: RepresentativeAuthority;
  /** kinds of decision that it covers */
  readonly kinds: readonly DecisionKind[];
  readonly name: string;
  /** account; null: none */
  readonly subject: string | null;
  readonly from_on: CalendarDate;
  /** last day; null: none */
  readonly until_on: CalendarDate | null;
  readonly end_reason: RepresentativeEndReason | null;
}

interface Authority {
  readonly kinds: readonly DecisionKind[];
  readonly words: string;
  readonly citation: string;
}

/** The most that each authority can cover. The record lists the kinds that the order or appointment covers. */
export const AUTHORITY: Readonly<Record<RepresentativeAuthority, Authority>> = {
  deputy: {
    kinds: ['ehc', 'health-and-care', 'money'],
    words: 'deputy of the Court of Protection',
    citation: 'Mental Capacity Act 2005 ss.16-20',
  },
  attorney: {
    kinds: ['ehc', 'health-and-care', 'money'],
    words: 'attorney under a lasting power of attorney',
    citation: 'Mental Capacity Act 2005 ss.9-11',
  },
  appointee: {
    kinds: ['money'],
    words: 'appointee for benefits',
    citation: 'Social Security (Claims and Payments) Regulations 1987 reg 33',
  },
  // The person who receives the payments decides what they buy, and nothing about health or care.
  nominated: {
    kinds: ['money'],
    words: 'person authorised to receive direct payments',
    citation: 'Care Act 2014 s.32',
  },
  // No one appoints a parent: without a deputy or an attorney, the regulations let a parent act about the EHC plan.
  parent: {
    kinds: ['ehc'],
    words: 'parent, who needs no order',
    citation: 'Children and Families Act 2014 s.80; SEND Regulations 2014 regs 63-65',
  },
};

/** The representatives with the highest authority for this kind of decision on that day, oldest record first. */
export function representativesOn(
  kind: DecisionKind,
  on: CalendarDate,
  all: readonly Representative[],
): readonly Representative[] {
  const there = all.filter(
    (r) =>
      r.kinds.includes(kind) &&
      AUTHORITY[r.authority].kinds.includes(kind) &&
      r.end_reason !== 'entered-in-error' &&
      r.from_on <= on &&
      (r.until_on === null || on <= r.until_on),
  );
  const first = AUTHORITIES.find((authority) => there.some((r) => r.authority === authority));
  return there.filter(({ authority }) => authority === first).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** @throws DomainError INVALID: NOT_FOR_AUTHORITY, BEFORE_FROM, BEFORE_18 */
export function requireSound(
  { authority, kinds, from_on, until_on }: Pick<Representative, 'authority' | 'kinds' | 'from_on' | 'until_on'>,
  dateOfBirth: CalendarDate | null,
): void {
  const errors: FieldError[] = [];
  const wrong = (field: string, code: string, message: string) => void errors.push({ field, code, message });
  const covers = AUTHORITY[authority].kinds;
  if (kinds.some((kind) => !covers.includes(kind)))
    wrong('kinds', 'NOT_FOR_AUTHORITY', `this authority can cover only: ${covers.join(', ')}`);
  if (until_on !== null && until_on < from_on) wrong('untilOn', 'BEFORE_FROM', 'must be on or after fromOn');
  // Mental Capacity Act 2005 s.9(2)(c): only a person aged 18 or over, with capacity, can make a power of attorney.
  if (authority === 'attorney' && dateOfBirth !== null && from_on < birthday(dateOfBirth, 18))
    wrong(
      'fromOn',
      'BEFORE_18',
      'must be on or after the 18th birthday, the earliest date for a lasting power of attorney',
    );
  if (errors.length > 0) throw invalid(errors);
}

/** Ending takes effect today, so yesterday is the last day. An earlier last day stays. */
export function lastDayWhenEnded({ until_on }: Pick<Representative, 'until_on'>, today: CalendarDate): CalendarDate {
  const yesterday = addDays(today, -1);
  return until_on !== null && until_on < yesterday ? until_on : yesterday;
}

export const representativeLifecycle = keptLifecycle({
  record: 'representative',
  title: 'Representative',
  about: 'A person who may decide for the young person while the young person lacks capacity.',
  permission: 'representative:change',
  event: representativeChanged,
});

export function representativeState({ end_reason }: Pick<Representative, 'end_reason'>): KeptState {
  return end_reason === null ? 'on-record' : 'ended';
}

/** @throws DomainError REPRESENTATIVE_ENDED */
export function requireNotEnded(representative: Pick<Representative, 'end_reason'>): void {
  if (!representativeLifecycle.find(representativeState(representative), { verb: 'representative:change' }))
    throw conflict('REPRESENTATIVE_ENDED', 'This representative has ended. Record a new representative.');
}
