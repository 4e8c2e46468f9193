import { RECONSIDERATION_STAGES, type ReconsiderationOutcome, type ReconsiderationStage } from '#libs/contracts';
import { type CalendarDate, conflict } from '#libs/kernel';
import { addWorkingDays } from '#libs/timeline';

/** Working days. A local target: the complaints regulations let the authority and the person agree the time. */
const RECONSIDERED_WITHIN = 10;

export interface Stage {
  readonly stage: ReconsiderationStage;
  /** null while the reconsideration is open */
  readonly outcome: ReconsiderationOutcome | null;
  readonly decisionMaker: Person | null;
}

export interface Person {
  /** account id */
  readonly subject: string;
  readonly name: string;
}

export function dueOn(today: CalendarDate): CalendarDate {
  return addWorkingDays(today, RECONSIDERED_WITHIN);
}

/**
 * The stage that a new request for reconsideration opens.
 * @throws DomainError RECONSIDERATION_OPEN, ONLY_OUTSIDE_ROUTES_LEFT (409)
 */
export function nextStage(stages: readonly Stage[]): ReconsiderationStage {
  if (openStage(stages))
    throw conflict('RECONSIDERATION_OPEN', 'This refusal is already being reconsidered. Wait for the decision.');
  const next = RECONSIDERATION_STAGES[stages.length];
  if (next) return next;
  throw conflict(
    'ONLY_OUTSIDE_ROUTES_LEFT',
    'The service has already reconsidered this refusal twice. Use one of the routes in outsideRoutes instead.',
  );
}

/**
 * Returns the open stage, which the decision-maker may decide now.
 * @param decided everyone who decided earlier, including the person who made the refusal
 * @throws DomainError NOTHING_TO_RECONSIDER, SAME_DECIDER (409)
 */
export function requireDecidable<S extends Stage>(
  stages: readonly S[],
  decided: readonly Person[],
  decisionMaker: Person,
): S {
  const open = openStage(stages);
  if (!open)
    throw conflict(
      'NOTHING_TO_RECONSIDER',
      'Nobody has asked for this refusal to be reconsidered. Request a reconsideration first.',
    );
  if (decided.some((before) => isSame(before, decisionMaker))) {
    throw conflict('SAME_DECIDER', 'A refusal must be reconsidered by someone other than the person who made it.');
  }
  return open;
}

export function openStage<S extends Stage>(stages: readonly S[]): S | undefined {
  return stages.find(({ outcome }) => outcome === null);
}

/** Whether the service has upheld its refusal at every stage. */
export function isFinal(stages: readonly Stage[]): boolean {
  return stages.length === RECONSIDERATION_STAGES.length && stages.every(({ outcome }) => outcome === 'upheld');
}

/** Compares accounts and names, because the person who records a decision may not be the decision-maker. */
function isSame(one: Person, other: Person): boolean {
  const plain = (name: string) =>
    name
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}]+/gu, ' ')
      .trim();
  return one.subject === other.subject || plain(one.name) === plain(other.name);
}
