import fc from 'fast-check';
import { ASSESSMENT_END_REASONS, AUTHORITIES, CAPACITY_OUTCOMES, REPRESENTATIVE_END_REASONS } from '#libs/contracts';
import { addDays, calendarDate, type CalendarDate } from '#libs/kernel';
import { capacityFactOf, DECISION_KINDS, type DecisionKind, rightsPassOn, timeline } from '#libs/timeline';
import { type Assessment, capacityOn, countsOn } from './capacity.rules.js';
import { AUTHORITY, type Representative } from './representative.rules.js';
import { type DecisionRecords, decisionOn, periodOn, periodsOf, switchesIn } from './decision-makers.rules.js';

const START = calendarDate('2000-01-01');
const someDay = (from: number, to: number) => fc.integer({ min: from, max: to }).map((n) => addDays(START, n));

/** Birth dates cover three years; all else happens in the sixteen years after the oldest person turns fourteen. */
const bornOn = someDay(0, 1100);
const anyDay = someDay(14 * 365, 30 * 365);

const anAssessment: fc.Arbitrary<Assessment> = fc
  .record({
    id: fc.uuid(),
    kind: fc.constantFrom(...DECISION_KINDS),
    outcome: fc.constantFrom(...CAPACITY_OUTCOMES),
    assessed_on: anyDay,
    lasts: fc.option(fc.integer({ min: 0, max: 900 })),
    endedAfter: fc.option(fc.integer({ min: 0, max: 900 })),
    end_reason: fc.constantFrom(...ASSESSMENT_END_REASONS),
  })
  .map(({ lasts, endedAfter, end_reason, ...a }) => ({
    ...a,
    review_by: lasts === null ? null : addDays(a.assessed_on, lasts),
    ended_on: endedAfter === null ? null : addDays(a.assessed_on, endedAfter),
    end_reason: endedAfter === null ? null : end_reason,
  }));

const aRepresentative: fc.Arbitrary<Representative> = fc
  .record({
    id: fc.uuid(),
    authority: fc.constantFrom(...AUTHORITIES),
    kinds: fc.subarray([...DECISION_KINDS], { minLength: 1 }),
    name: fc.constant('Joy Example'),
    subject: fc.option(fc.constantFrom('joy', 'tom')),
    from_on: anyDay,
    lasts: fc.option(fc.integer({ min: -1, max: 1500 })),
    end_reason: fc.constantFrom(...REPRESENTATIVE_END_REASONS),
  })
  .map(({ lasts, end_reason, ...r }) => ({
    ...r,
    kinds: r.kinds.filter((kind) => AUTHORITY[r.authority].kinds.includes(kind)),
    until_on: lasts === null ? null : addDays(r.from_on, lasts),
    end_reason: lasts === null ? null : end_reason,
  }));

const anybody: fc.Arbitrary<DecisionRecords> = fc.record({
  dateOfBirth: bornOn,
  assessments: fc.array(anAssessment, { maxLength: 6 }),
  representatives: fc.array(aRepresentative, { maxLength: 5 }),
});
const aKind = fc.constantFrom(...DECISION_KINDS);

const holds = (check: (records: DecisionRecords, kind: DecisionKind, on: CalendarDate) => void) =>
  fc.assert(fc.property(anybody, aKind, anyDay, check), { numRuns: process.env['TEST_LONG'] ? 8_000 : 400 });

describe('for any date of birth, assessments and representatives', () => {
  it('exactly one party decides on each kind each day, and the periods agree with the day', () => {
    holds((records, kind, on) => {
      const periods = periodsOf(kind, records);
      const there = periods.filter(
        ({ from, until }) => (from === null || from <= on) && (until === null || on <= until),
      );
      expect(there).toHaveLength(1);
      const { decisionMaker, representatives } = there[0]!;
      expect(decisionOn(kind, on, records)).toEqual({ decisionMaker, representatives });
      expect(periodOn(on, periods)).toBe(there[0]);
    });
  });

  it('the periods have no gap and no overlap, and neighbours differ', () => {
    holds((records, kind) => {
      const periods = periodsOf(kind, records);
      expect([periods[0]!.from, periods.at(-1)!.until]).toEqual([null, null]);
      periods.slice(1).forEach(({ from }, i) => expect(from).toBe(addDays(periods[i]!.until!, 1)));
      for (const { on, from, to } of switchesIn(periods)) {
        expect(from).not.toBe(to);
        expect(decisionOn(kind, on, records)!.decisionMaker).toBe(to);
        expect(decisionOn(kind, addDays(on, -1), records)!.decisionMaker).toBe(from);
      }
    });
  });

  it('a parent decides only before the switch, and all others only after it', () => {
    holds((records, kind, on) => {
      const before = on < rightsPassOn(kind, records.dateOfBirth!);
      expect(decisionOn(kind, on, records)!.decisionMaker === 'parent').toBe(before);
      expect(switchesIn(periodsOf(kind, records)).filter(({ to }) => to === 'parent')).toEqual([]);
    });
  });

  it('a representative decides only while the person lacks capacity for that kind and the representative is recorded for it', () => {
    holds((records, kind, on) => {
      const { decisionMaker, representatives } = decisionOn(kind, on, records)!;
      const lacks = capacityOn(kind, on, records.assessments) === 'lacks-capacity';
      if (decisionMaker === 'representative') expect(lacks).toBe(true);
      if (decisionMaker === 'young-person') expect(lacks).toBe(false);
      if (lacks)
        expect(
          records.assessments.some((a) => a.kind === kind && a.outcome === 'lacks-capacity' && countsOn(a, on)),
        ).toBe(true);
      for (const r of representatives) {
        expect(r.kinds).toContain(kind);
        expect(AUTHORITY[r.authority].kinds).toContain(kind);
        expect(r.from_on <= on && (r.until_on === null || on <= r.until_on)).toBe(true);
        expect(r.end_reason).not.toBe('entered-in-error');
        expect(r.authority).toBe(representatives[0]!.authority);
      }
      if (decisionMaker !== 'representative') expect(representatives).toEqual([]);
    });
  });

  it('the timeline agrees, from the facts that follow from the records', () => {
    holds((records, _, on) => {
      const lacks = (kind: DecisionKind) => {
        const outcome = capacityOn(kind, on, records.assessments);
        return { [capacityFactOf(kind)]: outcome === null ? null : outcome === 'lacks-capacity' };
      };
      const facts = { dateOfBirth: records.dateOfBirth!, ...lacks('ehc'), ...lacks('health-and-care') };
      const { derived } = timeline(facts, { asOf: on });
      expect(derived.ehcDecisionMaker).toBe(decisionOn('ehc', on, records)!.decisionMaker);
      expect(derived.consentToHealthAndCareAssessment).toBe(decisionOn('health-and-care', on, records)!.decisionMaker);
    });
  });
});

describe('an example', () => {
  const day = calendarDate;
  const born = day('2009-11-02');
  const lacking: Assessment = {
    ...{ id: 'a', kind: 'ehc', outcome: 'lacks-capacity', assessed_on: day('2026-05-12') },
    ...{ review_by: day('2027-05-11'), ended_on: null, end_reason: null },
  };
  const joy: Representative = {
    ...{ id: 'r', authority: 'parent', kinds: ['ehc'], name: 'Joy', subject: 'joy' },
    ...{ from_on: day('2026-09-01'), until_on: null, end_reason: null },
  };
  const of = (assessments: Assessment[], representatives: Representative[] = []) =>
    periodsOf('ehc', { dateOfBirth: born, assessments, representatives }).map(
      ({ from, decisionMaker, representatives: who }) =>
        `${from} ${decisionMaker} ${who.map(({ id }) => id).join()}`.trim(),
    );

  it('the rights pass, capacity is lacking, a parent is recorded, the assessment expires', () => {
    expect(of([])).toEqual(['null parent', '2026-06-27 young-person']);
    expect(of([lacking], [joy])).toEqual([
      'null parent',
      '2026-06-27 representative',
      '2026-09-01 representative r',
      '2027-05-12 young-person',
    ]);
  });

  it('an assessment replaces earlier ones, even after it has expired', () => {
    const regained: Assessment = {
      ...{ ...lacking, id: 'b', outcome: 'has-capacity', assessed_on: day('2026-10-01') },
      review_by: day('2026-10-31'),
    };
    expect(of([lacking, regained], [joy]).slice(-1)).toEqual(['2026-10-01 young-person']);
    const inError: Assessment = { ...regained, ended_on: day('2026-10-02'), end_reason: 'entered-in-error' };
    expect(of([lacking, inError], [joy]).slice(-1)).toEqual(['2027-05-12 young-person']);
  });

  it('a deputy has a higher authority than a parent; a lack of capacity for money does not affect the plan', () => {
    const deputy: Representative = { ...joy, id: 'd', authority: 'deputy', from_on: day('2026-12-01') };
    expect(of([lacking], [joy, deputy])).toContain('2026-12-01 representative d');
    expect(of([{ ...lacking, kind: 'money' }], [joy, deputy])).toEqual(['null parent', '2026-06-27 young-person']);
  });

  it('no decision-maker is known without the date of birth', () => {
    const unknown = { dateOfBirth: null, assessments: [lacking], representatives: [joy] };
    expect([decisionOn('ehc', born, unknown), periodsOf('ehc', unknown)]).toEqual([null, []]);
  });
});
