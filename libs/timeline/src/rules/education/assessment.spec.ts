import { check, warned } from '../../cases/check.js';
import { type TimelineFacts } from '../../index.js';

describe('assessments', () => {
  const asked: TimelineFacts = { ehcNeedsAssessmentRequestedOn: '2026-06-15' };
  const closed: TimelineFacts = {
    ...asked,
    schoolAdviceRequestedOn: '2026-07-20',
    schoolClosedFrom: '2026-07-23',
    schoolReopensOn: '2026-09-03',
  };
  check([
    ['notified', 'EDU-14', '2026-08-01', { ...asked, ehcNeedsAssessmentDecisionOn: '2026-07-27' }, { due: '2026-07-27', status: 'met' }],
    ['refused, so no plan is due', 'EDU-17', '2026-08-01', { ...asked, ehcNeedsAssessmentAgreed: false }, { status: 'moot' }],
    ['refused, so nothing more is due', 'EDU-16', '2026-08-01', { ...asked, ehcNeedsAssessmentAgreed: false }, null],
    ['no plan, notified in time', 'EDU-16', '2026-10-10', { ...asked, ehcPlanRefusedOn: '2026-10-05' }, { due: '2026-10-05', status: 'met' }],
    ['the plan was made', 'EDU-17', '2026-11-10', { ...asked, planFirstMadeOn: '2026-11-02' }, { due: '2026-11-02', status: 'met' }],
    ['the plan was made, so no refusal is due', 'EDU-16', '2026-11-10', { ...asked, planFirstMadeOn: '2026-09-02' }, { status: 'moot' }],
    ['a plan made before is another one', 'EDU-17', '2026-11-10', { ...asked, planFirstMadeOn: '2019-09-02' }, { status: 'overdue' }],
    ['the school was closed', 'EDU-17', '2026-08-01', closed, { due: '2026-11-02', status: 'upcoming', exception: expect.stringContaining('four weeks') }],
    ['the school was closed, and the time is over', 'EDU-17', '2026-11-10', closed, { status: 'deferred' }],
    ['closed for four weeks to the day', 'EDU-17', '2026-11-10', { ...closed, schoolReopensOn: '2026-08-20' }, { status: 'deferred' }],
    ['asked a week before it closed', 'EDU-17', '2026-11-10', { ...closed, schoolAdviceRequestedOn: '2026-07-16' }, { status: 'deferred' }],
    ['asked a week before it opened', 'EDU-17', '2026-11-10', { ...closed, schoolAdviceRequestedOn: '2026-08-27' }, { status: 'deferred' }],
    ['on the last day the exception is not needed', 'EDU-17', '2026-11-02', closed, { status: 'due-soon' }],
    ['the reopening is not known', 'EDU-17', '2026-11-10', { ...closed, schoolReopensOn: null }, { status: 'overdue' }],
    ['the closure is not known', 'EDU-17', '2026-11-10', { ...closed, schoolClosedFrom: null }, { status: 'overdue' }],
    ['advice was not asked', 'EDU-17', '2026-11-10', { ...closed, schoolAdviceRequestedOn: null }, { status: 'overdue' }],
    ['closed for less than four weeks', 'EDU-17', '2026-11-10', { ...closed, schoolReopensOn: '2026-08-19' }, { status: 'overdue' }],
    ['asked long before the closure', 'EDU-17', '2026-11-10', { ...closed, schoolAdviceRequestedOn: '2026-07-15' }, { status: 'overdue' }],
    ['asked just before the school opens', 'EDU-17', '2026-11-10', { ...closed, schoolAdviceRequestedOn: '2026-08-28' }, { status: 'overdue' }],
    ['advice is due all the same', 'EDU-15', '2026-08-01', closed, { due: '2026-08-31', status: 'upcoming' }],
    ['advice is late all the same: regulation 8(2) excuses no closure', 'EDU-15', '2026-09-01', closed, { due: '2026-08-31', status: 'overdue' }],
    ['a missed appointment excuses whoever advises', 'EDU-15', '2026-09-01', { ...closed, assessmentDelayReason: 'missed-appointment', assessmentDelayFrom: '2026-08-10' }, { status: 'deferred' }],
    ['but not the decision: regulation 5(4) does not list it', 'EDU-14', '2026-07-28', { ...asked, assessmentDelayReason: 'missed-appointment', assessmentDelayFrom: '2026-07-10' }, { status: 'overdue', daysOverdue: 1 }],
    ['the draft is to be sent tomorrow', 'EDU-16', '2026-10-04', { ...asked, draftPlanSentOn: '2026-10-05' }, { due: '2026-10-05', status: 'due-soon' }],
    ['the draft is sent today', 'EDU-16', '2026-10-05', { ...asked, draftPlanSentOn: '2026-10-05' }, { status: 'moot' }],
    ['a draft of an earlier assessment', 'EDU-16', '2026-10-06', { ...asked, draftPlanSentOn: '2026-06-14' }, { status: 'open-now' }],
    ['on the last day of the 16 weeks, the family waits', 'EDU-16', '2026-10-05', asked, { why: { family: expect.stringContaining('by 5 October 2026') as string } }],
    ['on the next day it asks', 'EDU-16', '2026-10-06', asked, { why: { family: expect.stringContaining('The 16 weeks are over.') as string } }],
    ['comments until the plan is made', 'EDU-40', '2026-09-09', { draftPlanSentOn: '2026-09-01', planFirstMadeOn: '2026-09-10' }, { due: '2026-09-15', status: 'due-soon' }],
    ['no more when it is', 'EDU-40', '2026-09-10', { draftPlanSentOn: '2026-09-01', planFirstMadeOn: '2026-09-10' }, { status: 'moot', mootBecause: 'the plan is final' }],
    ['no more when a final plan is issued', 'EDU-40', '2026-09-12', { draftPlanSentOn: '2026-09-01', finalAmendedPlanOn: '2026-09-11' }, { status: 'moot' }],
    ['25 before it is due', 'EDU-17', '2026-03-06', { dateOfBirth: '2001-03-10', ehcNeedsAssessmentRequestedOn: '2026-03-06' }, { moot: true, status: 'moot' }],
    ['25 the day after it is due', 'EDU-14', '2026-03-06', { dateOfBirth: '2001-04-18', ehcNeedsAssessmentRequestedOn: '2026-03-06' }, { due: '2026-04-17', status: 'upcoming' }],
    ['25 on the day it is due', 'EDU-14', '2026-03-06', { dateOfBirth: '2001-04-17', ehcNeedsAssessmentRequestedOn: '2026-03-06' }, { due: '2026-04-17', status: 'moot' }],
    ['re-assessment agreed in time', 'EDU-18', '2026-03-20', { reassessmentRequestedOn: '2026-03-02', reassessmentAgreedOn: '2026-03-12' }, { status: 'met' }],
  ]); // prettier-ignore

  it('warns of the exception and of the age limit', () => {
    expect(warned(closed, '2026-08-01')).toContain('TIME_LIMIT_EXCEPTION');
    expect(warned({ dateOfBirth: '2001-04-18', ...asked }, '2026-03-06')).toContain('AGE_LIMIT_BEFORE_DUE');
    expect(warned({ dateOfBirth: '2009-04-18', ...asked }, '2026-03-06')).not.toContain('AGE_LIMIT_BEFORE_DUE');
  });
});
