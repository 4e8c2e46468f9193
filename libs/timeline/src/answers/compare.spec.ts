import { compareTimelines, timeline, type TimelineFacts } from '../index.js';

describe('the comparison of two answers', () => {
  const meeting: TimelineFacts = { hasEhcPlan: true, reviewMeetingOn: '2026-01-12' };
  const on = (facts: TimelineFacts, asOf = '2026-01-20') => timeline(facts, { asOf });
  const ofRule = (rule: string, ...[before, after]: Parameters<typeof compareTimelines>) =>
    compareTimelines(before, after).filter((difference) => difference.rule === rule);
  const said = (words: string) => expect.stringContaining(words) as string;

  it('finds nothing where they agree', () => {
    expect(compareTimelines(on(meeting), on(meeting))).toEqual([]);
  });

  it('tells a date that moved, with the reason of each and the fact that differs', () => {
    expect(ofRule('EDU-08', on(meeting), on({ ...meeting, reviewMeetingOn: '2026-01-14' }))).toEqual([
      {
        kind: 'date-moved',
        rule: 'EDU-08',
        occurrence: 'EDU-08:2026-01',
        title: 'Notify the family whether the plan is kept, changed or ended, with any changes',
        before: { due: '2026-02-09', status: 'due-soon', why: said('The last day in time is 9 February 2026.') },
        after: { due: '2026-02-11', status: 'due-soon', why: said('The last day in time is 11 February 2026.') },
        facts: ['reviewMeetingOn'],
      },
    ]);
  });

  it('tells a status that changed with the day, and no fact that stayed the same', () => {
    expect(ofRule('EDU-08', on(meeting, '2026-02-09'), on(meeting, '2026-02-10'))).toMatchObject([
      { kind: 'status-changed', before: { status: 'due-soon' }, after: { status: 'overdue' }, facts: [] },
    ]);
    const move: TimelineFacts = { healthHandovers: [{ service: 'ENT', transferOn: '2026-09-01' }] };
    const later: TimelineFacts = { healthHandovers: [{ service: 'ENT', transferOn: '2026-09-01' }] };
    expect(ofRule('HLT-12', on(move, '2026-08-31'), on(later, '2026-09-01'))).toMatchObject([
      { kind: 'status-changed', facts: [] },
    ]);
  });

  it('tells what is new and what is gone, and counts what is not known as not named', () => {
    const [known, unknown] = [on({ dateOfBirth: '2010-05-17' }), on({})];
    const side = { due: '2026-05-17', status: 'upcoming', why: said('16th birthday') };
    expect(ofRule('JNT-01', unknown, known)).toMatchObject([
      { kind: 'added', before: null, after: side, facts: ['dateOfBirth'] },
    ]);
    expect(ofRule('JNT-01', known, unknown)).toMatchObject([
      { kind: 'removed', before: side, after: null, facts: ['dateOfBirth'] },
    ]);
    const dated = on({ hasEhcPlan: true, lastReviewCompletedOn: '2025-06-01' });
    expect(ofRule('EDU-04', on({ hasEhcPlan: true }), dated)).toMatchObject([
      { kind: 'removed', occurrence: 'EDU-04', facts: ['hasEhcPlan'] },
      { kind: 'added', occurrence: 'EDU-04:2026-05', facts: ['lastReviewCompletedOn', 'hasEhcPlan'] },
    ]);
  });

  it('goes by the first answer, each duty once, and then by what only the second has', () => {
    const before = on(meeting);
    const after = on({ ...meeting, reviewMeetingOn: '2026-01-14', dateOfBirth: '2010-05-17' });
    const found = compareTimelines(before, after).map(({ occurrence }) => occurrence);
    const first = before.milestones.map(({ occurrence }) => occurrence).filter((one) => found.includes(one));
    expect(first.length).toBeGreaterThan(1);
    expect(found.slice(0, first.length)).toEqual(first);
    expect(new Set(found).size).toBe(found.length);
  });
});
