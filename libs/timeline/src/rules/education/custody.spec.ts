import { ask, check, warned } from '../../cases/check.js';
import { type TimelineFacts } from '../../index.js';

describe('custody', () => {
  const held: TimelineFacts = {
    hasEhcPlan: true,
    dateOfBirth: '2009-05-05',
    lastReviewCompletedOn: '2025-11-10',
    detainedOn: '2026-05-29',
    detentionAccommodation: 'secure-training-centre',
  };
  const stops = { status: 'ended', ended: expect.objectContaining({ on: '2026-05-29' }) };
  check([
    ['the day before', 'DET-01', '2026-05-28', held, null],
    ['a plan that nobody knows of is asked about', 'DET-01', '2026-05-29', { ...held, hasEhcPlan: null }, { findOut: ['hasEhcPlan'] }],
    ['no plan to keep', 'DET-01', '2026-05-29', { ...held, hasEhcPlan: false }, null],
    ['the review stops and goes on in custody', 'EDU-04', '2026-05-29', held, { ...stops, ended: { on: '2026-05-29', because: expect.stringContaining('s.70(1)'), was: 'upcoming', continuesAs: 'DET-04' } }],
    ['as an adult it waits', 'EDU-04', '2026-05-29', { ...held, detentionAccommodation: 'adult-custody' }, { ended: { on: '2026-05-29', because: expect.stringContaining('s.70(1)'), was: 'upcoming', continuesAs: 'DET-06' } }],
    ['the letters stay the young person’s', 'EDU-02', '2026-05-29', held, { status: 'active-since' }],
    ['the right at 25 stays a date to know', 'EDU-25', '2026-05-29', held, { due: '2034-05-04', status: 'upcoming' }],
    ['advice for an assessment goes on', 'EDU-15', '2026-05-29', { ...held, schoolAdviceRequestedOn: '2026-05-25' }, { due: '2026-07-06' }],
    ['an appeal in custody is about less', 'APP-01', '2026-05-29', { ...held, appealableDecisionOn: '2026-05-18' }, { meaning: expect.stringContaining('s.73(2)') }],
    ['the last look is not known', 'DET-04', '2026-05-29', { ...held, lastReviewCompletedOn: null }, { due: null, findOut: ['lastReviewCompletedOn'] }],
    ['the plan was sent late', 'DET-02', '2026-06-08', held, { due: '2026-06-05', status: 'overdue', daysOverdue: 3 }],
    ['on release that is over', 'DET-02', '2026-06-08', { ...held, releasedOn: '2026-06-08' }, { status: 'ended', ended: { on: '2026-06-08', because: expect.stringContaining('s.48'), was: 'overdue', continuesAs: 'DET-05' } }],
    ['on the last day in custody', 'DET-05', '2026-06-07', { ...held, releasedOn: '2026-06-08' }, null],
    ['on the day of release', 'DET-05', '2026-06-08', { ...held, releasedOn: '2026-06-08' }, { status: 'open-now', follows: ['DET-01', 'DET-03', 'DET-02:2026-05', 'DET-04:2025-11'] }],
    ['and the review is back', 'EDU-04', '2026-06-08', { ...held, releasedOn: '2026-06-08' }, { due: '2026-11-09', status: 'upcoming' }],
    ['reviewed on that day', 'DET-05', '2026-06-08', { ...held, releasedOn: '2026-06-08', lastReviewCompletedOn: '2026-06-08' }, { status: 'met', metOn: '2026-06-08' }],
    ['at 25 there is no review any more', 'DET-05', '2034-05-05', { ...held, releasedOn: '2034-05-04' }, { status: 'ended' }],
    ['nobody is reviewed who was never held', 'DET-05', '2026-06-08', { ...held, detainedOn: null, releasedOn: '2026-06-08' }, null],
    ['19 on the day of detention', 'DET-06', '2026-05-29', { ...held, dateOfBirth: '2007-05-29' }, { due: '2026-05-29', status: 'active-since' }],
    ['19 on the day of detention, not kept', 'DET-01', '2026-05-29', { ...held, dateOfBirth: '2007-05-29' }, null],
    ['held at 25 or later, the plan’s rules are over anyway', 'DET-06', '2034-05-06', { ...held, detainedOn: '2034-05-05' }, null],
    ['held on the last day before 25: reviews stop', 'EDU-04', '2026-06-01', { ...held, dateOfBirth: '2001-05-30' }, { status: 'ended', ended: { on: '2026-05-29', was: 'upcoming' } }],
    ['held on the 25th birthday: s.70(1) is about young people', 'EDU-04', '2026-06-01', { ...held, dateOfBirth: '2001-05-29' }, { due: '2026-11-09', status: 'upcoming' }],
    ['adult custody ends at 25', 'DET-06', '2034-05-05', { ...held, detentionAccommodation: 'adult-custody' }, { status: 'ended', ended: { on: '2034-05-05', because: expect.stringContaining('s.83(2)'), was: 'active-since' } }],
  ]); // prettier-ignore

  it('says nothing of custody about an appeal before it', () => {
    const told = ask({ ...held, appealableDecisionOn: '2026-05-18' }, '2026-05-28', 'APP-01');
    expect(told).not.toHaveProperty('meaning');
  });

  it('warns of a release before the detention, and takes it for not known', () => {
    const wrong: TimelineFacts = { ...held, releasedOn: '2026-05-28' };
    expect(warned(wrong, '2026-06-08')).toContain('INCONSISTENT_DATES');
    expect(ask(wrong, '2026-06-08', 'DET-01')?.status).toBe('active-since');
    expect(warned({ ...held, releasedOn: '2026-05-29' }, '2026-06-08')).not.toContain('INCONSISTENT_DATES');
    expect(warned({ ...held, detainedOn: '2009-05-04' }, '2026-06-08')).toContain('INCONSISTENT_DATES');
  });
});
