import { RECONSIDERATION_STAGES, type ReconsiderationOutcome, type ReconsiderationStage } from '#libs/contracts';
import { type CalendarDate, conflict } from '#libs/kernel';
import { addWorkingDays } from '#libs/timeline';

/** A local target; the regulations on complaints leave the time to the authority and the person. */
const RECONSIDERED_WITHIN = 10;

export interface Stage {
  readonly stage: ReconsiderationStage;
  /** null while it is open */
  readonly outcome: ReconsiderationOutcome | null;
  readonly decider: Person | null;
}

export interface Person {
  /** account */
  readonly subject: string;
  readonly name: string;
}

export function dueOn(today: CalendarDate): CalendarDate {
  return addWorkingDays(today, RECONSIDERED_WITHIN);
}

/**
 * Which looking again is the next.
 * @throws DomainError RECONSIDERATION_OPEN, ONLY_OUTSIDE_ROUTES_LEFT (409)
 */
export function nextStage(stages: readonly Stage[]): ReconsiderationStage {
  if (openStage(stages)) throw conflict('RECONSIDERATION_OPEN', 'It is being looked at again already.');
  const next = RECONSIDERATION_STAGES[stages.length];
  if (next) return next;
  throw conflict(
    'ONLY_OUTSIDE_ROUTES_LEFT',
    'The service has looked at it again twice. What is left is outside: an ombudsman, a court, for an EHC plan the tribunal.',
  );
}

/**
 * The stage that somebody decides now.
 * @param decided whoever decided before, the refusal itself among it
 * @throws DomainError NOTHING_TO_RECONSIDER, SAME_DECIDER (409)
 */
export function requireDecidable<S extends Stage>(
  stages: readonly S[],
  decided: readonly Person[],
  decider: Person,
): S {
  const open = openStage(stages);
  if (!open) throw conflict('NOTHING_TO_RECONSIDER', 'Nobody asked to look at it again.');
  if (decided.some((before) => isSame(before, decider))) {
    throw conflict('SAME_DECIDER', 'Somebody else has to decide than whoever decided before.');
  }
  return open;
}

export function openStage<S extends Stage>(stages: readonly S[]): S | undefined {
  return stages.find(({ outcome }) => outcome === null);
}

/** Whether the service has said no for the last time. */
export function isFinal(stages: readonly Stage[]): boolean {
  return stages.length === RECONSIDERATION_STAGES.length && stages.every(({ outcome }) => outcome === 'upheld');
}

/** By account, and by name: who decides may not be who writes it down. */
function isSame(one: Person, other: Person): boolean {
  const plain = (name: string) =>
    name
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}]+/gu, ' ')
      .trim();
  return one.subject === other.subject || plain(one.name) === plain(other.name);
}
