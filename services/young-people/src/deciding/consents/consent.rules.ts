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
 * From the 16th birthday the young person consents to the sharing of their information (Mental Capacity Act 2005 ss.1-2,
 * Family Law Reform Act 1969 s.8); before it a parent does. The contents of an EHC plan are no exception: the child or young
 * person consents to their disclosure, or a parent on behalf of a child who cannot understand (SEND Regulations 2014 reg 17).
 * So the last Friday of June, when other rights about the plan pass, has no effect here.
 */
export const DECISION_ABOUT_SHARING: DecisionKind = 'health-and-care';

/** One act of giving or renewing a consent. */
export interface Giving {
  readonly by: DecisionMakerKind;
  /** id of the representative, if a representative gave it */
  readonly representativeId: string | null;
  readonly name: string;
  /** account of the person who gave it; null where a coordinator recorded it */
  readonly subject: string | null;
  readonly on: CalendarDate;
  readonly how: ConsentWay;
  /** the form, the call or the meeting */
  readonly evidence: string | null;
  readonly recordedBy: string;
}

/** A decision-maker's agreement that an organisation receives some groups of fields, for a purpose and a period. */
export interface Consent {
  readonly purpose: ConsentPurpose;
  readonly organisation_id: string;
  readonly groups: readonly FieldGroup[];
  readonly from_on: CalendarDate;
  /** last day */
  readonly until_on: CalendarDate;
  /** the first gave the consent; the others renewed it */
  readonly givings: readonly Giving[];
  /** first day on which the consent no longer applies */
  readonly withdrawn_on: CalendarDate | null;
}

/** A disclosure that is requested. */
interface Wanted {
  readonly recipient: string;
  readonly purpose: ConsentPurpose;
  readonly groups: readonly FieldGroup[];
  readonly on: CalendarDate;
}

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

/** Does the consent apply on that day: within its period, not withdrawn, and given by a person whose consent still counts? */
export function stands(consent: Consent, on: CalendarDate, records: DecisionRecords): boolean {
  const inTime = consent.from_on <= on && on <= consent.until_on;
  const notWithdrawn = consent.withdrawn_on === null || on < consent.withdrawn_on;
  return (
    inTime && notWithdrawn && isGivenByRightPerson(consent.givings, on, decisionOn(DECISION_ABOUT_SHARING, on, records))
  );
}

const OUTLASTS_A_SWITCH: Readonly<Record<DecisionMakerKind, boolean>> = {
  parent: false,
  'young-person': true,
  representative: false,
};

/**
 * Consent from a parent or a representative counts while they are the decision-maker. It ends at the switch, unless the next
 * decision-maker has renewed it. The young person's own consent continues even if someone else decides later: their wishes
 * count (Mental Capacity Act 2005 s.4(6)), and the new decision-maker may withdraw it.
 */
function isGivenByRightPerson(givings: readonly Giving[], on: CalendarDate, decision: Decision | null): boolean {
  return givings.some(
    (giving) => giving.on <= on && (OUTLASTS_A_SWITCH[giving.by] || (decision !== null && decides(giving, decision))),
  );
}

function decides({ by, representativeId }: Giving, { decisionMaker, representatives }: Decision): boolean {
  if (by !== decisionMaker) return false;
  return by !== 'representative' || representatives.some(({ id }) => id === representativeId);
}

/** Last day up to which the consent applies without a gap, as far as is known; null if it does not apply on `from`. */
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

/** One year by default, so that every consent comes up for review. */
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
  if (givenOn > today) wrong('on', 'IN_THE_FUTURE', 'cannot be in the future; use today’s date or earlier');
  if (from_on < givenOn) wrong('from', 'BEFORE_GIVEN', 'must be on or after the day on which the consent is given');
  if (until_on < from_on) wrong('until', 'BEFORE_FROM', 'must be on or after the first day');
  else if (until_on < today) wrong('until', 'OVER', 'must be today or later');
  if (errors.length > 0) throw invalid(errors);
}

/** @throws DomainError CONSENT_WITHDRAWN */
export function requireNotWithdrawn({ withdrawn_on }: Pick<Consent, 'withdrawn_on'>): void {
  if (withdrawn_on !== null)
    throw conflict('CONSENT_WITHDRAWN', 'This consent has been withdrawn. Give a new consent instead.');
}
