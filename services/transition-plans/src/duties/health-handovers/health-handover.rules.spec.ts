import { healthHandoversChanged } from '#libs/contracts';
import { DomainError } from '#libs/kernel';
import {
  ENDINGS,
  HANDOVER_ENDS,
  type Handover,
  factsOfTable,
  requireMayEnd,
  requireNewService,
  requirePossible,
} from './health-handover.rules.js';

const TODAY = '2026-10-14';
const row = (more: Partial<Handover> = {}): Handover => ({
  id: '0190a3c4-0000-7000-8000-000000000014',
  code: 'neurology',
  transfer_on: '2026-10-05',
  met_adult_practitioner_on: null,
  first_adult_appointment_on: '2026-10-12',
  attended: 'unknown',
  named_worker_name: null,
  end_reason: null,
  ...more,
});
const codeOf = (work: () => void): string | null => {
  try {
    work();
    return null;
  } catch (error) {
    const { code, details } = error as DomainError;
    return [code, ...(details.errors ?? []).map((e) => e.code)].join(' ');
  }
};

describe('a row of the hand-over table', () => {
  it.each<[Partial<Handover>, string | null]>([
    [{}, null],
    [{ attended: 'no' }, null],
    [{ attended: 'yes', first_adult_appointment_on: TODAY }, null],
    [{ attended: 'yes', first_adult_appointment_on: '2026-10-15' }, 'HANDOVER_NOT_POSSIBLE APPOINTMENT_NOT_YET'],
    [{ attended: 'no', first_adult_appointment_on: null }, 'HANDOVER_NOT_POSSIBLE APPOINTMENT_NOT_KNOWN'],
    [{ met_adult_practitioner_on: '2026-10-15' }, 'HANDOVER_NOT_POSSIBLE IN_THE_FUTURE'],
  ])('with %j: %s', (more, expected) => {
    expect(codeOf(() => requirePossible(row(more), TODAY))).toBe(expected);
  });

  it.each<[Partial<Handover>, string | null]>([
    [{ attended: 'yes' }, null],
    [{ met_adult_practitioner_on: '2026-09-01', first_adult_appointment_on: null }, null],
    // The first appointment may have been missed, so the hand-over stays open until attendance is known.
    [{ met_adult_practitioner_on: '2026-09-01' }, 'HANDOVER_NOT_COMPLETE'],
    [{}, 'HANDOVER_NOT_COMPLETE'],
    [{ attended: 'no', met_adult_practitioner_on: '2026-09-01' }, 'HANDOVER_NOT_COMPLETE'],
    [{ attended: 'yes', transfer_on: null }, 'HANDOVER_NOT_COMPLETE'],
    [{ attended: 'yes', transfer_on: '2026-10-15' }, 'HANDOVER_NOT_COMPLETE'],
    [{ attended: 'yes', end_reason: 'transferred' }, 'TRANSITION_NOT_POSSIBLE'],
  ])('is complete only after the adult service has seen the young person: %j: %s', (more, expected) => {
    expect(codeOf(() => requireMayEnd(row(more), 'transferred', null, TODAY))).toBe(expected);
  });

  it.each(HANDOVER_ENDS.filter((reason) => ENDINGS[reason].needs === 'words'))(
    'that ends as %s needs words',
    (reason) => {
      expect(codeOf(() => requireMayEnd(row(), reason, null, TODAY))).toBe('REASON_REQUIRED REQUIRED');
      expect(codeOf(() => requireMayEnd(row(), reason, 'The GP goes on.', TODAY))).toBeNull();
    },
  );

  it('exists once for each service, and again after the earlier one has ended', () => {
    expect(codeOf(() => requireNewService('neurology', [row()]))).toBe('HANDOVER_EXISTS');
    expect(codeOf(() => requireNewService('neurology', [row({ end_reason: 'entered-in-error' })]))).toBeNull();
    expect(codeOf(() => requireNewService('lungs', [row()]))).toBeNull();
  });
});

describe('the table as facts', () => {
  const factsFrom = (...rows: Partial<Handover>[]) => {
    const facts = factsOfTable(rows.map(row));
    expect(healthHandoversChanged.problem({ planId: healthHandoversChanged.sample.planId, ...facts })).toBeNull();
    const { handovers, willMoveToAdultHealthServices, hasNamedWorker } = facts;
    return [handovers.map((h) => h.attended), willMoveToAdultHealthServices, hasNamedWorker];
  };

  it('gives null, never false, for unknown facts', () => {
    expect(factsFrom()).toEqual([[], null, null]);
    expect(factsFrom({}, { attended: 'yes' }, { attended: 'no' })).toEqual([[null, true, false], true, null]);
    expect(factsFrom({ named_worker_name: 'Nurse Example' })).toEqual([[null], true, true]);
  });

  it('includes completed hand-overs, and leaves out services that hand over to no adult service', () => {
    expect(factsFrom({ attended: 'yes', end_reason: 'transferred' })).toEqual([[true], true, null]);
    expect(factsFrom({ end_reason: 'stays-with-gp' })).toEqual([[], false, null]);
    expect(factsFrom({ end_reason: 'no-longer-needed', named_worker_name: 'N' })).toEqual([[], false, null]);
    expect(factsFrom({ end_reason: 'stays-with-gp' }, {})).toEqual([[null], true, null]);
  });

  it('gives null for the move if all rows were entered in error', () => {
    expect(factsFrom({ end_reason: 'entered-in-error' })).toEqual([[], null, null]);
  });
});
