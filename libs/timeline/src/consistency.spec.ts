import { timeline, type TimelineFacts } from './index.js';

const asOf = '2026-11-30';
const conflictsOf = (facts: TimelineFacts) =>
  timeline(facts, { asOf })
    .warnings.filter(({ code }) => code === 'INCONSISTENT_DATES')
    .map(({ facts: names }) => names);

describe('facts that cannot both be true', () => {
  it.each<[string, TimelineFacts, readonly (readonly string[])[]]>([
    ['a plan before birth', { dateOfBirth: '2010-05-17', planFirstMadeOn: '2010-05-16' }, [['dateOfBirth', 'planFirstMadeOn']]],
    ['a plan on the day of birth is odd, and possible', { dateOfBirth: '2010-05-17', planFirstMadeOn: '2010-05-17' }, []],
    ['a birth in the future', { dateOfBirth: '2026-12-01' }, [['dateOfBirth']]],
    ['a birth today', { dateOfBirth: asOf }, []],
    ['a notice the day before its meeting', { reviewMeetingOn: '2026-10-02', amendmentNoticeServedOn: '2026-10-01' }, [['reviewMeetingOn', 'amendmentNoticeServedOn']]],
    ['a notice 84 days before', { reviewMeetingOn: '2026-10-02', amendmentNoticeServedOn: '2026-07-10' }, [['reviewMeetingOn', 'amendmentNoticeServedOn']]],
    ['a notice 85 days before is that of the review before', { reviewMeetingOn: '2026-10-02', amendmentNoticeServedOn: '2026-07-09' }, []],
    ['a discharge before the admission', { admittedToHospitalOn: '2026-10-02', dischargedOn: '2026-10-01' }, [['admittedToHospitalOn', 'dischargedOn']]],
    ['looked after and a care leaver', { lookedAfter: true, formerRelevantChild: true }, [['lookedAfter', 'formerRelevantChild']]],
    ['a final plan before the next notice', { amendmentNoticeServedOn: '2026-10-01', finalAmendedPlanOn: '2025-12-01' }, []],
  ])('%s', (_, facts, expected) => {
    expect(conflictsOf(facts)).toEqual(expected);
  }); // prettier-ignore

  it('give no milestone: neither of the impossible day, nor of the age', () => {
    const rules = (facts: TimelineFacts) => timeline(facts, { asOf }).milestones.map(({ rule }) => rule);
    const plan = { hasEhcPlan: true, dateOfBirth: '2012-05-17' };
    const made = timeline({ ...plan, planFirstMadeOn: '2011-05-17' }, { asOf }).milestones;
    expect(made.find(({ rule }) => rule === 'EDU-04')).toMatchObject({ due: null, status: 'open-now', findOut: ['planFirstMadeOn', 'lastReviewCompletedOn'] });
    expect(rules({ dateOfBirth: '2027-05-17', disabled: true, likelyAdultCareNeeds: true })).toEqual(rules({ disabled: true, likelyAdultCareNeeds: true }));
    expect(rules({ ...plan, lookedAfter: true, formerRelevantChild: true }).filter((rule) => ['SC-10', 'SC-11', 'SC-12', 'SC-13'].includes(rule))).toEqual([]);
  }); // prettier-ignore

  it('name both facts in words, and never repeat a date', () => {
    const [warning] = timeline({ dateOfBirth: '2010-05-17', planFirstMadeOn: '2009-01-01' }, { asOf }).warnings;
    expect(warning!.message).toBe('“plan first made” cannot be before “date of birth”. Check both dates.');
  });
});

describe('what seems more than two years late', () => {
  const plan: TimelineFacts = { hasEhcPlan: true, lastReviewCompletedOn: '2023-11-30' };
  const doubted = (on: string) => timeline(plan, { asOf: on }).warnings.filter(({ code }) => code === 'LONG_OVERDUE');

  it('asks to check the data from the 731st day, and names the facts', () => {
    // The review was due by 29 November 2024: 730 days later is 29 November 2026.
    expect(doubted('2026-11-29')).toEqual([]);
    expect(doubted('2026-11-30')).toMatchObject([
      { message: expect.stringContaining('(EDU-04) seems more than two years late') as string, facts: expect.arrayContaining(['lastReviewCompletedOn']) as string[] },
    ]);
  }); // prettier-ignore
});
