import { type DataOf, healthHandoversChanged } from '#libs/contracts';
import { type FieldError, type Transition, conflict, lifecycle, unprocessable } from '#libs/kernel';

/** Whether the young person attended the first appointment with the adult service. */
export const ATTENDED = ['yes', 'no', 'unknown'] as const;
export type Attended = (typeof ATTENDED)[number];

export const HANDOVER_ENDS = ['transferred', 'no-longer-needed', 'stays-with-gp', 'entered-in-error'] as const;
export type HandoverEnd = (typeof HANDOVER_ENDS)[number];

interface Ending {
  readonly needs: 'seen-by-adult-service' | 'words';
  /** whether the ended row still counts as a fact about the hand-over */
  readonly staysAFact: boolean;
  /** whether the ended row shows a move to adult services; null if it shows nothing */
  readonly moves: boolean | null;
  /** follows the service's name in a sentence for people */
  readonly words: string;
}

/** The reasons for which a row can end. Rows are never removed. */
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
    words: 'passes to the GP and not to an adult service',
  },
  'entered-in-error': { needs: 'words', staysAFact: false, moves: null, words: 'was entered in error' },
};

/** A row is open until it ends for one of the reasons. */
type HandoverState = 'open' | HandoverEnd;

type HandoverTransition = Transition<{
  state: HandoverState;
  verb: 'change' | 'end';
  who: 'person';
  permission: 'health-handover:change';
  need: Ending['needs'];
}>;

const changing = { who: 'person', permission: 'health-handover:change', event: healthHandoversChanged } as const;

/** Every transition of a row. */
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
  begins: [{ ...changing, verb: 'add', to: 'open', words: 'was added to the table' }],
  transitions: HANDOVER_TRANSITIONS,
});

const stateOf = ({ end_reason }: Pick<Handover, 'end_reason'>): HandoverState => end_reason ?? 'open';

/** The actions that the row allows to an account that may change the table. */
export function handoverActions(row: Pick<Handover, 'end_reason'>): HandoverTransition['verb'][] {
  return handoverLifecycle.actions(stateOf(row));
}

/** The fields of a row that the rules use. */
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

const isOpenHandover = ({ end_reason }: Pick<Handover, 'end_reason'>): boolean => end_reason === null;

/** @throws DomainError TRANSITION_NOT_POSSIBLE (409) if the row has ended */
export function requireTakes(row: Pick<Handover, 'end_reason'>, verb: HandoverTransition['verb']): void {
  handoverLifecycle.require(stateOf(row), { verb }, {}, 'Add a new row instead.');
}

/** @throws DomainError HANDOVER_EXISTS (409), because two rows for one service would count one legal duty twice */
export function requireNewService(code: string, rows: readonly Handover[]): void {
  if (!rows.some((row) => row.code === code && isOpenHandover(row))) return;
  throw conflict('HANDOVER_EXISTS', 'The table already has a row for this service. Change that row instead.');
}

/**
 * Rejects a row that records a future event as past.
 * @throws DomainError HANDOVER_NOT_POSSIBLE (422) with IN_THE_FUTURE, APPOINTMENT_NOT_KNOWN, APPOINTMENT_NOT_YET
 */
export function requirePossible(
  row: Omit<Handover, 'id' | 'code' | 'end_reason' | 'named_worker_name'>,
  today: string,
): void {
  const errors: FieldError[] = [];
  if (row.met_adult_practitioner_on !== null && row.met_adult_practitioner_on > today) {
    errors.push({ field: 'metAdultPractitionerOn', code: 'IN_THE_FUTURE', message: 'must be today or earlier' });
  }
  const { first_adult_appointment_on: appointment } = row;
  if (row.attended !== 'unknown' && appointment === null) {
    errors.push({ field: 'attended', code: 'APPOINTMENT_NOT_KNOWN', message: 'requires firstAdultAppointmentOn' });
  } else if (row.attended !== 'unknown' && appointment! > today) {
    errors.push({
      field: 'attended',
      code: 'APPOINTMENT_NOT_YET',
      message: 'can be recorded only on or after firstAdultAppointmentOn',
    });
  }
  if (errors.length === 0) return;
  throw unprocessable(
    'HANDOVER_NOT_POSSIBLE',
    'This handover records something that has not happened yet. Use today’s date or earlier.',
    errors,
  );
}

/**
 * A hand-over is complete once the adult service has seen the young person, not on the planned day. This prevents a
 * discharge after a missed first appointment, or without any contact (NICE QS140 statement 6).
 * @throws DomainError HANDOVER_NOT_COMPLETE (409), REASON_REQUIRED (422)
 */
export function requireMayEnd(row: Handover, reason: HandoverEnd, words: string | null, today: string): void {
  requireTakes(row, 'end');
  if (ENDINGS[reason].needs === 'words') {
    if (words) return;
    throw unprocessable('REASON_REQUIRED', 'Give the reason for ending this row in `words`.', [
      { field: 'words', code: 'REQUIRED', message: 'words must be given' },
    ]);
  }
  const missing = whatIsMissing(row, today);
  if (missing !== null) throw conflict('HANDOVER_NOT_COMPLETE', `The hand-over is not complete: ${missing}.`);
}

function whatIsMissing(row: Handover, today: string): string | null {
  if (row.transfer_on === null) return 'no transfer date is recorded';
  if (row.transfer_on > today) return 'the transfer date is in the future';
  if (row.attended === 'no') return 'the young person missed the first appointment with the adult service';
  if (row.first_adult_appointment_on !== null && row.attended === 'unknown')
    return 'attendance at the first appointment with the adult service is not recorded';
  const seen = row.attended === 'yes' || row.met_adult_practitioner_on !== null;
  return seen ? null : 'the adult service has not seen the young person';
}

/** The table as facts for the law's milestones. Unknown values are null, never false. */
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
