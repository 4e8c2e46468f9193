import { ask, check, warned } from '../../cases/check.js';
import { timeline, type TimelineFacts } from '../../index.js';

describe('orders and agreements', () => {
  const order = (tribunalOrderType: TimelineFacts['tribunalOrderType'], more: TimelineFacts = {}): TimelineFacts => ({ tribunalOrderOn: '2026-05-11', tribunalOrderType, ...more }); // prettier-ignore
  const agreed = (mediationAgreementType: TimelineFacts['mediationAgreementType'], more: TimelineFacts = {}): TimelineFacts => ({ mediationAgreementOn: '2026-05-11', mediationAgreementType, ...more }); // prettier-ignore
  check([
    ['an order that ends the plan asks for nothing', 'APP-02', '2026-05-12', order('cease-plan'), null],
    ['an order comes before a notice', 'APP-02', '2026-05-12', order('amend-plan', { appealNotOpposedOn: '2026-04-01' }), { due: '2026-06-15' }],
    ['the changed plan', 'APP-02', '2026-06-20', order('amend-plan', { finalAmendedPlanOn: '2026-06-15' }), { status: 'met', metOn: '2026-06-15' }],
    ['a plan from before the order is another one', 'APP-02', '2026-06-16', order('amend-plan', { finalAmendedPlanOn: '2026-05-10' }), { status: 'overdue' }],
    ['the place', 'APP-02', '2026-06-20', order('change-named-setting', { finalAmendedPlanOn: '2026-05-26' }), { status: 'met-late' }],
    ['told that the assessment begins', 'APP-02', '2026-06-20', order('assess', { ehcNeedsAssessmentDecisionOn: '2026-05-25' }), { status: 'met' }],
    ['told that the re-assessment begins', 'APP-02', '2026-06-20', order('assess', { reassessmentAgreedOn: '2026-05-25' }), { status: 'met' }],
    ['the draft', 'APP-02', '2026-06-20', order('make-plan', { draftPlanSentOn: '2026-06-15' }), { status: 'met' }],
    ['the plan at once', 'APP-02', '2026-06-20', order('make-plan', { planFirstMadeOn: '2026-06-15' }), { status: 'met' }],
    ['thought again', 'APP-02', '2026-06-20', order('reconsider', { ehcPlanRefusedOn: '2026-05-25' }), { status: 'met' }],
    ['goes on', 'APP-02', '2026-06-20', order('continue-plan', { hasEhcPlan: true }), { status: 'met' }],
    ['does not go on', 'APP-02', '2026-05-12', order('continue-plan', { hasEhcPlan: false }), { due: '2026-05-11', status: 'overdue' }],
    ['no second step after a change', 'APP-05', '2026-05-12', order('amend-plan'), null],
    ['nor a notice after an order to make a plan', 'APP-04', '2026-05-12', order('make-plan'), null],
    ['an agreement to assess has the later steps too', 'APP-04', '2026-05-12', agreed('assess'), { due: '2026-07-20' }],
    ['and the final plan', 'APP-05', '2026-05-12', agreed('make-plan'), { due: '2026-07-27' }],
    ['an order governs where both are recorded', 'APP-05', '2026-05-12', order('make-plan', agreed('assess')), { due: '2026-07-27' }],
    ['agreed on a day, whatever it is about', 'MED-06', '2026-05-12', { mediationAgreementOn: '2026-05-11', mediationAgreementDueOn: '2026-07-01' }, { due: '2026-07-01', status: 'upcoming' }],
    ['agreed and kept', 'MED-06', '2026-07-12', agreed('change-named-setting', { finalAmendedPlanOn: '2026-05-25' }), { due: '2026-05-25', status: 'met' }],
    ['agreed that the plan goes on', 'MED-06', '2026-07-12', agreed('continue-plan', { hasEhcPlan: true }), { status: 'met' }],
    ['a family that declines ends the arrangements', 'MED-04', '2026-06-20', { mediationRequestedOn: '2026-05-11', mediationDeclinedOn: '2026-05-20' }, { due: '2026-06-10', status: 'moot' }],
    ['the day before it declines', 'MED-04', '2026-05-19', { mediationRequestedOn: '2026-05-11', mediationDeclinedOn: '2026-05-20' }, { due: '2026-06-10', status: 'due-soon' }],
    ['on the day on which it declines', 'MED-04', '2026-05-20', { mediationRequestedOn: '2026-05-11', mediationDeclinedOn: '2026-05-20' }, { status: 'moot', mootBecause: 'the family decided against mediation' }],
    ['agreed that the plan goes on, not known whether it does', 'MED-06', '2026-05-12', agreed('continue-plan'), { due: '2026-05-11', status: 'overdue' }],
    ['agreed that it is changed: a plan in force is no changed plan', 'MED-06', '2026-05-12', agreed('amend-plan', { hasEhcPlan: true }), { due: '2026-06-15', status: 'upcoming' }],
    ['the draft after an assessment is to be sent tomorrow', 'APP-04', '2026-07-14', order('assess', { draftPlanSentOn: '2026-07-15' }), { due: '2026-07-20', status: 'due-soon' }],
    ['the draft is sent today', 'APP-04', '2026-07-15', order('assess', { draftPlanSentOn: '2026-07-15' }), { status: 'moot', mootBecause: 'a draft or a plan was sent' }],
    ['on the last of the ten weeks, the family waits', 'APP-04', '2026-07-20', order('assess'), { why: { family: expect.stringContaining('by 20 July 2026') as string } }],
    ['on the next day it asks', 'APP-04', '2026-07-21', order('assess'), { status: 'open-now', why: { family: expect.stringContaining('The ten weeks are over.') as string } }],
    ['an order of unknown day starts nothing', 'APP-04', '2026-07-21', { tribunalOrderType: 'assess' }, null],
    ['nor does a plan without any order', 'APP-04', '2026-07-21', { hasEhcPlan: true }, null],
    ['a refusal from before the request does not', 'MED-04', '2026-06-20', { mediationRequestedOn: '2026-05-11', mediationDeclinedOn: '2026-05-01' }, { status: 'overdue' }],
    ['health only, and the board was not told', 'MED-04', '2026-05-12', { mediationRequestedOn: '2026-05-11', mediationIssues: 'health' }, { due: null, findOut: ['mediationHealthBoardToldOn'] }],
    ['health only needs no certificate', 'MED-05', '2026-05-12', { mediationHeldOn: '2026-05-11', mediationIssues: 'health' }, null],
    ['the first of two events', 'MED-05', '2026-05-12', { mediationHeldOn: '2026-06-11', mediationNotArrangedOn: '2026-05-11' }, { due: '2026-05-14' }],
    ['a certificate of an earlier dispute', 'MED-01', '2026-06-12', { appealableDecisionOn: '2026-05-11', mediationCertificateOn: '2026-05-10' }, { due: '2026-07-11', status: 'upcoming' }],
    ['a certificate that comes tomorrow', 'MED-01', '2026-06-12', { appealableDecisionOn: '2026-05-11', mediationCertificateOn: '2026-06-13' }, { status: 'upcoming' }],
    ['a certificate of today', 'MED-01', '2026-06-13', { appealableDecisionOn: '2026-05-11', mediationCertificateOn: '2026-06-13' }, { status: 'met' }],
  ]); // prettier-ignore

  const ends: TimelineFacts = { hasEhcPlan: true, ceaseDecisionOn: '2026-03-02' };
  const won = { status: 'moot', mootBecause: 'the appeal against the end of the plan was won' };
  check([
    ['the plan goes on by an order of today', 'EDU-23', '2026-05-11', order('continue-plan', ends), won],
    ['but not by one of tomorrow', 'EDU-23', '2026-05-10', order('continue-plan', ends), { due: '2026-05-06', status: 'open-now' }],
    ['or with changes', 'EDU-23', '2026-05-11', order('continue-and-amend-plan', ends), won],
    ['an order whose content is not known may have ended it', 'EDU-23', '2026-05-12', order(null, ends), { status: 'open-now' }],
    ['the authority gave way', 'EDU-23', '2026-05-12', { ...ends, appealNotOpposedOn: '2026-05-11' }, won],
    ['it gave way about something else', 'EDU-23', '2026-05-12', { ...ends, appealNotOpposedOn: '2026-05-11', tribunalOrderType: 'assess' }, { status: 'open-now' }],
  ]); // prettier-ignore

  it('follows the regulations of the day of the event, not of the day asked about', () => {
    const due = (appealNotOpposedOn: string, tribunalOrderType: TimelineFacts['tribunalOrderType']) =>
      ask({ appealNotOpposedOn, tribunalOrderType }, '2026-05-12', 'APP-02')?.due;
    expect([due('2015-03-22', 'amend-plan'), due('2015-03-23', 'amend-plan')]).toEqual(['2015-04-19', '2015-04-27']);
    expect([due('2015-03-22', 'assess'), due('2015-03-22', 'change-named-setting')]).toEqual(['2015-04-19', '2015-04-05']); // prettier-ignore
    expect(ask({ tribunalOrderOn: '2015-03-22', tribunalOrderType: 'amend-plan' }, '2026-05-12', 'APP-02')?.due).toBe('2015-04-26'); // prettier-ignore
  });
});

describe('reasons that excuse a limit', () => {
  const asked: TimelineFacts = { dateOfBirth: '2010-04-04', ehcNeedsAssessmentRequestedOn: '2026-06-15' };
  const because = (facts: TimelineFacts, asOf = '2026-07-28') => ask({ ...asked, ...facts }, asOf, 'EDU-14');
  const hard = { assessmentDelayReason: 'exceptional-personal-circumstances' } as const;
  const away = { assessmentDelayReason: 'absent-from-area' } as const;

  it('count inside the period only, to the day', () => {
    const status = (facts: TimelineFacts) => because(facts)?.status;
    expect(status(hard)).toBe('deferred');
    expect(status({ ...hard, assessmentDelayFrom: '2026-07-27' })).toBe('deferred');
    expect(status({ ...hard, assessmentDelayFrom: '2026-07-28' })).toBe('overdue');
    expect(status({ ...hard, assessmentDelayUntil: '2026-06-15' })).toBe('deferred');
    expect(status({ ...hard, assessmentDelayUntil: '2026-06-14' })).toBe('overdue');
    expect(status(away)).toBe('overdue');
    expect(status({ ...away, assessmentDelayFrom: '2026-06-30' })).toBe('deferred');
    expect(status({ ...away, assessmentDelayFrom: '2026-07-01' })).toBe('overdue');
    expect(status({ assessmentDelayReason: 'missed-appointment', assessmentDelayFrom: '2026-07-01' })).toBe('overdue');
  });

  it('are named with their regulation, warned of, and told to the family', () => {
    const found = because(hard)!;
    expect(found.exception).toMatch(/^Exceptional personal circumstances .*\(regulation 5\(4\)\)/);
    expect(found.why.family).toContain('There is a good reason why this takes longer.');
    expect(because(hard, '2026-07-27')?.why.family).toContain('27 July 2026');
    expect(because({ ...away, assessmentDelayFrom: '2026-06-20' })?.exception).toContain('4 weeks or more');
    expect(warned({ ...asked, ...hard }, '2026-06-20')).toContain('TIME_LIMIT_EXCEPTION');
    expect(warned({ ...asked, ...away }, '2026-06-20')).not.toContain('TIME_LIMIT_EXCEPTION');
    expect(warned({ dateOfBirth: '2010-04-04', ...hard }, '2026-06-20')).not.toContain('TIME_LIMIT_EXCEPTION');
  });

  it('coronavirus could excuse limits that ended from 1 May to 25 September 2020', () => {
    const then = (ehcNeedsAssessmentRequestedOn: string) =>
      ask({ dateOfBirth: '2008-04-04', ehcNeedsAssessmentRequestedOn }, '2021-01-04', 'EDU-14')?.status;
    expect([then('2020-03-19'), then('2020-03-20'), then('2020-08-14'), then('2020-08-15')]).toEqual(['overdue', 'deferred', 'deferred', 'overdue']); // prettier-ignore
  });

  it('a missed appointment of unknown day excuses nobody', () => {
    const advice: TimelineFacts = { ...asked, schoolAdviceRequestedOn: '2026-07-20', assessmentDelayReason: 'missed-appointment' }; // prettier-ignore
    const status = (facts: TimelineFacts) =>
      timeline({ ...advice, ...facts }, { asOf: '2026-09-01' }).milestones.find((m) => m.rule === 'EDU-15')?.status;
    expect([status({}), status({ assessmentDelayFrom: '2026-08-31' }), status({ assessmentDelayFrom: '2026-09-01' })]).toEqual(['overdue', 'deferred', 'overdue']); // prettier-ignore
  });
});
