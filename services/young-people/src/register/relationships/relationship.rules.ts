import { type CarerAccessEndReason, carerAccessEnded, relationshipChanged } from '#libs/contracts';
import { addDays, type CalendarDate, conflict, invalid, latest, lifecycle, type Transition } from '#libs/kernel';

export const ACCESS_RELATIONS = ['self', 'carer'] as const;
/** Relations that give the account access to the record. */
export type AccessRelation = (typeof ACCESS_RELATIONS)[number];
export type Relation = AccessRelation | 'named-worker';

/**
 * The state of a carer's access after the young person gained the decision about it. The access `waits` for their
 * decision, they `renewed` it, or it `ended`.
 */
export interface CarerAccess {
  readonly state: 'waits' | 'renewed' | 'ended';
  readonly sinceOn: CalendarDate;
  readonly endReason: CarerAccessEndReason | null;
  /** evidence of a renewal that staff recorded; otherwise null */
  readonly word: RecordedWord | null;
}

export const WORD_HOW = ['in-person', 'telephone', 'video', 'written', 'with-communication-aid'] as const;

/** The evidence of a decision by a young person without an account. */
export interface RecordedWord {
  readonly how: (typeof WORD_HOW)[number];
  readonly givenOn: CalendarDate;
  /** where it is filed, who was present, how the young person's wish was understood */
  readonly evidence: string;
  /** name of the account that recorded it */
  readonly recordedBy: string;
}

/** The relation of an account to a young person, for a period that includes both its first and last day. */
export interface Relationship {
  readonly id: string;
  readonly subject: string;
  readonly relation: Relation;
  readonly fromOn: CalendarDate;
  /** null: open-ended */
  readonly untilOn: CalendarDate | null;
  readonly version: number;
  /** null: the decision about it has not passed to the young person, or the account is not a carer's */
  readonly access: CarerAccess | null;
}

/**
 * State of an account's access.
 * - `holds`: access is open.
 * - `waits`, `renewed`: a carer's access after the rights passed waits for the young person's decision, or is renewed.
 * - `lapsed`: the renewal reached its last day.
 * - `ended`: the switch of rights ended the access, or the young person withdrew the renewal.
 * - `closed`: staff ended the access, or it reached its last day.
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

/** Every transition of an account's access to the record. */
const ACCESS_TRANSITIONS: readonly AccessTransition[] = [
  { ...changing, verb: 'adding', from: [], to: 'holds', words: 'was granted' },
  {
    ...{ ...changing, verb: 'adding', from: [], to: 'waits', when: 'the rights have passed' },
    words: 'waits for the young person’s decision',
  },
  { ...changing, verb: 'ending', from: ['holds', 'waits', 'renewed'], to: 'closed', words: 'was ended by staff' },
  {
    ...{ ...renewing, verb: 'renewal', from: ['holds', 'waits', 'renewed', 'lapsed', 'ended'], to: 'renewed' },
    ...{ when: 'notice of the switch was due', words: 'was renewed by the young person' },
  },
  {
    ...{ ...renewing, verb: 'taking-back', from: ['renewed'], to: 'ended', when: 'the rights have passed' },
    ...{ event: carerAccessEnded, words: 'was ended by the young person' },
  },
  {
    ...{ ...renewing, verb: 'taking-back', from: ['renewed'], to: 'holds', when: 'the rights have not passed' },
    words: 'continues until the rights pass',
  },
  {
    ...{ ...byCalendar, verb: 'switch', from: ['holds'], to: 'ended', when: 'the rights have passed' },
    ...{ event: carerAccessEnded },
    words: 'ended when the rights passed, unless the carer decides as a representative',
  },
  {
    ...{ ...byCalendar, verb: 'last-day', from: ['renewed'], to: 'lapsed' },
    words: 'ended with the last day of its renewal',
  },
  { ...byCalendar, verb: 'last-day', from: ['holds'], to: 'closed', words: 'ended with its last day' },
];

export const accessLifecycle = lifecycle({
  record: 'access',
  title: 'Access of an account',
  about:
    'Gives a young person’s own account and their carers’ accounts access to the record. When the rights pass to the young person, they decide who reads it.',
  parties: { person: {}, calendar: { name: 'the calendar' } },
  transitions: ACCESS_TRANSITIONS,
});

type Days = Pick<Relationship, 'untilOn' | 'access'>;

function accessStateOf({ untilOn, access }: Days, today: CalendarDate): AccessState {
  const open = isOpen({ untilOn }, today);
  if (access === null) return open ? 'holds' : 'closed';
  return access.state === 'renewed' && !open ? 'lapsed' : access.state;
}

/** Whether the lifecycle allows the transition from the current state. */
export function accessTakes(relationship: Days, verb: AccessTransition['verb'], today: CalendarDate): boolean {
  return accessLifecycle.find(accessStateOf(relationship, today), { verb }) !== undefined;
}

/** Whether the access is open today or opens later. */
export function isOpen({ untilOn }: Pick<Relationship, 'untilOn'>, today: CalendarDate): boolean {
  return untilOn === null || untilOn >= today;
}

/** Whether the relationship can still be ended: it is open, or waits for renewal. */
export function isKept(relationship: Days, today: CalendarDate): boolean {
  return accessTakes(relationship, 'ending', today);
}

/**
 * Access ends at once, so its last day is yesterday, even if it began today. A named worker's period gives no access, so a
 * period that began today ends today.
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
    throw invalid([{ field: 'untilOn', code: 'BEFORE_FROM', message: 'must be on or after fromOn' }]);
  const open = existing.filter(({ relation, ...days }) => relation === wanted.relation && isKept(days, today));
  if (open.some(({ subject }) => subject === wanted.subject))
    throw conflict(
      'RELATIONSHIP_EXISTS',
      'The account already has this relationship with the young person. Change or end the existing one.',
    );
  if (wanted.relation === 'self' && open.length > 0)
    throw conflict(
      'OTHER_ACCOUNT_EXISTS',
      'Another account is recorded as the young person’s own. End that relationship first.',
    );
}

/** @throws DomainError RELATIONSHIP_ENDED */
export function requireKept(relationship: Relationship, today: CalendarDate): void {
  if (!isKept(relationship, today))
    throw conflict('RELATIONSHIP_ENDED', 'This relationship has already ended. Add the account again.');
}
