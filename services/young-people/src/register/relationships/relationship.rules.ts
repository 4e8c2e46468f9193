import { type CarerAccessEndReason, carerAccessEnded, relationshipChanged } from '#libs/contracts';
import { addDays, type CalendarDate, conflict, invalid, latest, lifecycle, type Transition } from '#libs/kernel';

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

/**
 * Where the access of an account stands: it `holds`; of a carer, once the rights have passed to the young person, it
 * `waits` for their word, is `renewed`, has `lapsed` with the last day of its renewal, or `ended` by the switch or because
 * they took the renewal back; staff, or a last day, have `closed` it.
 */
const ACCESS_STATES = ['holds', 'waits', 'renewed', 'lapsed', 'ended', 'closed'] as const;
type AccessState = (typeof ACCESS_STATES)[number];

type AccessTransition = Transition<{
  state: AccessState;
  verb: 'adding' | 'ending' | 'renewal' | 'taking-back' | 'switch' | 'last-day';
  action: 'relationship:change' | 'relationship:renew' | 'by the calendar';
  who: 'person' | 'calendar';
  permission: 'relationship:change' | 'relationship:renew' | null;
  when: 'the rights have passed' | 'the rights have not passed' | 'notice of the switch was due';
}>;

const byPerson = <P extends 'relationship:change' | 'relationship:renew'>(permission: P) =>
  ({ action: permission, permission, who: 'person', event: relationshipChanged }) as const;
const changing = byPerson('relationship:change');
const renewing = byPerson('relationship:renew');
const byCalendar = {
  action: 'by the calendar',
  who: 'calendar',
  permission: null,
  event: relationshipChanged,
} as const;

/** Every way of an account's access to the record. */
const ACCESS_TRANSITIONS: readonly AccessTransition[] = [
  { ...changing, verb: 'adding', from: [], to: 'holds', words: 'was opened' },
  {
    ...{ ...changing, verb: 'adding', from: [], to: 'waits', when: 'the rights have passed' },
    words: 'of a carer waits for the young person’s word',
  },
  { ...changing, verb: 'ending', from: ['holds', 'waits', 'renewed'], to: 'closed', words: 'was ended by staff' },
  {
    ...{ ...renewing, verb: 'renewal', from: ['holds', 'waits', 'renewed', 'lapsed', 'ended'], to: 'renewed' },
    ...{ when: 'notice of the switch was due', words: 'of a carer goes on by the young person’s word' },
  },
  {
    ...{ ...renewing, verb: 'taking-back', from: ['renewed'], to: 'ended', when: 'the rights have passed' },
    ...{ event: carerAccessEnded, words: 'of a carer was ended by the young person' },
  },
  {
    ...{ ...renewing, verb: 'taking-back', from: ['renewed'], to: 'holds', when: 'the rights have not passed' },
    words: 'of a carer goes on until the rights pass',
  },
  {
    ...{ ...byCalendar, verb: 'switch', from: ['holds'], to: 'ended', when: 'the rights have passed' },
    ...{ event: carerAccessEnded },
    words: 'of a carer ended when the rights passed, unless they decide as a representative',
  },
  {
    ...{ ...byCalendar, verb: 'last-day', from: ['renewed'], to: 'lapsed' },
    words: 'of a carer ended with the last day of its renewal',
  },
  { ...byCalendar, verb: 'last-day', from: ['holds'], to: 'closed', words: 'ended with its last day' },
];

export const accessLifecycle = lifecycle({
  record: 'access',
  title: 'Access of an account',
  about:
    'What opens a young person’s record to their own account and to their carers’. When the rights pass to the young person, so does the say about who reads it.',
  parties: { person: {}, calendar: { name: 'the calendar' } },
  transitions: ACCESS_TRANSITIONS,
});

type Days = Pick<Relationship, 'untilOn' | 'access'>;

function accessStateOf({ untilOn, access }: Days, today: CalendarDate): AccessState {
  const open = isOpen({ untilOn }, today);
  if (access === null) return open ? 'holds' : 'closed';
  return access.state === 'renewed' && !open ? 'lapsed' : access.state;
}

/** Has the table a row for it? */
export function accessTakes(relationship: Days, verb: AccessTransition['verb'], today: CalendarDate): boolean {
  return accessLifecycle.find(accessStateOf(relationship, today), { verb }) !== undefined;
}

/** Does it hold today, or will it? */
export function isOpen({ untilOn }: Pick<Relationship, 'untilOn'>, today: CalendarDate): boolean {
  return untilOn === null || untilOn >= today;
}

/** Is it there: does it hold, or wait to be renewed? */
export function isKept(relationship: Days, today: CalendarDate): boolean {
  return accessTakes(relationship, 'ending', today);
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
