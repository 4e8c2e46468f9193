import type { DecisionMakerKind } from '#libs/contracts';
import { assertNever, type CalendarDate, conflict } from '#libs/kernel';
import { longDate, rightsPassOn } from '#libs/timeline';
import { type Decision, type DecisionRecords, decisionOn } from '../decisions/decision-makers.rules.js';
import { mayRenewFrom } from '../../register/person/rights.rules.js';
import { DECISION_ABOUT_SHARING, type Giving } from './consent.rules.js';

/** Who records the consent: a family account for itself, or a coordinator for the person who gave it. */
export type Speaker =
  | { readonly party: 'young-person' }
  | { readonly party: 'carer'; readonly subject: string }
  | { readonly party: 'coordinator'; readonly givenBy: DecisionMakerKind; readonly representativeId: string | null };

/** In whose name the consent is given. */
export type Giver = Pick<Giving, 'by' | 'representativeId'>;

const WHO: Readonly<Record<DecisionMakerKind, string>> = {
  parent: 'a parent',
  'young-person': 'the young person',
  representative: 'a representative',
};

/** @throws DomainError NOT_THE_DECISION_MAKER (409), which names the decision-maker */
export function requireGiver(speaker: Speaker, on: CalendarDate, records: DecisionRecords): Giver {
  const problem = giverProblem(speaker, on, records);
  if (problem !== null) throw conflict('NOT_THE_DECISION_MAKER', `This person cannot give the consent. ${problem}`);
  return giverOf(speaker, decisionOn(DECISION_ABOUT_SHARING, on, records)!);
}

export function mayGive(speaker: Speaker, on: CalendarDate, records: DecisionRecords): boolean {
  return giverProblem(speaker, on, records) === null;
}

/**
 * The decision-maker renews a consent. The young person may do so as soon as the switch is announced, so that there is no gap
 * on the day. @throws DomainError NOT_THE_DECISION_MAKER (409)
 */
export function requireRenewer(speaker: Speaker, on: CalendarDate, records: DecisionRecords): Giver {
  return mayRenewEarly(speaker, on, records)
    ? { by: 'young-person', representativeId: null }
    : requireGiver(speaker, on, records);
}

export function mayRenewEarly(speaker: Speaker, on: CalendarDate, { dateOfBirth }: DecisionRecords): boolean {
  const decisionMaker = givesAs(speaker);
  if (decisionMaker !== 'young-person' || dateOfBirth === null) return false;
  const passOn = rightsPassOn(DECISION_ABOUT_SHARING, dateOfBirth);
  return mayRenewFrom(passOn) <= on && on < passOn;
}

/**
 * The young person, the person who gave the consent and the current decision-maker may withdraw it. Withdrawing must be as
 * easy as giving (UK GDPR art 7(3)), so there is no other condition.
 * @throws DomainError NOT_THE_DECISION_MAKER
 */
export function requireWithdrawer(
  speaker: Speaker,
  givings: readonly Giving[],
  on: CalendarDate,
  records: DecisionRecords,
): DecisionMakerKind {
  const decisionMaker = givesAs(speaker);
  if (decisionMaker === 'young-person') return 'young-person';
  const own = givings.find(isBy(speaker));
  return own?.by ?? requireGiver(speaker, on, records).by;
}

export function mayWithdraw(...[speaker, givings, on, records]: Parameters<typeof requireWithdrawer>): boolean {
  return readsEveryConsent(speaker) || givings.some(isBy(speaker)) || mayGive(speaker, on, records);
}

/**
 * The young person and staff read every consent. A carer reads those that they gave, and those that they may renew or withdraw
 * as today's decision-maker.
 */
export function mayRead(
  speaker: Speaker,
  { givings, withdrawn_on }: { readonly givings: readonly Giving[]; readonly withdrawn_on: CalendarDate | null },
  on: CalendarDate,
  records: DecisionRecords,
): boolean {
  if (readsEveryConsent(speaker) || givings.some(isBy(speaker))) return true;
  return withdrawn_on === null && mayGive(speaker, on, records);
}

function readsEveryConsent({ party }: Speaker): boolean {
  const concerned: Readonly<Record<Speaker['party'], boolean>> = {
    'young-person': true,
    carer: false,
    coordinator: true,
  };
  return concerned[party];
}

/** As which decision-maker the speaker gives consent; null: that depends on the day. */
function givesAs(speaker: Speaker): DecisionMakerKind | null {
  switch (speaker.party) {
    case 'young-person':
      return 'young-person';
    case 'carer':
      return null;
    case 'coordinator':
      return speaker.givenBy;
    default:
      return assertNever(speaker);
  }
}

function isBy(speaker: Speaker): (giving: Giving) => boolean {
  switch (speaker.party) {
    case 'carer':
      return ({ subject }) => subject === speaker.subject;
    case 'young-person':
    case 'coordinator':
      return ({ by }) => by === givesAs(speaker);
    default:
      return assertNever(speaker);
  }
}

/** Why this person may not give the consent on that day, in words; null if they may. */
function giverProblem(speaker: Speaker, on: CalendarDate, records: DecisionRecords): string | null {
  const decision = decisionOn(DECISION_ABOUT_SHARING, on, records);
  if (decision === null)
    return 'The date of birth is not recorded, so the decision-maker is not known. Record the date of birth first.';
  const { by, representativeId } = giverOf(speaker, decision);
  if (by !== decision.decisionMaker) return whoDecidesInWords(decision, on, by);
  if (by !== 'representative') return null;
  if (decision.representatives.length === 0)
    return `A representative decides, but none is recorded for ${longDate(on)}. Record the representative first.`;
  const isOne = decision.representatives.some(({ id }) => id === representativeId);
  return isOne ? null : whoDecidesInWords(decision, on, by);
}

/** A carer acts as a representative if their account is recorded for one, otherwise as a parent. */
function giverOf(speaker: Speaker, { representatives }: Decision): Giver {
  switch (speaker.party) {
    case 'young-person':
      return { by: 'young-person', representativeId: null };
    case 'carer': {
      const own = representatives.find(({ subject }) => subject === speaker.subject);
      return own ? { by: 'representative', representativeId: own.id } : { by: 'parent', representativeId: null };
    }
    case 'coordinator': {
      if (speaker.givenBy !== 'representative') return { by: speaker.givenBy, representativeId: null };
      return { by: 'representative', representativeId: speaker.representativeId ?? representatives[0]?.id ?? null };
    }
    default:
      return assertNever(speaker);
  }
}

function whoDecidesInWords(
  { decisionMaker, representatives }: Decision,
  on: CalendarDate,
  not: DecisionMakerKind,
): string {
  const names = representatives.map(({ name }) => name).join(' or ');
  const who = names ? `${WHO[decisionMaker]} (${names})` : WHO[decisionMaker];
  const other = decisionMaker === not ? 'nobody else' : `not ${WHO[not]}`;
  return `On ${longDate(on)} the decision-maker is ${who}, ${other}.`;
}
