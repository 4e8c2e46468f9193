import { ask } from '../cases/check.js';
import { EXAMPLES } from '../examples/index.js';
import { timeline, type TimelineFacts } from '../index.js';
import { CONVENTIONS } from './derivation.js';

const plan: TimelineFacts = { hasEhcPlan: true, lastReviewCompletedOn: '2025-03-01' };
const inEveryExample = () => EXAMPLES.flatMap((e) => timeline(e.facts, { asOf: e.asOf }).milestones);

describe('a milestone', () => {
  it('is told whole, and leaves out what does not apply', () => {
    const { why, ...milestone } = ask(plan, '2026-01-10', 'EDU-04')!;
    expect(milestone).toStrictEqual({
      rule: 'EDU-04',
      name: 'annual-review',
      occurrence: 'EDU-04:2026-02',
      title: 'The annual review of the plan',
      due: '2026-02-28',
      status: 'upcoming',
      force: 'legal-duty',
      leadAgency: 'education',
      leads: 'the local authority',
      involves: [
        'parent or young person',
        'school or college',
        'local authority SEN team',
        'health professional named by the ICB',
        'local authority social care',
      ],
      authority: {
        citation: 'Children and Families Act 2014 s.44(1)',
        url: 'https://www.legislation.gov.uk/ukpga/2014/6/section/44/2026-11-30',
        quote: expect.any(String) as string,
        confidence: 'high',
        validFrom: expect.any(String) as string,
      },
      evidence: 'the notice of the decision after the review, with its date',
      ifMissed: 'grounds for a complaint to the Ombudsman or judicial review; the plan becomes outdated',
    });
    expect(why.facts).toEqual({ lastReviewCompletedOn: '2025-03-01', hasEhcPlan: true });
  });

  it('has no empty field but the day that is not known, in any example', () => {
    const empty = inEveryExample().flatMap((milestone) =>
      Object.entries(milestone)
        .filter(([name, value]) => value === undefined || (value === null && name !== 'due'))
        .map(([name]) => `${milestone.rule} ${name}`),
    );
    expect(empty).toEqual([]);
  });

  it('is marked moot when it is, and discretionary when the authority has the choice', () => {
    const wronglyMarked = inEveryExample().filter(
      ({ rule, status, moot, discretionary }) =>
        moot !== (status === 'moot' || undefined) || discretionary !== (rule === 'EDU-26' || undefined),
    );
    expect(wronglyMarked).toEqual([]);
  });

  it('names its authority with what is not confirmed of it', () => {
    const unconfirmed = inEveryExample().filter(({ authority }) => authority.confidence === 'unconfirmed');
    expect(unconfirmed.length).toBeGreaterThan(0);
    for (const { authority } of unconfirmed) expect(authority.unconfirmed).toEqual(expect.any(String));
    expect(ask({ chcChecklistReceivedOn: '2026-06-10' }, '2026-06-11', 'HLT-06')?.authority).toMatchObject({
      confidence: 'medium',
      url: expect.stringContaining('national-framework') as string,
    });
    expect(ask(plan, '2026-01-10', 'EDU-04')?.authority).not.toHaveProperty('unconfirmed');
  });

  it('is the same duty while its day is not known', () => {
    expect(ask({ hasEhcPlan: true }, '2026-01-10', 'EDU-04')?.occurrence).toBe('EDU-04');
  });

  it('asks where one fact is missing, and only for that one', () => {
    const decided: TimelineFacts = { hasEhcPlan: true, reviewMeetingOn: '2026-01-12', reviewDecisionOn: '2026-02-09', amendmentNoticeServedOn: '2025-02-02' }; // prettier-ignore
    const asked = ask(decided, '2026-02-12', 'EDU-10');
    expect(asked?.findOut).toEqual(['reviewDecision']);
    expect(asked?.title).toContain('Find out the decision');
    expect(ask({ ...decided, reviewDecision: 'amend' }, '2026-02-12', 'EDU-10')?.title).toBe('The changed plan is final');
  }); // prettier-ignore
});

describe('where a milestone stands', () => {
  it('a state begins on its day, not before, and lasts to its last day', () => {
    const status = (asOf: string) => ask({ dateOfBirth: '2010-05-17' }, asOf, 'JNT-01')?.status;
    expect([status('2026-05-16'), status('2026-05-17')]).toEqual(['due-soon', 'active-since']);
    const worker: TimelineFacts = { healthHandovers: [{ service: 'x', transferOn: '2026-09-01' }] };
    const support = (asOf: string) => ask(worker, asOf, 'HLT-14')?.status;
    expect([support('2027-03-01'), support('2027-03-02')]).toEqual(['active-since', 'moot']);
  });

  it('what is to be done as soon as practicable is open after its day, and never late before its window closes', () => {
    const child: TimelineFacts = { dateOfBirth: '2009-05-17', childrensContinuingCare: true };
    const status = (asOf: string) => ask(child, asOf, 'HLT-03')?.status;
    expect([status('2026-05-17'), status('2026-05-18'), status('2027-05-16'), status('2027-05-17')]).toEqual(['due-soon', 'open-now', 'open-now', 'ended']); // prettier-ignore
  });

  it('tells custom from statute only where they differ', () => {
    const late = ask(plan, '2026-03-01', 'EDU-04');
    expect(late).toMatchObject({ status: 'overdue', daysOverdue: 1 });
    expect(late).not.toHaveProperty('practiceStatus');
    const done = ask(plan, '2026-03-02', 'EDU-04', { done: { 'EDU-04:2026-02': '2026-03-01' } });
    expect(done).toMatchObject({ status: 'met-late', metOn: '2026-03-01' });
    expect(done).not.toHaveProperty('practiceStatus');
  });
});

describe('an derivation', () => {
  it('names every fact that decided: without one that it does not name, the answer is the same', () => {
    for (const { rule, facts, asOf } of EXAMPLES) {
      const milestone = ask(facts, asOf, rule)!;
      for (const name of Object.keys(facts) as (keyof TimelineFacts)[]) {
        if (name in milestone.why.facts || name === 'nation') continue;
        const without = ask({ ...facts, [name]: null }, asOf, rule);
        expect([rule, name, without?.rule, without?.due]).toEqual([rule, name, rule, milestone.due]);
      }
    }
  });

  it('names no fact that is not known among those that decided', () => {
    const look = ask({ dateOfBirth: '2011-05-17', hasEhcPlan: true }, '2026-01-16', 'SC-01')!.why;
    expect(Object.keys(look.facts).sort()).toEqual(['dateOfBirth', 'hasEhcPlan', 'likelyAdultCareNeeds']);
  });

  it('says what the date will be while it is not known', () => {
    const why = ask({ hasEhcPlan: true }, '2026-01-10', 'EDU-04')!.why;
    expect(why.sentence).toContain('The date is not known yet. It is the last day of the 12 months starting with the completion of the last review'); // prettier-ignore
    expect(why.sentence).toContain('Not known yet: plan first made; authority notified its decision');
    expect(why.calculation).toEqual([]);
  });

  it('says by what the year group was told', () => {
    const conventions = (facts: TimelineFacts, rule: string) => ask(facts, '2026-01-10', rule)?.why.conventions;
    const moves: TimelineFacts = { willMoveToAdultHealthServices: true };
    expect(conventions({ ...moves, ncYearActual: 9 }, 'HLT-08')).toEqual([CONVENTIONS['school-year'], CONVENTIONS['year-group-of-the-class']]); // prettier-ignore
    expect(conventions({ ...moves, dateOfBirth: '2012-05-17' }, 'HLT-08')).toEqual([CONVENTIONS['school-year'], CONVENTIONS['year-group-by-age']]); // prettier-ignore
    const pupil: TimelineFacts = { dateOfBirth: '2010-03-03', needsTravelHelp: true };
    for (const rule of ['EDU-28', 'EDU-30', 'EDU-31'])
      expect(conventions(pupil, rule)).toContain(CONVENTIONS['school-year']);
    expect(conventions({ dateOfBirth: '2010-03-03' }, 'EDU-01')).toContain(CONVENTIONS['compulsory-school-age']);
  });
});
