import { type DataOf, healthHandoversChanged } from '#libs/contracts';
import { type FieldError, type Transition, conflict, lifecycle, unprocessable } from '#libs/kernel';

/** Did the young person come to the first appointment with the adult service? */
export const ATTENDED = ['yes', 'no', 'unknown'] as const;
export type Attended = (typeof ATTENDED)[number];

export const HANDOVER_ENDS = ['transferred', 'no-longer-needed', 'stays-with-gp', 'entered-in-error'] as const;
export type HandoverEnd = (typeof HANDOVER_ENDS)[number];

interface Ending {
  readonly needs: 'seen-by-adult-service' | 'words';
  /** a row that ends so still says when the service handed over; the others say nothing any more */
  readonly staysAFact: boolean;
  /** what such a row shows about whether the young person moves to adults' services at all; null: nothing */
  readonly moves: boolean | null;
  /** for people, after the service's name */
  readonly words: string;
}

/** Every way a row of the table ends. Rows are never removed. */
export const ENDINGS: Readonly<Record<HandoverEnd, Ending>> = {
  transferred: {
    needs: 'seen-by-adult-service',
    staysAFact: true,
    moves: true,
    words: 'has handed over to the adult service',
  },
  'no-longer-needed': { needs: 'words', staysAFact: false, moves: false, words: 'is no longer needed' },
  'stays-with-gp': {
    needs: 'words',
    staysAFact: false,
    moves: false,
    words: 'passes to the GP, and to no adult service',
  },
  'entered-in-error': { needs: 'words', staysAFact: false, moves: null, words: 'was entered in error' },
};

/** Where a row stands: to be handed over, or ended in one of the ways. */
type HandoverState = 'open' | HandoverEnd;

type HandoverTransition = Transition<{
  state: HandoverState;
  verb: 'change' | 'end';
  who: 'person';
  permission: 'health-handover:change';
  need: Ending['needs'];
}>;

const changing = { who: 'person', permission: 'health-handover:change', event: healthHandoversChanged } as const;

/** Every way of a row of the table. */
const HANDOVER_TRANSITIONS: readonly HandoverTransition[] = [
  { ...changing, verb: 'change', from: ['open'], to: null, words: 'was changed' },
  ...HANDOVER_ENDS.map((to): HandoverTransition => ({
    ...{ ...changing, verb: 'end', from: ['open'], to },
    ...{ needs: [ENDINGS[to].needs], words: ENDINGS[to].words },
  })),
];

export const handoverLifecycle = lifecycle({
  record: 'health hand-over',
  title: 'Health hand-over',
  about: 'One row for each children’s health service; rows are never removed.',
  begins: [{ ...changing, verb: 'add', to: 'open', words: 'is in the table' }],
  transitions: HANDOVER_TRANSITIONS,
});

const stateOf = ({ end_reason }: Pick<Handover, 'end_reason'>): HandoverState => end_reason ?? 'open';

/** What may be done with a row by whoever may change the table. */
export function handoverActions(row: Pick<Handover, 'end_reason'>): HandoverTransition['verb'][] {
  return handoverLifecycle.actions(stateOf(row));
}

/** What the rules need of a row. */
export interface Handover {
  readonly id: string;
  readonly code: string;
  readonly transfer_on: string | null;
  readonly met_adult_practitioner_on: string | null;
  readonly first_adult_appointment_on: string | null;
  readonly attended: Attended;
  readonly named_worker_name: string | null;
  readonly end_reason: HandoverEnd | null;
}

/** Still to be handed over? */
const isOpenHandover = ({ end_reason }: Pick<Handover, 'end_reason'>): boolean => end_reason === null;

/** @throws DomainError TRANSITION_NOT_POSSIBLE (409): what is over is kept as it was */
export function requireTakes(row: Pick<Handover, 'end_reason'>, verb: HandoverTransition['verb']): void {
  handoverLifecycle.require(stateOf(row), { verb }, {}, 'Add a new row instead.');
}

/** @throws DomainError HANDOVER_EXISTS (409): two rows of one service would be one duty of the law counted twice */
export function requireNewService(code: string, rows: readonly Handover[]): void {
  if (!rows.some((row) => row.code === code && isOpenHandover(row))) return;
  throw conflict('HANDOVER_EXISTS', 'The table has this service already.');
}

/**
 * Does the row say only what can be known today?
 * @throws DomainError HANDOVER_NOT_POSSIBLE (422) with IN_THE_FUTURE, APPOINTMENT_NOT_KNOWN, APPOINTMENT_NOT_YET
 */
export function requirePossible(
  row: Omit<Handover, 'id' | 'code' | 'end_reason' | 'named_worker_name'>,
  today: string,
): void {
  const errors: FieldError[] = [];
  if (row.met_adult_practitioner_on !== null && row.met_adult_practitioner_on > today) {
    errors.push({ field: 'metAdultPractitionerOn', code: 'IN_THE_FUTURE', message: 'must be a day that has come' });
  }
  const { first_adult_appointment_on: appointment } = row;
  if (row.attended !== 'unknown' && appointment === null) {
    errors.push({ field: 'attended', code: 'APPOINTMENT_NOT_KNOWN', message: 'needs firstAdultAppointmentOn' });
  } else if (row.attended !== 'unknown' && appointment! > today) {
    errors.push({ field: 'attended', code: 'APPOINTMENT_NOT_YET', message: 'is known once the appointment has come' });
  }
  if (errors.length === 0) return;
  throw unprocessable('HANDOVER_NOT_POSSIBLE', 'The row says what cannot be known yet.', errors);
}

/**
 * A hand-over is complete when the adult service has the young person: not on the day that was planned for it. Who missed
 * the first appointment, or has met nobody, would be discharged without having been seen (NICE QS140 statement 6).
 * @throws DomainError HANDOVER_NOT_COMPLETE (409), REASON_REQUIRED (422)
 */
export function requireMayEnd(row: Handover, reason: HandoverEnd, words: string | null, today: string): void {
  requireTakes(row, 'end');
  if (ENDINGS[reason].needs === 'words') {
    if (words) return;
    throw unprocessable('REASON_REQUIRED', 'Say why the row ends.', [
      { field: 'words', code: 'REQUIRED', message: 'words must be given' },
    ]);
  }
  const missing = whatIsMissing(row, today);
  if (missing !== null) throw conflict('HANDOVER_NOT_COMPLETE', `The service has not handed over: ${missing}.`);
}

function whatIsMissing(row: Handover, today: string): string | null {
  if (row.transfer_on === null) return 'the day of the move is not known';
  if (row.transfer_on > today) return 'the day of the move has not come';
  if (row.attended === 'no') return 'the first appointment with the adult service was missed';
  if (row.first_adult_appointment_on !== null && row.attended === 'unknown')
    return 'it is not known whether the young person came to the first appointment with the adult service';
  const seen = row.attended === 'yes' || row.met_adult_practitioner_on !== null;
  return seen ? null : 'nobody of the adult service has seen the young person';
}

/** The table as facts: what the law's milestones are worked out from. Not known is null, never no. */
export function factsOfTable(rows: readonly Handover[]): Omit<DataOf<typeof healthHandoversChanged>, 'planId'> {
  const stay = rows.filter((row) => row.end_reason === null || ENDINGS[row.end_reason].staysAFact);
  const moves = rows.map((row) => (row.end_reason === null ? true : ENDINGS[row.end_reason].moves));
  return {
    handovers: stay.map((row) => ({
      handoverId: row.id,
      service: row.code,
      transferOn: row.transfer_on,
      metAdultPractitionerOn: row.met_adult_practitioner_on,
      firstAdultAppointmentOn: row.first_adult_appointment_on,
      attended: row.attended === 'unknown' ? null : row.attended === 'yes',
    })),
    willMoveToAdultHealthServices: moves.includes(true) ? true : moves.includes(false) ? false : null,
    hasNamedWorker: stay.some((row) => row.named_worker_name !== null) || null,
  };
}
