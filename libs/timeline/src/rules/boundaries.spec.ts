import { ask, check, warned } from '../cases/check.js';
import { type TimelineFacts } from '../index.js';

/** The last day on which a rule still holds, and the first on which it does not. */
describe('ages', () => {
  const pupil: TimelineFacts = { dateOfBirth: '2011-05-17', hasEhcPlan: true };
  const likely: TimelineFacts = { dateOfBirth: '2010-01-17', disabled: true, likelyAdultCareNeeds: true };
  const carer: TimelineFacts = { dateOfBirth: '2009-03-03', youngCarer: true };
  const inCare: TimelineFacts = { dateOfBirth: '2010-11-30', lookedAfter: true };
  const register: TimelineFacts = { dateOfBirth: '2011-04-20', onLearningDisabilityRegister: true };
  const student: TimelineFacts = { dateOfBirth: '2008-05-05', hasEhcPlan: true, inEducationOrTraining: true };
  const dla: TimelineFacts = { dateOfBirth: '2010-05-17', receivesDisabilityLivingAllowance: true };
  check([
    ['adult needs are asked about until 18', 'SC-02', '2029-05-16', pupil, { findOut: ['likelyAdultCareNeeds'] }],
    ['and at 18 under section 9', 'SC-02', '2029-05-17', pupil, { status: 'ended', ended: { on: '2029-05-17', continuesAs: 'SC-15' } }],
    ['the authority is asked about until 18', 'SC-09', '2028-01-16', likely, { findOut: ['localAuthorityCode', 'localAuthorityGssCode'] }],
    ['and no longer at 18', 'SC-09', '2028-01-17', likely, { status: 'ended', ended: { continuesAs: 'SC-15' } }],
    ['a young carer’s support is asked about until 18', 'SC-06', '2027-03-02', carer, { findOut: ['youngCarerLikelyToNeedSupport'] }],
    ['and at 18 under section 10', 'SC-06', '2027-03-03', carer, { status: 'ended', ended: { continuesAs: 'SC-18' } }],
    ['the weeks in care are asked about until 18', 'SC-10', '2028-11-29', inCare, { findOut: ['lookedAfterDaysSince14', 'becameEligibleChildOn'] }],
    ['and at 18 with the pathway plan', 'SC-10', '2028-11-30', inCare, { status: 'ended', ended: { continuesAs: 'SC-11' } }],
    ['the health check is planned from 13', 'HLT-15', '2024-04-20', register, { due: '2026-04-19' }],
    ['and asked about from 13', 'HLT-15', '2024-04-20', { dateOfBirth: '2011-04-20', hasEhcPlan: true }, { findOut: ['onLearningDisabilityRegister'] }],
    ['not asked about at 12', 'HLT-15', '2024-04-19', { dateOfBirth: '2011-04-20', hasEhcPlan: true }, null],
    ['information is shared from birth', 'JNT-04', '2026-06-01', { dateOfBirth: '2026-05-17', receivesChildrensSocialCare: true }, { status: 'active-since', closesOn: '2044-05-16' }],
    ['and until 18', 'JNT-04', '2027-05-16', { dateOfBirth: '2009-05-17', receivesChildrensSocialCare: true }, { closesOn: '2027-05-16' }],
    ['and at 18 as that of adults', 'JNT-04', '2027-05-17', { dateOfBirth: '2009-05-17', receivesChildrensSocialCare: true }, { status: 'ended', ended: { continuesAs: 'JNT-06' } }],
    ['the power to go on with a plan is none at 17', 'EDU-26', '2026-05-04', student, null],
    ['and one from 18', 'EDU-26', '2026-05-05', student, { due: '2033-07-31' }],
    ['the claim at 13', 'BEN-02', '2023-05-17', dla, { due: null, status: 'upcoming' }],
    ['universal credit at 13', 'BEN-04', '2023-05-17', { dateOfBirth: '2010-05-17' }, { due: '2026-08-31' }],
    ['25 the day after the answer about a re-assessment is due', 'EDU-18', '2026-03-03', { dateOfBirth: '2001-03-18', reassessmentRequestedOn: '2026-03-02' }, { due: '2026-03-17', status: 'due-soon' }],
    ['25 on that day', 'EDU-18', '2026-03-03', { dateOfBirth: '2001-03-17', reassessmentRequestedOn: '2026-03-02' }, { status: 'moot' }],
    ['25 the day after the re-assessed plan is due', 'EDU-19', '2026-03-12', { dateOfBirth: '2001-06-19', reassessmentAgreedOn: '2026-03-12' }, { due: '2026-06-18', status: 'upcoming' }],
    ['25 on that day', 'EDU-19', '2026-03-12', { dateOfBirth: '2001-06-18', reassessmentAgreedOn: '2026-03-12' }, { status: 'moot' }],
    ['the pathway plan of a care leaver is asked about from 18', 'SC-11', '2026-06-06', { dateOfBirth: '2008-06-06', formerRelevantChild: true }, { findOut: ['pathwayPlanLastReviewedOn'] }],
    ['and not at 17', 'SC-11', '2026-06-05', { dateOfBirth: '2008-06-06', formerRelevantChild: true }, null],
    ['until 21', 'SC-11', '2029-06-05', { dateOfBirth: '2008-06-06', formerRelevantChild: true }, { findOut: ['pathwayPlanLastReviewedOn'] }],
    ['and at 21 on request', 'SC-11', '2029-06-06', { dateOfBirth: '2008-06-06', formerRelevantChild: true }, { status: 'ended', ended: { continuesAs: 'SC-12' } }],
    ['who gets the direct payments is asked about from 16', 'SC-14', '2026-05-17', { dateOfBirth: '2010-05-17', receivesChildrensSocialCare: true }, { findOut: ['directPaymentsToParent'] }],
    ['and not at 15', 'SC-14', '2026-05-16', { dateOfBirth: '2010-05-17', receivesChildrensSocialCare: true }, null],
    ['the day before 18', 'SC-14', '2028-05-16', { dateOfBirth: '2010-05-17', receivesChildrensSocialCare: true }, { findOut: ['directPaymentsToParent'] }],
    ['and at 18, while the payments go on', 'SC-14', '2028-05-17', { dateOfBirth: '2010-05-17', receivesChildrensSocialCare: true }, { status: 'open-now', findOut: ['directPaymentsToParent'] }],
    ['a parent carer is asked about until 18', 'SC-05', '2030-05-16', { ...likely, dateOfBirth: '2012-05-17' }, { findOut: ['hasParentCarer'] }],
    ['and at 18 under section 10', 'SC-05', '2030-05-17', { ...likely, dateOfBirth: '2012-05-17' }, { status: 'ended', ended: { continuesAs: 'SC-17' } }],
    ['a statement’s review on the 14th birthday itself is not after it', 'NI-01', '2026-01-01', { nation: 'northern-ireland', dateOfBirth: '2012-11-11', statementLastReviewedOn: '2025-11-12' }, { due: '2027-11-10' }],
  ]); // prettier-ignore
});

describe('years', () => {
  const year9: TimelineFacts = { hasEhcPlan: true, dateOfBirth: '2012-11-11' };
  const moves: TimelineFacts = { willMoveToAdultHealthServices: true, dateOfBirth: '2010-11-11', lastTransitionMeetingOn: '2025-10-31' }; // prettier-ignore
  check([
    ['the yearly meeting begins in year 10', 'HLT-10', '2025-09-01', moves, { due: '2026-10-31', occurrence: 'HLT-10:2026-10' }],
    ['and not in year 9', 'HLT-10', '2025-08-31', moves, null],
    ['the missing year 9 review is asked about until the end of year 11', 'EDU-03', '2029-08-31', year9, { findOut: ['lastReviewCompletedOn', 'year9ReviewOn'] }],
    ['and not in year 12', 'EDU-03', '2029-09-01', year9, { status: 'ended', ended: { continuesAs: 'EDU-04' } }],
    ['a review completed on the first day of year 9 is its review', 'EDU-03', '2027-01-20', { ...year9, lastReviewCompletedOn: '2026-09-01' }, { due: '2027-08-31', status: 'met' }],
    ['year 7 at a primary school, destination not known', 'EDU-12', '2025-10-01', { hasEhcPlan: true, ncYearActual: 7, settingType: 'primary-school' }, { status: 'open-now', findOut: ['nextSettingType'] }],
    ['year 13 at a school, destination not known', 'EDU-11', '2025-10-01', { hasEhcPlan: true, ncYearActual: 13, settingType: 'special-school' }, { findOut: ['nextSettingType', 'settingTransferOn'] }],
    ['year 12 on the way to college, school not known', 'EDU-11', '2025-10-01', { hasEhcPlan: true, ncYearActual: 12, nextSettingType: 'further-education-college' }, { findOut: ['settingType', 'settingTransferOn'] }],
    ['year 7, destination not known', 'EDU-12', '2025-10-01', { hasEhcPlan: true, ncYearActual: 7, settingType: 'secondary-school' }, null],
  ]); // prettier-ignore
});

describe('what comes again', () => {
  const plan: TimelineFacts = { hasEhcPlan: true };
  const toCollege: TimelineFacts = { ...plan, ncYearActual: 11, settingType: 'secondary-school', nextSettingType: 'further-education-college' }; // prettier-ignore
  check([
    ['a pathway plan, by the month of its review', 'SC-11', '2026-10-01', { pathwayPlanLastReviewedOn: '2026-08-31' }, { due: '2027-02-28', occurrence: 'SC-11:2027-02' }],
    ['an individual development plan, by the month of its review', 'WAL-01', '2026-02-01', { nation: 'wales', idpCopyGivenOn: '2026-01-19' }, { occurrence: 'WAL-01:2027-01' }],
    ['the final plan of this school year names the college', 'EDU-11', '2026-04-10', { ...toCollege, finalAmendedPlanOn: '2025-09-01' }, { status: 'met' }],
    ['one of the year before does not', 'EDU-11', '2026-04-10', { ...toCollege, finalAmendedPlanOn: '2025-08-31' }, { status: 'overdue' }],
    ['the hand-over and the review of the plan', 'EDU-24', '2026-06-01', { ...plan, startsHigherEducationOn: '2026-09-21', lastReviewCompletedOn: '2026-02-10' }, { reviewDueOn: '2027-02-09' }],
    ['no hand-over while no end is in sight', 'EDU-24', '2026-06-01', plan, null],
    ['no end of a plan that nobody decided to end', 'EDU-23', '2026-06-01', plan, null],
  ]); // prettier-ignore

  it('the next school year begins on 1 September', () => {
    expect(ask(toCollege, '2025-10-01', 'EDU-11')?.why.sentence).toContain('the start of the school year after year 11, 1 September 2026'); // prettier-ignore
    expect(ask(toCollege, '2025-10-01', 'EDU-11')?.why.conventions.join()).toContain('1 September to 31 August');
  });
});

describe('after the decision of a review', () => {
  const meeting: TimelineFacts = { hasEhcPlan: true, reviewMeetingOn: '2026-01-12' };
  const asked = { findOut: ['reviewDecision', 'amendmentNoticeServedOn'] };
  check([
    ['a notice that was served after all is followed by a plan', 'EDU-10', '2026-02-12', { ...meeting, reviewDecision: 'maintain', reviewDecisionOn: '2026-02-09', amendmentNoticeServedOn: '2026-02-10' }, { due: '2026-04-06', status: 'upcoming' }],
    ['what was decided today is asked for', 'EDU-10', '2026-02-09', { ...meeting, reviewDecisionOn: '2026-02-09' }, asked],
    ['what was decided on the last day is asked for', 'EDU-10', '2026-04-07', { ...meeting, reviewDecisionOn: '2026-04-06' }, asked],
    ['at no place: the authority writes', 'EDU-07', '2026-01-12', { ...meeting, settingType: 'none' }, { owner: 'local authority' }],
    ['otherwise than at school: the authority writes', 'EDU-07', '2026-01-12', { ...meeting, settingType: 'education-otherwise' }, { owner: 'local authority' }],
    ['at a college, or not known: the college writes', 'EDU-07', '2026-01-12', meeting, { owner: 'setting' }],
  ]); // prettier-ignore

  it('what will be decided tomorrow is not asked for today', () => {
    expect(ask({ ...meeting, reviewDecisionOn: '2026-02-10' }, '2026-02-09', 'EDU-10')).not.toHaveProperty('findOut');
  });
});

describe('which limit binds', () => {
  const toCollege: TimelineFacts = { hasEhcPlan: true, ncYearActual: 11, settingType: 'secondary-school', nextSettingType: 'further-education-college' }; // prettier-ignore
  const bound = (facts: TimelineFacts, rule: string) => ask(facts, '2026-04-21', rule)?.boundBy;

  it('the move’s where it comes first, and none is named where it does not', () => {
    const met = (reviewMeetingOn: string) => bound({ ...toCollege, reviewMeetingOn }, 'EDU-10');
    expect([met('2026-01-06'), met('2026-01-05'), met('2025-11-03')]).toEqual(['EDU-11', undefined, undefined]);
  });

  it('the new authority’s where it has less than the twelve months that were running', () => {
    const transferred = (lastReviewCompletedOn: string) =>
      bound({ hasEhcPlan: true, ehcPlanTransferredOn: '2026-04-21', lastReviewCompletedOn }, 'EDU-04');
    expect([transferred('2025-06-01'), transferred('2026-03-01')]).toEqual(['EDU-35', undefined]);
  });

  it('a review of year 9 that is due by 31 March is not brought forward, and the end of year 9 asks nothing', () => {
    const year9: TimelineFacts = { hasEhcPlan: true, dateOfBirth: '2012-11-11' };
    const soon = ask({ ...year9, lastReviewCompletedOn: '2026-04-01' }, '2026-09-15', 'EDU-03');
    expect(soon).not.toHaveProperty('prompt');
    const last = ask(year9, '2027-08-31', 'EDU-03');
    expect([last?.due, last?.findOut]).toEqual(['2027-08-31', undefined]);
  });

  it('an apprentice’s plan may go on to the end of the training, a student’s to the end of the college year', () => {
    const person: TimelineFacts = { dateOfBirth: '2001-08-01', hasEhcPlan: true, settingType: 'further-education-college', trainingEndsOn: '2026-12-31' }; // prettier-ignore
    const power = (facts: TimelineFacts) => ask({ ...person, ...facts }, '2026-04-21', 'EDU-26');
    expect(power({})?.due).toBe('2027-07-31');
    expect(power({})?.why).toMatchObject({ facts: { dateOfBirth: '2001-08-01' }, conventions: [expect.stringContaining('31 July')] }); // prettier-ignore
    expect(power({ workBasedLearning: 'apprenticeship' })?.due).toBe('2026-12-31');
  });

  it('only a birthday on the boundary is read in two ways', () => {
    expect(ask({ hasEhcPlan: true, dateOfBirth: '2010-05-17' }, '2026-04-21', 'EDU-02')).not.toHaveProperty('meaning');
  });
});

describe('health services', () => {
  const moves: TimelineFacts = { willMoveToAdultHealthServices: true, dateOfBirth: '2010-11-11' };
  const row = (healthHandovers: TimelineFacts['healthHandovers']): TimelineFacts => ({ ...moves, healthHandovers });
  const appointment = { service: 'ENT', firstAdultAppointmentOn: '2026-09-17' };
  check([
    ['the yearly meeting goes with the review of the plan', 'HLT-10', '2026-09-10', { ...moves, hasEhcPlan: true, lastReviewCompletedOn: '2026-02-10' }, { reviewDueOn: '2027-02-09' }],
    ['a service without a day is not the first to hand over', 'HLT-11', '2026-01-20', row([{ service: 'ENT' }, { service: 'x', transferOn: '2026-09-01' }]), { due: '2026-08-31' }],
    ['no day at all', 'HLT-11', '2026-01-20', row([{ service: 'ENT' }]), { due: null }],
    ['who came is not known, the day after', 'HLT-13', '2026-09-18', row([appointment]), { findOut: ['healthHandovers'] }],
    ['nor asked on the day', 'HLT-13', '2026-09-17', row([appointment]), null],
    ['nor without an appointment', 'HLT-13', '2026-09-17', row([{ service: 'ENT' }]), null],
    ['who came was seen', 'HLT-13', '2026-09-18', row([{ ...appointment, attended: true }]), null],
  ]); // prettier-ignore

  it('who entered after year 9 is planned for at once', () => {
    const entered = (enteredChildrensHealthServiceOn?: string) =>
      ask({ ...moves, enteredChildrensHealthServiceOn: enteredChildrensHealthServiceOn ?? null }, '2026-01-20', 'HLT-08'); // prettier-ignore
    expect(entered('2025-09-01')).toMatchObject({ due: '2025-09-01', meaning: 'immediately' });
    for (const day of ['2025-08-31', undefined]) expect(entered(day)).not.toHaveProperty('meaning');
  });

  it('education stays in the review of an adult in hospital who has a plan', () => {
    const patient: TimelineFacts = { dateOfBirth: '2008-03-01', inpatient: true, lastCetrOn: '2025-12-01' };
    const said = (facts: TimelineFacts, asOf: string) => ask({ ...patient, ...facts }, asOf, 'HLT-19')?.meaning;
    expect(said({ hasEhcPlan: true }, '2026-03-01')).toContain('keep education');
    expect(said({ hasEhcPlan: true }, '2026-02-28')).toBeUndefined();
    expect(said({}, '2026-03-01')).toBeUndefined();
    expect(said({ hasEhcPlan: true, dateOfBirth: null }, '2026-03-01')).toBeUndefined();
  });
});

describe('what is asked around a move', () => {
  const leaver: TimelineFacts = { hasEhcPlan: true, ncYearActual: 11, settingTransferOn: '2026-09-01' };
  const came: TimelineFacts = { hasEhcPlan: true, movedIntoAreaOn: '2026-05-11' };
  const left: TimelineFacts = { hasEhcPlan: true, dateOfBirth: '2009-05-05', leftEducationOn: '2026-05-11' };
  check([
    ['travel, until the move', 'EDU-31', '2026-08-31', leaver, { due: '2026-05-31', findOut: ['needsTravelHelp'] }],
    ['and not from that day on', 'EDU-31', '2026-09-01', leaver, { status: 'ended' }],
    ['no travel while no move is planned', 'EDU-31', '2026-08-31', { ...leaver, settingTransferOn: null }, null],
    ['no travel before year 11', 'EDU-31', '2026-08-31', { ...leaver, ncYearActual: 10 }, null],
    ['another health board, on moving in', 'EDU-36', '2026-05-11', came, { findOut: ['responsibleIcbChangedOn'] }],
    ['and not before', 'EDU-36', '2026-05-10', came, null],
    ['nor after the first review', 'EDU-36', '2026-06-11', { ...came, lastReviewCompletedOn: '2026-05-11' }, null],
    ['a review before the move does not end the question', 'EDU-36', '2026-06-11', { ...came, lastReviewCompletedOn: '2026-05-10' }, { findOut: ['responsibleIcbChangedOn'] }],
    ['nobody moved', 'EDU-36', '2026-06-11', { hasEhcPlan: true }, null],
    ['a way back into education, from the day of leaving', 'EDU-21', '2026-05-11', left, { status: 'open-now' }],
    ['and not before', 'EDU-21', '2026-05-10', left, null],
    ['nobody left', 'EDU-21', '2026-05-11', { ...left, leftEducationOn: null }, null],
  ]); // prettier-ignore

  it('the statistics code tells the authority as well as the other one', () => {
    const likely: TimelineFacts = { dateOfBirth: '2010-05-17', disabled: true, likelyAdultCareNeeds: true };
    expect(ask({ ...likely, localAuthorityGssCode: 'E10000020' }, '2026-01-10', 'SC-09')).not.toHaveProperty('findOut');
  });
});

describe('words that depend on the person', () => {
  const said = (rule: string, asOf: string, facts: TimelineFacts) => ask(facts, asOf, rule)?.meaning;

  it('Scotland: whoever learns of it within the year acts as soon as practicable', () => {
    const told = (day?: string) =>
      said('SCO-01', '2025-07-01', { nation: 'scotland', expectedSchoolLeavingOn: '2026-06-26', authorityAwareOfLeavingOn: day ?? null }); // prettier-ignore
    expect([told('2025-06-27'), told('2025-06-26'), told()]).toEqual(['as soon as reasonably practicable', undefined, undefined]); // prettier-ignore
  });

  it('Wales: a school has its own days', () => {
    const by = (idpPreparedBy: 'school' | 'local-authority') =>
      said('WAL-02', '2026-02-01', { nation: 'wales', alnIdentifiedOn: '2026-01-19', idpPreparedBy });
    expect(by('school')).toContain('35 school days');
    expect(by('local-authority')).toMatch(/^over compulsory school age the young person must consent; plans continue to 25/); // prettier-ignore
  });

  it('an adviser is for the asking from 21 only', () => {
    const leaver: TimelineFacts = { dateOfBirth: '2005-06-06', formerRelevantChild: true };
    expect(said('SC-12', '2026-06-05', leaver)).toBeUndefined();
    expect(said('SC-12', '2026-06-06', leaver)).toBe('from 21 to 25 when the young person asks');
  });

  it('a supported internship is for those with a plan, adults’ travel from 19, and only an order to assess begins an assessment', () => {
    const pupil: TimelineFacts = { dateOfBirth: '2007-03-03', disabled: true, needsTravelHelp: true };
    expect(said('EDU-30', '2026-01-10', { ...pupil, hasEhcPlan: true })).toContain('supported internship');
    expect(said('EDU-30', '2026-01-10', pupil)).toBeUndefined();
    expect(said('EDU-31', '2026-03-02', pupil)).toContain('published by this day');
    expect(said('EDU-31', '2026-03-03', pupil)).toContain('rules for adults');
    const order = { tribunalOrderOn: '2026-05-11', tribunalOrderType: 'change-named-setting' } as const;
    expect(said('APP-02', '2026-05-12', order)).toBeUndefined();
  });

  it('a plan that is in force was made, unless it was made before it was asked for', () => {
    const asked: TimelineFacts = { ehcNeedsAssessmentRequestedOn: '2026-06-15', hasEhcPlan: true };
    expect(ask(asked, '2026-11-10', 'EDU-17')?.status).toBe('met');
    expect(ask({ ...asked, planFirstMadeOn: '2019-09-02' }, '2026-11-10', 'EDU-17')?.status).toBe('overdue');
  });

  it('a notice that cannot be counted is taken to be in time, and the answer warns', () => {
    const moved: TimelineFacts = { hasEhcPlan: true, dateOfBirth: '2020-01-01', movedOutOfAreaOn: '2036-01-10', oldAuthorityAwareOn: '2035-12-28' }; // prettier-ignore
    expect(ask(moved, '2035-12-28', 'EDU-33')?.due).toBe('2036-01-10');
    expect(warned(moved, '2035-12-28')).toContain('BANK_HOLIDAYS_NOT_KNOWN');
  });
});
