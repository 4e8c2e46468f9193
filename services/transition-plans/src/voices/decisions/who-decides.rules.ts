import type { DataOf, DecisionMakerKind, decisionMakersChanged } from '#libs/contracts';
import { assertNever, type CalendarDate, conflict } from '#libs/kernel';
import { type DecisionKind, longDate, rightsPassOn } from '#libs/timeline';

type Kinds = DataOf<typeof decisionMakersChanged>['kinds'];

/** This service's copy of a young person's decision-makers. */
export interface DecisionMakersCopy {
  readonly dateOfBirth: CalendarDate | null;
  /**
   * as published by young-people; null before the first event: the date of birth alone then determines the
   * decision-maker
   */
  readonly kinds: Kinds | null;
}

export interface WhoDecides {
  readonly decider: DecisionMakerKind;
  /** first day of this decision-maker; null: from birth */
  readonly since: string | null;
  /** empty if a representative would decide and none is on record */
  readonly representatives: readonly { readonly id: string; readonly subject: string | null }[];
}

/** The decision-maker for this kind of decision on that day; null if unknown. */
export function whoDecides(copy: DecisionMakersCopy, kind: DecisionKind, on: CalendarDate): WhoDecides | null {
  const period = copy.kinds?.find((k) => k.kind === kind)?.periods.find(({ until }) => until === null || on <= until);
  if (period) return { decider: period.decider, since: period.from, representatives: period.representatives };
  if (copy.dateOfBirth === null) return null;
  const rightsOn = rightsPassOn(kind, copy.dateOfBirth);
  return on < rightsOn
    ? { decider: 'parent', since: null, representatives: [] }
    : { decider: 'young-person', since: rightsOn, representatives: [] };
}

/** The account that records a decision: staff for any decision-maker, or an account of the family for itself. */
export type Speaker =
  | { readonly party: 'staff' }
  | { readonly party: 'young-person' }
  | { readonly party: 'carer'; readonly subject: string };

const RECORDS_FOR_OTHERS: Readonly<Record<Speaker['party'], boolean>> = {
  staff: true,
  'young-person': false,
  carer: false,
};

/** Whether the account records decisions of other people. If so, the request names the decision-maker. */
export function recordsForOthers(speaker: Speaker): speaker is Extract<Speaker, { party: 'staff' }> {
  return RECORDS_FOR_OTHERS[speaker.party];
}

/**
 * The kind of decision-maker that an account of the family is: a carer on record as representative, otherwise a parent.
 */
export function decidesAs(speaker: Exclude<Speaker, { party: 'staff' }>, who: WhoDecides | null): DecisionMakerKind {
  switch (speaker.party) {
    case 'young-person':
      return 'young-person';
    case 'carer':
      return who?.decider === 'representative' && actsThrough(speaker.subject, who) ? 'representative' : 'parent';
    default:
      return assertNever(speaker);
  }
}

const KIND: Readonly<Record<DecisionKind, string>> = {
  ehc: 'the EHC plan',
  'health-and-care': 'health and care',
  money: 'money',
};
const DECISION_MAKER: Readonly<Record<DecisionMakerKind, string>> = {
  parent: 'a parent',
  'young-person': 'the young person',
  representative: 'a representative',
};

const NOT_KNOWN =
  'The decision-maker is unknown because the date of birth is missing. Add it to the young person’s record first.';

/**
 * Why this decision cannot be recorded, in words; null if it can. No other function decides this.
 * @param who the decision-maker for that kind on that day
 */
export function decisionProblem(
  speaker: Speaker,
  decidedBy: DecisionMakerKind,
  who: WhoDecides | null,
  kind: DecisionKind,
  on: CalendarDate,
): string | null {
  const ofAnother = notOwn(speaker, decidedBy);
  if (ofAnother !== null) return ofAnother;
  if (who === null) return NOT_KNOWN;
  const about = KIND[kind];
  if (who.decider !== decidedBy) {
    const since = who.since === null ? '' : ` (since ${longDate(who.since as CalendarDate)})`;
    return `On ${longDate(on)} the decision-maker for ${about} is ${DECISION_MAKER[who.decider]}${since}, not ${DECISION_MAKER[decidedBy]}.`;
  }
  if (decidedBy !== 'representative') return null;
  if (who.representatives.length === 0)
    return `The decision-maker for ${about} is a representative, but no representative is on record on ${longDate(on)}. Record one first.`;
  const account = accountOf(speaker);
  return account !== null && !actsThrough(account, who)
    ? `This account does not belong to a representative for ${about} on ${longDate(on)}.`
    : null;
}

/** Why the account cannot record this decision-maker's decision; null if it can. */
function notOwn(speaker: Speaker, decidedBy: DecisionMakerKind): string | null {
  switch (speaker.party) {
    case 'young-person':
      return decidedBy === 'young-person'
        ? null
        : 'The young person’s account can only record the young person’s own decisions.';
    case 'carer':
      return decidedBy === 'young-person' ? 'A carer’s account cannot record a decision of the young person.' : null;
    case 'staff':
      return null;
    default:
      return assertNever(speaker);
  }
}

/** The account that must belong to a representative; null if the account records for others. */
function accountOf(speaker: Speaker): string | null {
  switch (speaker.party) {
    case 'carer':
      return speaker.subject;
    case 'young-person':
    case 'staff':
      return null;
    default:
      return assertNever(speaker);
  }
}

/** @throws DomainError DECISION_MAKER_NOT_KNOWN, NOT_THE_DECISION_MAKER (409) with the reason in words */
export function requireDecisionMaker(...[speaker, decidedBy, who, kind, on]: Parameters<typeof decisionProblem>): void {
  const reason = decisionProblem(speaker, decidedBy, who, kind, on);
  if (reason === NOT_KNOWN) throw conflict('DECISION_MAKER_NOT_KNOWN', reason);
  if (reason !== null) throw conflict('NOT_THE_DECISION_MAKER', `This person cannot make this decision. ${reason}`);
}

function actsThrough(account: string, { representatives }: WhoDecides): boolean {
  return representatives.some(({ subject }) => subject === account);
}
