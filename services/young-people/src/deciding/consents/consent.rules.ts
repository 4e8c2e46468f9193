import type { ConsentPurpose, ConsentWay, DecisionMakerKind, FieldGroup } from '#libs/contracts';
import {
  addDays,
  addMonths,
  type CalendarDate,
  conflict,
  earliest,
  type FieldError,
  invalid,
  latest,
} from '#libs/kernel';
import type { DecisionKind } from '#libs/timeline';
import {
  type Decision,
  type DecisionRecords,
  decisionOn,
  periodOn,
  periodsOf,
} from '../decisions/decision-makers.rules.js';

/*
 * Whose yes it is that something is told of somebody: from the 16th birthday the young person's (Mental Capacity Act 2005
 * ss.1-2, Family Law Reform Act 1969 s.8), before it a parent's. That holds for what an EHC plan says, too: it is the child
 * or young person who consents to its disclosure, and a parent on behalf of a child who cannot understand it (SEND
 * Regulations 2014 reg 17), so the last Friday of June, which moves the other rights about the plan, moves nothing here.
 */
export const DECISION_ABOUT_SHARING: DecisionKind = 'health-and-care';

/** Somebody said yes: the one who gave the consent, and each who renewed it. */
export interface Giving {
  readonly by: DecisionMakerKind;
  /** the representative's record, where one gave it */
  readonly representativeId: string | null;
  readonly name: string;
  /** account of whoever gave it, where it was theirs that said so */
  readonly subject: string | null;
  readonly on: CalendarDate;
  readonly how: ConsentWay;
  /** what shows it: the form, the call, the meeting */
  readonly evidence: string | null;
  readonly recordedBy: string;
}

/** Somebody who decides agrees that an organisation gets some groups of fields, for a purpose and a time. */
export interface Consent {
  readonly purpose: ConsentPurpose;
  readonly organisation_id: string;
  readonly groups: readonly FieldGroup[];
  readonly from_on: CalendarDate;
  /** last day */
  readonly until_on: CalendarDate;
  /** the first gave it, the others renewed it */
  readonly givings: readonly Giving[];
  /** first day on which it covers nothing any more */
  readonly withdrawn_on: CalendarDate | null;
}

/** What is to be told, to whom, what for, and when. */
interface Wanted {
  readonly recipient: string;
  readonly purpose: ConsentPurpose;
  readonly groups: readonly FieldGroup[];
  readonly on: CalendarDate;
}

/** Does it cover all that is wanted? */
export function consentCovers(consent: Consent, wanted: Wanted, records: DecisionRecords): boolean {
  return (
    consent.organisation_id === wanted.recipient &&
    consent.purpose === wanted.purpose &&
    missingGroups(consent, wanted.groups).length === 0 &&
    stands(consent, wanted.on, records)
  );
}

export function missingGroups({ groups }: Pick<Consent, 'groups'>, wanted: readonly FieldGroup[]): FieldGroup[] {
  return wanted.filter((group) => !groups.includes(group));
}

/** Does it count on that day: within its time, not taken back, and still the word of whoever decides? */
export function stands(consent: Consent, on: CalendarDate, records: DecisionRecords): boolean {
  const inTime = consent.from_on <= on && on <= consent.until_on;
  const kept = consent.withdrawn_on === null || on < consent.withdrawn_on;
  return inTime && kept && isWordOf(consent.givings, on, decisionOn(DECISION_ABOUT_SHARING, on, records));
}

const OUTLASTS_A_SWITCH: Readonly<Record<DecisionMakerKind, boolean>> = {
  parent: false,
  'young-person': true,
  representative: false,
};

/**
 * A yes of a parent or a representative counts as long as they decide: at the switch it ends, unless whoever decides then
 * has renewed it. The young person's own yes stays theirs, also where somebody else decides later: what they wished is to be
 * regarded (Mental Capacity Act 2005 s.4(6)), and whoever decides may take it back.
 */
function isWordOf(givings: readonly Giving[], on: CalendarDate, decision: Decision | null): boolean {
  return givings.some(
    (giving) => giving.on <= on && (OUTLASTS_A_SWITCH[giving.by] || (decision !== null && decides(giving, decision))),
  );
}

function decides({ by, representativeId }: Giving, { decider, representatives }: Decision): boolean {
  if (by !== decider) return false;
  return by !== 'representative' || representatives.some(({ id }) => id === representativeId);
}

/** Last day up to which it counts without a break, as far as is known; null where it does not count on `from`. */
export function standsUntil(consent: Consent, from: CalendarDate, records: DecisionRecords): CalendarDate | null {
  let day = latest(from, consent.from_on);
  if (!stands(consent, day, records)) return null;
  const periods = periodsOf(DECISION_ABOUT_SHARING, records);
  const { until_on, withdrawn_on } = consent;
  const latestDay = withdrawn_on === null ? until_on : earliest(until_on, addDays(withdrawn_on, -1));
  for (;;) {
    const last = earliest(periodOn(day, periods)?.until ?? latestDay, latestDay);
    if (last === latestDay || !stands(consent, addDays(last, 1), records)) return last;
    day = addDays(last, 1);
  }
}

export type ConsentState = 'to-come' | 'in-force' | 'awaits-renewal' | 'expired' | 'withdrawn';

export function stateOn(consent: Consent, on: CalendarDate, records: DecisionRecords): ConsentState {
  if (consent.withdrawn_on !== null) return 'withdrawn';
  if (on > consent.until_on) return 'expired';
  if (on < consent.from_on) return 'to-come';
  return stands(consent, on, records) ? 'in-force' : 'awaits-renewal';
}

/** A year unless told: what nobody looks at again is not agreed to any more. */
export function periodGiven(
  asked: { from?: string | undefined; until?: string | undefined },
  givenOn: CalendarDate,
): Pick<Consent, 'from_on' | 'until_on'> {
  const from_on = (asked.from as CalendarDate | undefined) ?? givenOn;
  return { from_on, until_on: (asked.until as CalendarDate | undefined) ?? addDays(addMonths(from_on, 12), -1) };
}

/** @throws DomainError INVALID: IN_THE_FUTURE, BEFORE_GIVEN, BEFORE_FROM, OVER */
export function requireSoundPeriod(
  { from_on, until_on }: Pick<Consent, 'from_on' | 'until_on'>,
  givenOn: CalendarDate,
  today: CalendarDate,
): void {
  const errors: FieldError[] = [];
  const wrong = (field: string, code: string, message: string) => void errors.push({ field, code, message });
  if (givenOn > today) wrong('on', 'IN_THE_FUTURE', 'must not lie in the future');
  if (from_on < givenOn) wrong('from', 'BEFORE_GIVEN', 'nothing is agreed to for days that were before');
  if (until_on < from_on) wrong('until', 'BEFORE_FROM', 'must not lie before the first day');
  else if (until_on < today) wrong('until', 'OVER', 'must not lie in the past');
  if (errors.length > 0) throw invalid(errors);
}

/** @throws DomainError CONSENT_WITHDRAWN */
export function requireNotWithdrawn({ withdrawn_on }: Pick<Consent, 'withdrawn_on'>): void {
  if (withdrawn_on !== null)
    throw conflict('CONSENT_WITHDRAWN', 'This consent was taken back; it is given anew, not changed.');
}
