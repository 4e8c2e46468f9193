import fc from 'fast-check';
import { DECISION_MAKER_KINDS } from '#libs/contracts';
import { addDays, calendarDate, type CalendarDate } from '#libs/kernel';
import { DECISION_KINDS, rightsPassOn } from '#libs/timeline';
import {
  decidesAs,
  type DecisionMakersCopy,
  decisionProblem,
  requireDecisionMaker,
  type Speaker,
  type WhoDecides,
  whoDecides,
} from './who-decides.rules.js';

const START = calendarDate('2005-01-01');
const someDay = (from: number, to: number) => fc.integer({ min: from, max: to }).map((n) => addDays(START, n));
const anyDay = someDay(13 * 365, 22 * 365);
const aKind = fc.constantFrom(...DECISION_KINDS);
const representatives = fc.array(fc.record({ id: fc.uuid(), subject: fc.option(fc.constantFrom('joy', 'tom')) }), {
  maxLength: 2,
});

/** Any copy, with or without periods from young-people. */
const aCopy: fc.Arbitrary<DecisionMakersCopy> = fc
  .record({
    dateOfBirth: fc.option(someDay(0, 700)),
    published: fc.boolean(),
    turns: fc.array(
      fc.record({
        on: anyDay,
        decider: fc.constantFrom('young-person' as const, 'representative' as const),
        representatives,
      }),
      { maxLength: 4 },
    ),
  })
  .map(({ dateOfBirth, published, turns }) => {
    if (!published) return { dateOfBirth, kinds: null };
    const kinds = DECISION_KINDS.map((kind) => {
      if (dateOfBirth === null) return { kind, periods: [] };
      const rightsOn = rightsPassOn(kind, dateOfBirth);
      const after = turns.filter(({ on }) => on > rightsOn).sort((a, b) => (a.on < b.on ? -1 : 1));
      const starts = [
        { on: null, decider: 'parent' as const, representatives: [] },
        { on: rightsOn, decider: 'young-person' as const, representatives: [] },
        ...after.filter(({ on }, i) => on !== after[i - 1]?.on),
      ];
      const periods = starts.map(({ on, decider, representatives: who }, i) => ({
        from: on as string | null,
        until: starts[i + 1]?.on ? addDays(starts[i + 1]!.on as CalendarDate, -1) : null,
        decider,
        representatives: decider === 'representative' ? who : [],
      }));
      return { kind, periods };
    });
    return { dateOfBirth, kinds };
  });
const aSpeaker: fc.Arbitrary<Speaker> = fc.constantFrom<Speaker>(
  { party: 'staff' },
  { party: 'young-person' },
  { party: 'carer', subject: 'joy' },
  { party: 'carer', subject: 'stranger' },
);

describe('for any date of birth, capacity and representation', () => {
  it('no decision is recorded for a person who may not decide on that day', () => {
    fc.assert(
      fc.property(
        aCopy,
        aKind,
        anyDay,
        aSpeaker,
        fc.constantFrom(...DECISION_MAKER_KINDS),
        (copy, kind, on, speaker, decidedBy) => {
          const who = whoDecides(copy, kind, on);
          if (decisionProblem(speaker, decidedBy, who, kind, on) !== null) {
            expect(() => requireDecisionMaker(speaker, decidedBy, who, kind, on)).toThrow(
              expect.objectContaining({
                code: expect.stringMatching(/^(NOT_THE_DECISION_MAKER|DECISION_MAKER_NOT_KNOWN)$/),
                status: 409,
              }),
            );
            return;
          }
          expect(who!.decider).toBe(decidedBy);
          const before = on < rightsPassOn(kind, copy.dateOfBirth!);
          expect(decidedBy === 'parent').toBe(before);
          if (decidedBy === 'representative') expect(who!.representatives).not.toEqual([]);
          if (speaker.party === 'young-person') expect(decidedBy).toBe('young-person');
          if (speaker.party === 'carer') {
            expect(decidedBy).not.toBe('young-person');
            if (!before) expect(who!.representatives.map(({ subject }) => subject)).toContain(speaker.subject);
          }
        },
      ),
      { numRuns: process.env['TEST_LONG'] ? 30_000 : 1_500 },
    );
  });

  it('an account that may record a decision may do so without naming its decision-maker', () => {
    fc.assert(
      fc.property(aCopy, aKind, anyDay, aSpeaker, (copy, kind, on, speaker) => {
        if (speaker.party === 'staff') return;
        const who = whoDecides(copy, kind, on);
        const allowed = DECISION_MAKER_KINDS.filter(
          (decider) => decisionProblem(speaker, decider, who, kind, on) === null,
        );
        expect(allowed.length).toBeLessThanOrEqual(1);
        if (allowed.length === 1) expect(decidesAs(speaker, who)).toBe(allowed[0]);
        else expect(decisionProblem(speaker, decidesAs(speaker, who), who, kind, on)).not.toBeNull();
      }),
    );
  });
});

describe('the reason in words', () => {
  const on = calendarDate('2026-07-01');
  const parent: WhoDecides = { decider: 'parent', since: null, representatives: [] };
  const young: WhoDecides = { decider: 'young-person', since: '2026-06-27', representatives: [] };
  const nobody: WhoDecides = { decider: 'representative', since: '2026-06-27', representatives: [] };
  const tom: WhoDecides = { ...nobody, representatives: [{ id: 'r', subject: 'tom' }] };
  it.each([
    [
      { party: 'staff' },
      'parent',
      young,
      'On 1 July 2026 the decision-maker for the EHC plan is the young person (since 27 June 2026), not a parent.',
    ],
    [
      { party: 'young-person' },
      'young-person',
      parent,
      'On 1 July 2026 the decision-maker for the EHC plan is a parent, not the young person.',
    ],
    [
      { party: 'young-person' },
      'parent',
      parent,
      'The young person’s account can only record the young person’s own decisions.',
    ],
    [
      { party: 'carer', subject: 'joy' },
      'young-person',
      young,
      'A carer’s account cannot record a decision of the young person.',
    ],
    [
      { party: 'staff' },
      'representative',
      nobody,
      'The decision-maker for the EHC plan is a representative, but no representative is on record on 1 July 2026. Record one first.',
    ],
    [
      { party: 'carer', subject: 'joy' },
      'representative',
      tom,
      'This account does not belong to a representative for the EHC plan on 1 July 2026.',
    ],
    [
      { party: 'staff' },
      'parent',
      null,
      'The decision-maker is unknown because the date of birth is missing. Add it to the young person’s record first.',
    ],
    [{ party: 'staff' }, 'representative', tom, null],
    [{ party: 'carer', subject: 'tom' }, 'representative', tom, null],
  ] as const)('%j as %s', (speaker, decidedBy, who, expected) => {
    expect(decisionProblem(speaker, decidedBy, who, 'ehc', on)).toBe(expected);
  });
});
