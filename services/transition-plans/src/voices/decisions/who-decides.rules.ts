import type { DataOf, DecisionMakerKind, decisionMakersChanged } from '#libs/contracts';
import { assertNever, type CalendarDate, conflict } from '#libs/kernel';
import { type DecisionKind, longDate, rightsPassOn } from '#libs/timeline';

type Kinds = DataOf<typeof decisionMakersChanged>['kinds'];

/** What is known here of who decides for a young person. */
export interface DecisionMakersCopy {
  readonly dateOfBirth: CalendarDate | null;
  /** as young-people told it; null where it told nothing, and the date of birth alone decides */
  readonly kinds: Kinds | null;
}

export interface WhoDecides {
  readonly decider: DecisionMakerKind;
  /** first day on which it is so; null: from birth */
  readonly since: string | null;
  /** empty where a representative would decide and nobody is on record */
  readonly representatives: readonly { readonly id: string; readonly subject: string | null }[];
}

/** Who decides on decisions of this kind on that day; null: it cannot be told. */
export function whoDecides(copy: DecisionMakersCopy, kind: DecisionKind, on: CalendarDate): WhoDecides | null {
  const told = copy.kinds?.find((k) => k.kind === kind)?.periods.find(({ until }) => until === null || on <= until);
  if (told) return { decider: told.decider, since: told.from, representatives: told.representatives };
  if (copy.dateOfBirth === null) return null;
  const rightsOn = rightsPassOn(kind, copy.dateOfBirth);
  return on < rightsOn
    ? { decider: 'parent', since: null, representatives: [] }
    : { decider: 'young-person', since: rightsOn, representatives: [] };
}

/** Who says that it was decided: staff on behalf of whoever it was, or an account of the family for itself. */
export type Speaker =
  | { readonly party: 'staff' }
  | { readonly party: 'young-person' }
  | { readonly party: 'carer'; readonly subject: string };

const RECORDS_FOR_OTHERS: Readonly<Record<Speaker['party'], boolean>> = {
  staff: true,
  'young-person': false,
  carer: false,
};

/** Does the account record what somebody else decided? Then the request names that person. */
export function recordsForOthers(speaker: Speaker): speaker is Extract<Speaker, { party: 'staff' }> {
  return RECORDS_FOR_OTHERS[speaker.party];
}

/** What an account of the family decides as: a carer as representative where they are one, else as a parent. */
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
const DECIDER: Readonly<Record<DecisionMakerKind, string>> = {
  parent: 'a parent',
  'young-person': 'the young person',
  representative: 'a representative',
};

const NOT_KNOWN =
  'Who decides cannot be told, because the date of birth is not known: put it on the young person’s record first.';

/**
 * Why this decision cannot be recorded as theirs, in words; null where it can. The only function that decides it.
 * @param who who decides on that kind on that day
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
  const about = `about ${KIND[kind]}`;
  if (who.decider !== decidedBy) {
    const since = who.since === null ? '' : `, since ${longDate(who.since as CalendarDate)}`;
    return `On ${longDate(on)} decisions ${about} are for ${DECIDER[who.decider]}${since}, not for ${DECIDER[decidedBy]}.`;
  }
  if (decidedBy !== 'representative') return null;
  if (who.representatives.length === 0)
    return `Decisions ${about} are for a representative, and nobody is on record as one on ${longDate(on)}.`;
  const account = accountOf(speaker);
  return account !== null && !actsThrough(account, who)
    ? `This account is not the one of a representative for decisions ${about} on ${longDate(on)}.`
    : null;
}

/** Why the account does not speak for whoever decided; null where it does. */
function notOwn(speaker: Speaker, decidedBy: DecisionMakerKind): string | null {
  switch (speaker.party) {
    case 'young-person':
      return decidedBy === 'young-person'
        ? null
        : 'The young person’s account records the young person’s own decisions.';
    case 'carer':
      return decidedBy === 'young-person' ? 'A carer’s account does not record what the young person decided.' : null;
    case 'staff':
      return null;
    default:
      return assertNever(speaker);
  }
}

/** The account that a representative has to have; null: another account writes it down, or nobody's is asked for. */
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
  if (reason !== null) throw conflict('NOT_THE_DECISION_MAKER', `This decision is not theirs. ${reason}`);
}

function actsThrough(account: string, { representatives }: WhoDecides): boolean {
  return representatives.some(({ subject }) => subject === account);
}
