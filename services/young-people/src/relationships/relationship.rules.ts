import type { CarerAccessEndReason } from '#libs/contracts';
import { addDays, type CalendarDate, conflict, invalid, latest } from '#libs/kernel';

export const ACCESS_RELATIONS = ['self', 'carer'] as const;
/** Relations that open the record to the account. */
export type AccessRelation = (typeof ACCESS_RELATIONS)[number];
export type Relation = AccessRelation | 'named-worker';

/**
 * What became of a carer's access when the say about it passed to the young person: it `waits` for their word, they
 * `renewed` it, or it `ended`.
 */
export interface CarerAccess {
  readonly state: 'waits' | 'renewed' | 'ended';
  readonly sinceOn: CalendarDate;
  readonly endReason: CarerAccessEndReason | null;
  /** of a renewal that staff wrote down */
  readonly word: RecordedWord | null;
}

export const WORD_HOW = ['in-person', 'telephone', 'video', 'written', 'with-communication-aid'] as const;

/** What a young person who has no account said, and how they said it. */
export interface RecordedWord {
  readonly how: (typeof WORD_HOW)[number];
  readonly givenOn: CalendarDate;
  /** where it is kept, who was there, how it was understood */
  readonly evidence: string;
  /** name of the account that wrote it down */
  readonly recordedBy: string;
}

/** What an account is to a young person, from one day to another, both included. */
export interface Relationship {
  readonly id: string;
  readonly subject: string;
  readonly relation: Relation;
  readonly fromOn: CalendarDate;
  /** null: until it is ended */
  readonly untilOn: CalendarDate | null;
  readonly version: number;
  /** null: the say about it has not passed to the young person, or it is no carer's */
  readonly access: CarerAccess | null;
}

/** Does it hold today, or will it? */
export function isOpen({ untilOn }: Pick<Relationship, 'untilOn'>, today: CalendarDate): boolean {
  return untilOn === null || untilOn >= today;
}

/** Is it there: does it hold, or wait to be renewed? */
export function isKept({ untilOn, access }: Pick<Relationship, 'untilOn' | 'access'>, today: CalendarDate): boolean {
  return isOpen({ untilOn }, today) || access?.state === 'waits';
}

/**
 * Access ends at once: yesterday was its last day, also where it began only today. Nothing hangs on the days of a named
 * worker, so whoever began today also was there today.
 */
export function lastDayWhenEnded(
  { relation, fromOn }: Pick<Relationship, 'relation' | 'fromOn'>,
  today: CalendarDate,
): CalendarDate {
  const yesterday = addDays(today, -1);
  return relation === 'named-worker' ? latest(fromOn, yesterday) : yesterday;
}

/** @throws DomainError INVALID, RELATIONSHIP_EXISTS, OTHER_ACCOUNT_EXISTS: one account is the young person's own */
export function requireNew(
  wanted: Pick<Relationship, 'subject' | 'relation' | 'fromOn' | 'untilOn'>,
  existing: readonly Relationship[],
  today: CalendarDate,
): void {
  if (wanted.untilOn !== null && wanted.untilOn < wanted.fromOn)
    throw invalid([{ field: 'untilOn', code: 'BEFORE_FROM', message: 'must not lie before fromOn' }]);
  const open = existing.filter(({ relation, ...days }) => relation === wanted.relation && isKept(days, today));
  if (open.some(({ subject }) => subject === wanted.subject))
    throw conflict('RELATIONSHIP_EXISTS', 'The account already has this relation to the young person.');
  if (wanted.relation === 'self' && open.length > 0)
    throw conflict('OTHER_ACCOUNT_EXISTS', 'Another account is the young person’s own; end that relationship first.');
}

/** @throws DomainError RELATIONSHIP_ENDED */
export function requireKept(relationship: Relationship, today: CalendarDate): void {
  if (!isKept(relationship, today)) throw conflict('RELATIONSHIP_ENDED', 'This relationship has ended already.');
}
