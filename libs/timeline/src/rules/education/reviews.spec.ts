import { ask, check } from '../../cases/check.js';
import { type TimelineFacts } from '../../index.js';

describe('annual reviews', () => {
  const plan: TimelineFacts = { hasEhcPlan: true };
  const year9: TimelineFacts = { ...plan, dateOfBirth: '2012-11-11' };
  check([
    ['from the making of the plan', 'EDU-04', '2025-01-01', { ...plan, planFirstMadeOn: '2024-02-29' }, { due: '2025-02-28' }],
    ['from whichever was later', 'EDU-04', '2026-01-01', { ...plan, planFirstMadeOn: '2025-06-01', lastReviewCompletedOn: '2025-03-01' }, { due: '2026-05-31' }],
    ['asked for where nothing is known', 'EDU-04', '2026-01-01', plan, { due: null, status: 'open-now', findOut: ['planFirstMadeOn', 'lastReviewCompletedOn'] }],
    ['asked for where the plan itself is not known', 'EDU-04', '2026-01-01', { planFirstMadeOn: '2025-06-01' }, { due: '2026-05-31', findOut: ['hasEhcPlan'] }],
    ['no plan, no review', 'EDU-04', '2026-01-01', { hasEhcPlan: false, planFirstMadeOn: '2025-06-01' }, null],
    ['due today', 'EDU-04', '2026-02-28', { ...plan, lastReviewCompletedOn: '2025-03-01' }, { status: 'due-soon' }],
    ['28 days ahead', 'EDU-04', '2026-01-31', { ...plan, lastReviewCompletedOn: '2025-03-01' }, { status: 'due-soon' }],
    ['29 days ahead', 'EDU-04', '2026-01-30', { ...plan, lastReviewCompletedOn: '2025-03-01' }, { status: 'upcoming' }],
    ['a day late', 'EDU-04', '2026-03-01', { ...plan, lastReviewCompletedOn: '2025-03-01' }, { status: 'overdue', daysOverdue: 1, actBy: '2026-03-01' }],
    ['next year is another duty', 'EDU-04', '2026-03-01', { ...plan, lastReviewCompletedOn: '2025-11-20' }, { occurrence: 'EDU-04:2026-11' }],
    ['year 9: the reviews before it come first', 'EDU-03', '2026-05-01', { ...year9, lastReviewCompletedOn: '2025-05-20' }, { due: '2027-05-18' }],
    ['year 9: on its first day', 'EDU-03', '2026-05-01', { ...year9, lastReviewCompletedOn: '2025-09-02' }, { due: '2026-09-01' }],
    ['year 9: on 31 March nothing is to be brought forward', 'EDU-03', '2026-09-15', { ...year9, lastReviewCompletedOn: '2026-04-01' }, { due: '2027-03-31' }],
    ['year 9: held', 'EDU-03', '2027-01-20', { ...year9, lastReviewCompletedOn: '2026-02-10', year9ReviewOn: '2027-01-19' }, { status: 'met', due: '2027-02-09' }],
    ['year 9: held late', 'EDU-03', '2027-03-20', { ...year9, lastReviewCompletedOn: '2026-02-10', year9ReviewOn: '2027-03-19' }, { status: 'met-late' }],
    ['year 9: completed within the year', 'EDU-03', '2027-01-20', { ...year9, lastReviewCompletedOn: '2026-12-01' }, { status: 'met', due: '2027-08-31' }],
    ['year 7: reviews lapsed, but that of year 9 is to come', 'EDU-03', '2024-10-01', { ...year9, planFirstMadeOn: '2020-01-10' }, { due: '2027-01-03', status: 'upcoming' }],
    ['year 9: its last day', 'EDU-03', '2027-01-03', { ...year9, planFirstMadeOn: '2020-01-10' }, { due: '2027-01-03', status: 'due-soon' }],
    ['year 9: no review on record for years', 'EDU-03', '2027-01-04', { ...year9, planFirstMadeOn: '2020-01-10' }, { due: null, status: 'not-recorded', findOut: ['lastReviewCompletedOn', 'year9ReviewOn'] }],
    ['in the summer of 2020 the limit binds until its last day', 'EDU-04', '2020-05-31', { ...plan, lastReviewCompletedOn: '2019-06-01' }, { due: '2020-05-31', status: 'due-soon', exception: expect.stringContaining('coronavirus') as string }],
    ['and then the review waits', 'EDU-04', '2020-06-01', { ...plan, lastReviewCompletedOn: '2019-06-01' }, { status: 'deferred', why: { family: expect.stringContaining('In the summer of 2020 it could take longer, because of the virus.') as string } }],
    ['year 10, never reviewed since', 'EDU-03', '2027-10-01', { ...year9, lastReviewCompletedOn: '2026-02-10' }, { status: 'overdue', due: '2027-02-09' }],
    ['year 10, nothing known', 'EDU-03', '2027-10-01', year9, { status: 'open-now', findOut: ['lastReviewCompletedOn', 'year9ReviewOn'] }],
    ['year 11, reviewed since', 'EDU-03', '2028-10-01', { ...year9, lastReviewCompletedOn: '2028-01-10' }, null],
    ['year 7', 'EDU-03', '2024-09-01', { ...year9, lastReviewCompletedOn: '2024-02-10' }, { due: '2027-02-07' }],
    ['a plan made in year 9', 'EDU-03', '2027-05-01', { ...year9, planFirstMadeOn: '2026-12-10' }, { due: '2027-12-09', status: 'upcoming' }],
    ['year 9: completed on its last day', 'EDU-03', '2028-05-01', { ...year9, lastReviewCompletedOn: '2027-08-31' }, { due: '2027-08-31', status: 'met' }],
    ['year 9: completed the day after', 'EDU-03', '2028-05-01', { ...year9, lastReviewCompletedOn: '2027-09-01' }, null],
    ['last day of year 9, nothing known', 'EDU-03', '2027-08-31', year9, { due: '2027-08-31', status: 'due-soon' }],
    ['year 6', 'EDU-03', '2024-05-01', { ...year9, lastReviewCompletedOn: '2024-02-10' }, null],
  ]); // prettier-ignore

  it('asks to bring a late year 9 review forward, until it is held', () => {
    const late: TimelineFacts = { ...year9, lastReviewCompletedOn: '2026-07-10' };
    expect(ask(late, '2026-09-15', 'EDU-03')?.prompt).toContain('bring the review forward');
    expect(ask({ ...late, lastReviewCompletedOn: '2026-04-01' }, '2026-09-15', 'EDU-03')).not.toHaveProperty('target');
    expect(ask({ ...late, year9ReviewOn: '2026-11-01' }, '2026-12-15', 'EDU-03')?.prompt).toBeUndefined();
  });
});

describe('after the review meeting', () => {
  const meeting: TimelineFacts = { hasEhcPlan: true, reviewMeetingOn: '2026-01-12' };
  const amend: TimelineFacts = { ...meeting, reviewDecision: 'amend', reviewDecisionOn: '2026-02-09' };
  check([
    ['decided a day late', 'EDU-08', '2026-02-20', { ...meeting, reviewDecisionOn: '2026-02-10' }, { status: 'met-late' }],
    ['decided in time, changes sent late', 'EDU-08', '2026-03-01', { ...amend, amendmentNoticeServedOn: '2026-02-20' }, { status: 'met-late', metOn: '2026-02-20' }],
    ['the decision of the review before does not count', 'EDU-08', '2026-02-20', { ...meeting, lastReviewCompletedOn: '2025-02-01' }, { status: 'overdue' }],
    ['decided in the meeting', 'EDU-08', '2026-01-12', { ...meeting, reviewDecisionOn: '2026-01-12' }, { status: 'met' }],
    ['decided before the meeting', 'EDU-08', '2026-01-12', { ...meeting, reviewDecisionOn: '2026-01-11' }, { status: 'due-soon' }],
    ['a decision to come has not been made', 'EDU-08', '2026-02-01', { ...meeting, reviewDecisionOn: '2026-02-05' }, { status: 'due-soon' }],
    ['papers no longer matter', 'EDU-06', '2026-02-09', amend, { status: 'moot', moot: true }],
    ['papers still matter', 'EDU-06', '2026-02-08', amend, { status: 'overdue' }],
    ['the family’s time is over', 'EDU-09', '2026-02-24', { ...amend, amendmentNoticeServedOn: '2026-02-09' }, { due: '2026-02-23', status: 'moot' }],
    ['eight weeks from the notice', 'EDU-10', '2026-02-12', { ...amend, amendmentNoticeServedOn: '2026-02-02' }, { due: '2026-03-30' }],
    ['twelve weeks from the meeting', 'EDU-10', '2026-02-12', { ...amend, amendmentNoticeServedOn: '2026-02-20' }, { due: '2026-04-06' }],
    ['a notice without a meeting', 'EDU-10', '2026-02-12', { hasEhcPlan: true, amendmentNoticeServedOn: '2026-02-02' }, { due: '2026-03-30' }],
    ['the notice of an earlier review', 'EDU-10', '2026-01-20', { ...meeting, amendmentNoticeServedOn: '2025-02-02' }, { due: '2026-04-06' }],
    ['kept as it is', 'EDU-10', '2026-02-12', { ...amend, reviewDecision: 'maintain' }, null],
    ['decided, but not known how', 'EDU-10', '2026-02-12', { ...meeting, reviewDecisionOn: '2026-02-09' }, { findOut: ['reviewDecision', 'amendmentNoticeServedOn'] }],
    ['decided, not known how, but the final plan is there', 'EDU-10', '2026-04-12', { ...meeting, reviewDecisionOn: '2026-02-09', finalAmendedPlanOn: '2026-04-01' }, { due: '2026-04-06', status: 'met', metOn: '2026-04-01' }],
    ['missed before it was decided', 'EDU-10', '2026-05-12', { ...meeting, reviewDecisionOn: '2026-05-09' }, { status: 'overdue' }],
    ['issued', 'EDU-10', '2026-04-12', { ...amend, finalAmendedPlanOn: '2026-04-06' }, { status: 'met' }],
    ['issued late', 'EDU-10', '2026-04-12', { ...amend, finalAmendedPlanOn: '2026-04-07' }, { status: 'met-late' }],
    ['the final plan of an earlier review', 'EDU-10', '2026-04-12', { ...amend, finalAmendedPlanOn: '2025-04-07' }, { status: 'overdue' }],
    ['no right to appeal against a decision to amend', 'APP-01', '2026-02-12', amend, null],
    ['but against the final plan', 'APP-01', '2026-04-12', { ...amend, finalAmendedPlanOn: '2026-04-07' }, { due: '2026-06-08' }],
    ['adulthood in the plan that was changed', 'EDU-20', '2026-04-12', { ...amend, ncYearActual: 9, amendmentNoticeServedOn: '2026-02-09', finalAmendedPlanOn: '2026-02-01' }, { status: 'overdue' }],
    ['adulthood in the plan that was changed in time', 'EDU-20', '2026-04-12', { ...amend, ncYearActual: 9, amendmentNoticeServedOn: '2026-02-09', finalAmendedPlanOn: '2026-04-01' }, { status: 'met' }],
    ['adulthood is for year 9', 'EDU-20', '2026-04-12', { ...amend, ncYearActual: 8 }, null],
    ['home-educated: the authority writes the report', 'EDU-07', '2026-01-12', { ...meeting, settingType: 'elective-home-education' }, { owner: 'local authority' }],
    ['adulthood in every changed plan', 'EDU-20', '2026-01-12', { ...meeting, ncYearActual: 9 }, { due: '2026-04-06', occurrence: 'EDU-20:2026-01' }],
    ['adulthood in the plan, when none is changed', 'EDU-20', '2026-01-12', { hasEhcPlan: true, ncYearActual: 9 }, { due: null, status: 'active-since', since: '2025-09-01' }],
  ]); // prettier-ignore

  it('asks for no decision where the final plan shows it', () => {
    const issued = { ...meeting, reviewDecisionOn: '2026-02-09', finalAmendedPlanOn: '2026-04-01' };
    expect(ask(issued, '2026-04-12', 'EDU-10')).not.toHaveProperty('findOut');
  });
});
