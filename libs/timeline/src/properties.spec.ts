import { addDays, calendarDate, dayNumber, fromDayNumber } from '#libs/kernel';
import fc from 'fast-check';
import { longDate } from './engine/derivation.js';
import { type FactDefinition, FACTS, type FactName, type Milestone, timeline, type TimelineFacts } from './index.js';

const someDay = (from: string, to: string) =>
  fc.integer({ min: dayNumber(calendarDate(from)), max: dayNumber(calendarDate(to)) }).map(fromDayNumber);

function valueOf(definition: FactDefinition): fc.Arbitrary<unknown> {
  switch (definition.type) {
    case 'date':
      return someDay('2008-01-01', '2038-12-31');
    case 'flag':
      return fc.boolean();
    case 'code':
      return fc.constantFrom(...(definition.codes ?? []));
    case 'number':
      return fc.integer({ min: definition.from ?? 0, max: Math.min(definition.to ?? 200, 200) });
    case 'text':
      return fc.constantFrom('926', '26A', 'E10000020', 'neurology', '301');
    case 'list':
      return fc.array(recordOf(definition.row ?? {}, []), { maxLength: 3 });
  }
}

function recordOf(definitions: Readonly<Record<string, FactDefinition>>, without: readonly string[]) {
  const values = Object.entries(definitions)
    .filter(([name]) => !without.includes(name))
    .map(([name, definition]) => [name, fc.option(valueOf(definition), { nil: null, freq: 2 })] as const);
  return fc.record(Object.fromEntries(values), { requiredKeys: [] });
}

const born = fc.record({ dateOfBirth: someDay('1999-01-01', '2014-12-31') }, { requiredKeys: [] });

/** Any subset of the facts; often a plan, because most rules need one. */
const anyFacts = (without: readonly FactName[] = []): fc.Arbitrary<TimelineFacts> =>
  fc
    .tuple(recordOf(FACTS, ['dateOfBirth', ...without]), born, fc.boolean())
    .map(([facts, birth, plan]) => ({ ...facts, ...birth, ...(plan ? { hasEhcPlan: true } : {}) }) as TimelineFacts);

const asOf = someDay('2015-01-01', '2037-12-31');
/** `npm run test:long` sets it. */
const TIMES = process.env['TEST_LONG'] ? 20 : 1;
const runs = { numRuns: TIMES === 1 ? 200 : 400 * TIMES };
const byOccurrence = (milestones: readonly Milestone[]) => new Map(milestones.map((m) => [m.occurrence, m]));

describe('on any facts', () => {
  it('no rule throws, nor does any explanation, and every date of an explanation is the one that was given', () => {
    fc.assert(
      fc.property(anyFacts(), asOf, (facts, on) => {
        for (const m of timeline(facts, { asOf: on }).milestones) {
          const { sentence, calculation } = m.why;
          const told = m.due === null ? calculation.length === 0 : sentence.includes(`${longDate(m.due)}. That is `);
          const summed = m.due === null || calculation.at(-1)?.endsWith(m.due);
          if (!told || !summed) expect(m).toBe('explained by its own date');
        }
      }),
      runs,
    );
  });

  it('the same facts give the same answer, and no occurrence twice', () => {
    fc.assert(
      fc.property(anyFacts(), asOf, (facts, on) => {
        const first = timeline(facts, { asOf: on });
        expect(JSON.stringify(timeline({ ...facts }, { asOf: on }))).toBe(JSON.stringify(first));
        expect(byOccurrence(first.milestones).size).toBe(first.milestones.length);
      }),
      runs,
    );
  });

  it('time passing never un-misses a duty', () => {
    // A year group without the day on which it was true is true on whatever day is asked about, so it is left out here.
    fc.assert(
      fc.property(anyFacts(['ncYearActual']), asOf, fc.integer({ min: 1, max: 900 }), (facts, on, days) => {
        const later = byOccurrence(timeline(facts, { asOf: addDays(on, days) }).milestones);
        for (const m of timeline(facts, { asOf: on }).milestones) {
          if (m.status !== 'overdue') continue;
          const then = later.get(m.occurrence);
          if (then)
            expect(['overdue', 'met-late', 'late-by-statute', 'moot', 'ended', 'not-recorded']).toContain(then.status);
        }
      }),
      runs,
    );
  });

  it('a due date never depends on the day asked about, as long as the duty is the same', () => {
    fc.assert(
      fc.property(anyFacts(['ncYearActual']), asOf, fc.integer({ min: 1, max: 900 }), (facts, on, days) => {
        const later = byOccurrence(timeline(facts, { asOf: addDays(on, days) }).milestones);
        for (const m of timeline(facts, { asOf: on }).milestones) {
          const then = later.get(m.occurrence);
          if (then && m.due !== null && then.due !== null)
            expect([m.occurrence, then.due]).toEqual([m.occurrence, m.due]);
        }
      }),
      runs,
    );
  });

  it('a duty that has ended keeps the version of the law that its dates were read from', () => {
    const firstTransfers = fc.tuple(
      recordOf(FACTS, ['dateOfBirth', 'ncYearActual']),
      someDay('1997-09-01', '2000-08-31'),
    );
    const around2015 = someDay('2014-09-01', '2016-12-31');
    fc.assert(
      fc.property(firstTransfers, around2015, fc.integer({ min: 1, max: 900 }), ([facts, dateOfBirth], on, days) => {
        const known = { ...facts, dateOfBirth, hasEhcPlan: true } as TimelineFacts;
        const later = byOccurrence(timeline(known, { asOf: addDays(on, days) }).milestones);
        for (const m of timeline(known, { asOf: on }).milestones) {
          const then = later.get(m.occurrence);
          if (then && m.due !== null && then.due !== null)
            expect([m.occurrence, then.due, then.authority]).toEqual([m.occurrence, m.due, m.authority]);
        }
      }),
      {
        ...runs,
        examples: [[[{ detainedOn: '2014-09-02' }, calendarDate('1999-01-01')], calendarDate('2015-01-01'), 244]],
      },
    );
  });

  it('a limit that runs from an event never ends before it', () => {
    const event: Partial<Record<string, FactName>> = {
      'EDU-07': 'reviewMeetingOn', 'EDU-08': 'reviewMeetingOn', 'EDU-09': 'amendmentNoticeServedOn',
      'EDU-14': 'ehcNeedsAssessmentRequestedOn', 'EDU-17': 'ehcNeedsAssessmentRequestedOn', 'EDU-19': 'reassessmentAgreedOn',
      'EDU-34': 'ehcPlanTransferredOn', 'EDU-35': 'ehcPlanTransferredOn', 'HLT-06': 'chcChecklistReceivedOn',
      'SC-11': 'pathwayPlanLastReviewedOn', 'EDU-33': 'movedOutOfAreaOn', 'EDU-23': 'ceaseDecisionOn',
    }; // prettier-ignore
    fc.assert(
      fc.property(anyFacts(), asOf, (facts, on) => {
        const { milestones, warnings } = timeline(facts, { asOf: on });
        const doubted = warnings.filter((w) => w.code === 'INCONSISTENT_DATES').flatMap((w) => w.facts);
        for (const m of milestones) {
          const name = event[m.rule];
          const start = name && !doubted.includes(name) && facts[name];
          if (start && m.due && m.due < (start as string))
            expect([m.rule, m.due]).toEqual([m.rule, `on or after ${start as string}`]);
          if (m.rule === 'EDU-10' && m.due)
            expect(m.due >= (facts.reviewMeetingOn ?? facts.amendmentNoticeServedOn ?? '')).toBe(true);
          if (m.opensOn && m.closesOn && m.rule !== 'EDU-30') expect(m.opensOn <= m.closesOn).toBe(true);
        }
      }),
      runs,
    );
  });

  it('a fact of another nation changes nothing', () => {
    const foreign = fc.record({
      idpCopyGivenOn: asOf,
      alnIdentifiedOn: asOf,
      expectedSchoolLeavingOn: asOf,
      statementLastReviewedOn: asOf,
      additionalSupportNeeds: fc.boolean(),
    });
    const home = anyFacts(['nation', 'idpCopyGivenOn', 'alnIdentifiedOn', 'expectedSchoolLeavingOn', 'statementLastReviewedOn', 'additionalSupportNeeds']); // prettier-ignore
    fc.assert(
      fc.property(home, foreign, asOf, (facts, other, on) => {
        expect(JSON.stringify(timeline({ ...facts, ...other }, { asOf: on }))).toBe(
          JSON.stringify(timeline(facts, { asOf: on })),
        );
      }),
      { numRuns: 150 * TIMES },
    );
  });

  it('a fact that a rule does not use leaves its milestones as they are', () => {
    fc.assert(
      fc.property(
        anyFacts(['receivesDisabilityLivingAllowance', 'pipInvitationLetterOn', 'inApprovedEducation']),
        asOf,
        (facts, on) => {
          const more = { ...facts, receivesDisabilityLivingAllowance: true, inApprovedEducation: true };
          const rest = (f: TimelineFacts) =>
            timeline(f, { asOf: on }).milestones.filter((m) => !m.rule.startsWith('BEN'));
          expect(JSON.stringify(rest(more))).toBe(JSON.stringify(rest(facts)));
        },
      ),
      { numRuns: 150 * TIMES },
    );
  });
});
