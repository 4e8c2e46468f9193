import type { DecisionMakerKind } from '#libs/contracts';
import { assertNever, type CalendarDate, conflict } from '#libs/kernel';
import { longDate, rightsPassOn } from '#libs/timeline';
import { type Decision, type DecisionRecords, decisionOn } from '../decisions/decision-makers.rules.js';
import { mayRenewFrom } from '../../register/person/rights.rules.js';
import { DECISION_ABOUT_SHARING, type Giving } from './consent.rules.js';

/** Who says that it was given: an account of the family for itself, or a coordinator for whoever gave it. */
export type Speaker =
  | { readonly party: 'young-person' }
  | { readonly party: 'carer'; readonly subject: string }
  | { readonly party: 'coordinator'; readonly givenBy: DecisionMakerKind; readonly representativeId: string | null };

/** In whose name the yes is: it is theirs alone, whoever writes it down. */
export type Giver = Pick<Giving, 'by' | 'representativeId'>;

const WHO: Readonly<Record<DecisionMakerKind, string>> = {
  parent: 'a parent',
  'young-person': 'the young person',
  representative: 'a representative',
};

/**
 * The giver, where it is theirs to give on that day.
 * @throws DomainError NOT_THE_DECISION_MAKER (409), which says who is
 */
export function requireGiver(speaker: Speaker, on: CalendarDate, records: DecisionRecords): Giver {
  const problem = giverProblem(speaker, on, records);
  if (problem !== null) throw conflict('NOT_THE_DECISION_MAKER', `This consent is not theirs to give. ${problem}`);
  return giverOf(speaker, decisionOn(DECISION_ABOUT_SHARING, on, records)!);
}

export function mayGive(speaker: Speaker, on: CalendarDate, records: DecisionRecords): boolean {
  return giverProblem(speaker, on, records) === null;
}

/**
 * Who renews it: whoever decides; and the young person already from the notice of the switch on, so that nothing breaks off
 * on the day.
 */
export function requireRenewer(speaker: Speaker, on: CalendarDate, records: DecisionRecords): Giver {
  return mayRenewEarly(speaker, on, records)
    ? { by: 'young-person', representativeId: null }
    : requireGiver(speaker, on, records);
}

export function mayRenewEarly(speaker: Speaker, on: CalendarDate, { dateOfBirth }: DecisionRecords): boolean {
  const decider = saidBy(speaker);
  if (decider !== 'young-person' || dateOfBirth === null) return false;
  const passOn = rightsPassOn(DECISION_ABOUT_SHARING, dateOfBirth);
  return mayRenewFrom(passOn) <= on && on < passOn;
}

/**
 * Who takes it back: the young person whenever they wish, whoever gave it, and whoever decides today. It must be as easy as
 * giving it (UK GDPR art 7(3)), so nothing else is asked.
 * @throws DomainError NOT_THE_DECISION_MAKER
 */
export function requireWithdrawer(
  speaker: Speaker,
  givings: readonly Giving[],
  on: CalendarDate,
  records: DecisionRecords,
): DecisionMakerKind {
  const decider = saidBy(speaker);
  if (decider === 'young-person') return 'young-person';
  const own = givings.find(isBy(speaker));
  return own?.by ?? requireGiver(speaker, on, records).by;
}

export function mayWithdraw(...[speaker, givings, on, records]: Parameters<typeof requireWithdrawer>): boolean {
  return isNotOfCarers(speaker) || givings.some(isBy(speaker)) || mayGive(speaker, on, records);
}

/**
 * Who of the family reads it: the young person; a carer what they gave, and what stands and is theirs to renew or to take back
 * because they decide today.
 */
export function mayRead(
  speaker: Speaker,
  { givings, withdrawn_on }: { readonly givings: readonly Giving[]; readonly withdrawn_on: CalendarDate | null },
  on: CalendarDate,
  records: DecisionRecords,
): boolean {
  if (isNotOfCarers(speaker) || givings.some(isBy(speaker))) return true;
  return withdrawn_on === null && mayGive(speaker, on, records);
}

/** Whom every consent concerns; a carer is concerned by their own, and by what they may give. */
function isNotOfCarers({ party }: Speaker): boolean {
  const concerned: Readonly<Record<Speaker['party'], boolean>> = {
    'young-person': true,
    carer: false,
    coordinator: true,
  };
  return concerned[party];
}

/** As whom the speaker gives; null: as what they are on the day. */
function saidBy(speaker: Speaker): DecisionMakerKind | null {
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

/** Is it the speaker's own giving: by the carer's account, or in the name of whom it is said? */
function isBy(speaker: Speaker): (giving: Giving) => boolean {
  switch (speaker.party) {
    case 'carer':
      return ({ subject }) => subject === speaker.subject;
    case 'young-person':
    case 'coordinator':
      return ({ by }) => by === saidBy(speaker);
    default:
      return assertNever(speaker);
  }
}

/** Why it is not theirs to give on that day, in words; null where it is. The only function that decides it. */
function giverProblem(speaker: Speaker, on: CalendarDate, records: DecisionRecords): string | null {
  const decision = decisionOn(DECISION_ABOUT_SHARING, on, records);
  if (decision === null) return 'Who decides cannot be told: the date of birth is not known.';
  const { by, representativeId } = giverOf(speaker, decision);
  if (by !== decision.decider) return whoDecidesInWords(decision, on, by);
  if (by !== 'representative') return null;
  if (decision.representatives.length === 0)
    return `It is for a representative, and nobody is on record as one on ${longDate(on)}.`;
  const isOne = decision.representatives.some(({ id }) => id === representativeId);
  return isOne ? null : whoDecidesInWords(decision, on, by);
}

/** A carer acts as representative where their account is one's, else as a parent. */
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

function whoDecidesInWords({ decider, representatives }: Decision, on: CalendarDate, not: DecisionMakerKind): string {
  const names = representatives.map(({ name }) => name).join(' or ');
  const who = names ? `${WHO[decider]} (${names})` : WHO[decider];
  const other = decider === not ? 'not for anybody else' : `not for ${WHO[not]}`;
  return `On ${longDate(on)} it is for ${who} to say what is told of the young person, ${other}.`;
}
