import { calendarDate } from '#libs/kernel';
import { endOfSupport, gapOf } from './gap.rules.js';

const end = { on: calendarDate('2027-03-31'), because: 'decided' } as const;

describe('days without support', () => {
  it.each([
    ['2027-04-01', 0],
    ['2027-03-01', 0],
    ['2027-04-02', 1],
    ['2027-05-01', 30],
  ])('support that starts on %s after a last day of 31 March leaves %i', (start, gapDays) => {
    expect(gapOf(end, start, calendarDate('2027-06-01'))).toMatchObject({ gapDays, open: false });
  });

  it.each([
    ['2027-03-31', 0, false],
    ['2027-04-01', 1, true],
    ['2027-04-30', 30, true],
  ])('without a confirmed start, the gap on %s is %i days, open: %s', (today, gapDays, open) => {
    expect(gapOf(end, null, calendarDate(today))).toMatchObject({ gapDays, open });
  });

  it('are unknown while children’s support has no end date', () => {
    expect(gapOf(null, '2027-05-01', calendarDate('2027-06-01'))).toMatchObject({ gapDays: null, open: false });
  });
});

describe('the end of children’s support', () => {
  const facts = {
    dateOfBirth: '2009-03-05',
    adultSocialCareConclusionOn: '2027-05-20',
    adultSocialCareConclusion: 'no-needs',
  } as const;
  const today = calendarDate('2027-06-15');

  it.each([
    [null, facts, { on: '2027-05-20', because: 'law' }],
    [null, { ...facts, adultSocialCareConclusionOn: '2026-05-20' }, { on: '2027-03-05', because: 'law' }],
    ['2027-06-30', { ...facts, receivesChildrensSocialCare: true }, { on: '2027-06-30', because: 'decided' }],
    [null, { ...facts, receivesChildrensSocialCare: true }, null],
    [null, { ...facts, adultSocialCareConclusion: null }, null],
    [null, { ...facts, adultSocialCareConclusion: 'needs-will-be-met' as const }, null],
    [
      null,
      { ...facts, adultSocialCareConclusion: 'needs-will-be-met' as const, adultSupportStartedOn: '2027-06-01' },
      { on: '2027-06-01', because: 'law' },
    ],
    [null, { ...facts, adultSocialCareConclusionOn: '2027-06-16' }, null],
    [null, { dateOfBirth: '2009-03-05' }, null],
    [null, {}, null],
  ])('decided %s, with %j: %j', (decided, known, expected) => {
    expect(endOfSupport(decided, known, today)).toEqual(expected);
  });
});
