import { mayDo, timeline, type TimelineFacts } from './index.js';

const supported: TimelineFacts = { dateOfBirth: '2008-11-02', receivesChildrensSocialCare: true };
const concluded: TimelineFacts = {
  ...supported,
  adultSocialCareConclusionOn: '2027-01-10',
  adultSocialCareConclusion: 'no-needs',
};
const student: TimelineFacts = { dateOfBirth: '2008-05-05', hasEhcPlan: true, inEducationOrTraining: true };

describe('may children’s services end?', () => {
  it.each<[string, TimelineFacts, string, boolean | null]>([
    ['the day before 18', supported, '2026-11-01', null],
    ['at 18 without a conclusion', supported, '2026-11-02', false],
    ['years after 18 without a conclusion', supported, '2029-01-01', false],
    ['before the conclusion', concluded, '2027-01-09', false],
    ['on the day of the conclusion', concluded, '2027-01-10', true],
    ['of a kind that is not known', { ...concluded, adultSocialCareConclusion: null }, '2027-01-10', false],
    ['no support is given', { ...supported, receivesChildrensSocialCare: false }, '2027-01-10', true],
    ['not known whether support is given', { dateOfBirth: '2008-11-02' }, '2027-01-10', false],
    ['no date of birth', { receivesChildrensSocialCare: true }, '2027-01-10', false],
  ])('%s', (_, facts, asOf, permitted) => {
    const answer = mayDo('end-childrens-services', facts, asOf);
    expect(answer.permitted).toBe(permitted);
    if (permitted !== true) expect(answer.rule).toBe('SC-08');
    expect(answer.reason).not.toBe('');
  });

  // CSDPA 1970 s.2A(3), (4)(a): which assessment counts, by the days around the birthday and around the conclusion.
  it.each<[string, TimelineFacts, boolean]>([
    [
      'no assessment is owed, and there was one the day before 18',
      { transitionAssessmentCompletedOn: '2026-11-01' },
      false,
    ],
    ['no assessment is owed, and the one at 18 is an adult’s', { transitionAssessmentCompletedOn: '2026-11-02' }, true],
    ['no assessment is owed, and there was none', {}, true],
  ])('%s', (_, facts, permitted) => {
    const noDuty = { ...concluded, adultSocialCareConclusion: 'no-duty-to-assess' as const, ...facts };
    expect(mayDo('end-childrens-services', noDuty, '2027-01-10').permitted).toBe(permitted);
  });

  it.each<[string, string | null, boolean]>([
    ['assessed again before 18', '2026-11-01', false],
    ['assessed again on the birthday', '2026-11-02', true],
    ['assessed again on the day of the conclusion', '2027-01-10', true],
    ['assessed again the day after the conclusion', '2027-01-11', false],
    ['not assessed again', null, false],
  ])('an assessment that does not count for an adult, %s', (_, adultNeedsAssessmentCompletedOn, permitted) => {
    const early = { transitionAssessmentCompletedOn: '2026-06-01', transitionAssessmentCountsForAdult: false };
    const facts = { ...concluded, ...early, adultNeedsAssessmentCompletedOn };
    expect(mayDo('end-childrens-services', facts, '2027-01-20').permitted).toBe(permitted);
  });

  it('says what is missing before a conclusion that lies ahead, and not what the conclusion would lack', () => {
    const ahead = { ...concluded, adultSocialCareConclusion: null };
    expect(mayDo('end-childrens-services', ahead, '2027-01-09').reason).toContain('has not yet reached its conclusion');
    expect(mayDo('end-childrens-services', ahead, '2027-01-10').reason).toContain('not what it was');
  });

  it('stands among the guards from the 18th birthday on', () => {
    expect(timeline(supported, { asOf: '2026-11-01' }).guards).toEqual([]);
    expect(timeline(supported, { asOf: '2026-11-02' }).guards).toMatchObject([
      { rule: 'SC-08', action: 'end-childrens-services', permitted: false, since: '2026-11-02' },
    ]);
    expect(timeline(supported, { asOf: '2026-11-02' }).derived.mayEndChildrensServices).toBe(false);
    expect(
      timeline({ dateOfBirth: '2008-11-02' }, { asOf: '2026-11-02' }).derived.mayEndChildrensServices,
    ).toBeUndefined();
  });
});

describe('may the plan end?', () => {
  const left = { ...student, inEducationOrTraining: false, leftEducationOn: '2026-10-02' };
  const decided = { ...student, ceaseDecisionOn: '2026-03-02' };

  it.each<[string, TimelineFacts, string, boolean, string | undefined]>([
    ['no plan', { hasEhcPlan: false }, '2026-01-01', true, undefined],
    ['not known whether there is one', { dateOfBirth: '2008-05-05' }, '2026-01-01', false, undefined],
    ['in education', student, '2026-01-01', false, undefined],
    ['17 and out of education', left, '2026-05-04', false, 'EDU-21'],
    ['18 and out of education, wish not known', left, '2026-10-05', false, 'EDU-22'],
    ['18, wishes to return', { ...left, wishesToReturnToEducation: true }, '2026-10-05', false, 'EDU-22'],
    ['18, does not wish to return', { ...left, wishesToReturnToEducation: false }, '2026-10-05', true, undefined],
    ['17, does not wish to return', { ...left, wishesToReturnToEducation: false }, '2026-05-04', false, 'EDU-21'],
    [
      'supported internship',
      { ...student, inEducationOrTraining: null, workBasedLearning: 'supported-internship' },
      '2026-10-05',
      false,
      undefined,
    ],
    ['last day to appeal', decided, '2026-05-05', false, 'EDU-23'],
    ['the day after it', decided, '2026-05-06', true, undefined],
    ['under appeal', { ...decided, appealLodgedOn: '2026-04-01' }, '2026-12-01', false, 'EDU-23'],
    [
      'appeal concluded',
      { ...decided, appealLodgedOn: '2026-04-01', appealConcludedOn: '2026-11-20' },
      '2026-11-21',
      true,
      undefined,
    ],
    [
      'day of the conclusion',
      { ...decided, appealLodgedOn: '2026-04-01', appealConcludedOn: '2026-11-20' },
      '2026-11-20',
      false,
      'EDU-23',
    ],
    ['a degree begins tomorrow', { ...student, startsHigherEducationOn: '2026-09-21' }, '2026-09-20', false, undefined],
    ['a degree begins today', { ...student, startsHigherEducationOn: '2026-09-21' }, '2026-09-21', true, undefined],
    [
      'moved and transferred',
      { ...student, movedOutOfAreaOn: '2026-03-01', ehcPlanTransferredOn: '2026-03-05' },
      '2026-03-05',
      true,
      undefined,
    ],
    ['moved, not yet transferred', { ...student, movedOutOfAreaOn: '2026-03-01' }, '2026-03-04', false, undefined],
    [
      'the window is over, and no review was held',
      { ...left, ceaseDecisionOn: '2026-10-12' },
      '2026-12-15',
      false,
      'EDU-22',
    ],
    [
      'the window is over, and a degree has begun',
      { ...left, ceaseDecisionOn: '2026-10-12', startsHigherEducationOn: '2026-12-01' },
      '2026-12-15',
      true,
      undefined,
    ],
    [
      '18, a return is not right',
      { ...left, wishesToReturnToEducation: true, returnToEducationAppropriate: false },
      '2026-10-05',
      true,
      undefined,
    ],
    [
      'the appeal was won',
      { ...decided, tribunalOrderOn: '2026-06-01', tribunalOrderType: 'continue-plan' },
      '2026-12-01',
      false,
      'EDU-23',
    ],
    [
      'the appeal is won tomorrow',
      { ...decided, tribunalOrderOn: '2026-06-02', tribunalOrderType: 'continue-plan' },
      '2026-06-01',
      true,
      undefined,
    ],
    ['the authority gave way', { ...decided, appealNotOpposedOn: '2026-04-20' }, '2026-12-01', false, 'EDU-23'],
    [
      'an order about something else',
      { ...decided, tribunalOrderOn: '2026-06-01', tribunalOrderType: 'assess' },
      '2026-12-01',
      true,
      undefined,
    ],
    [
      'an order from before the decision',
      { ...decided, tribunalOrderOn: '2026-02-01', tribunalOrderType: 'continue-plan' },
      '2026-12-01',
      true,
      undefined,
    ],
    [
      'in youth custody',
      { ...student, detainedOn: '2026-01-12', detentionAccommodation: 'secure-school' },
      '2026-02-01',
      false,
      'DET-01',
    ],
    ['in custody of an unknown kind', { ...student, detainedOn: '2026-01-12' }, '2026-02-01', false, 'DET-01'],
    [
      'in adult custody',
      { ...student, detainedOn: '2026-01-12', detentionAccommodation: 'adult-custody' },
      '2026-02-01',
      false,
      'DET-06',
    ],
    ['19 in custody', { ...student, detainedOn: '2026-01-12' }, '2027-05-05', false, 'DET-06'],
    [
      'released, and in education',
      { ...student, detainedOn: '2026-01-12', releasedOn: '2026-02-01' },
      '2026-02-01',
      false,
      undefined,
    ],
    [
      '24 and in custody',
      { ...student, dateOfBirth: '2001-05-30', detainedOn: '2026-05-01' },
      '2026-05-29',
      false,
      'DET-06',
    ],
    [
      '25 and in custody',
      { ...student, dateOfBirth: '2001-05-30', detainedOn: '2026-05-01' },
      '2026-05-30',
      true,
      undefined,
    ],
    [
      'decided without a review, the day before a degree',
      { ...left, ceaseDecisionOn: '2026-10-12', startsHigherEducationOn: '2027-01-18' },
      '2027-01-17',
      false,
      'EDU-22',
    ],
    [
      'on its first day',
      { ...left, ceaseDecisionOn: '2026-10-12', startsHigherEducationOn: '2027-01-18' },
      '2027-01-18',
      true,
      undefined,
    ],
    [
      'decided without a review, the day before 25',
      { ...left, dateOfBirth: '2002-01-18', ceaseDecisionOn: '2026-10-12' },
      '2027-01-17',
      false,
      'EDU-22',
    ],
    [
      'decided without a review, at 25',
      { ...left, dateOfBirth: '2002-01-18', ceaseDecisionOn: '2026-10-12' },
      '2027-01-18',
      true,
      undefined,
    ],
    ['the day before 25', { ...student, dateOfBirth: '2001-03-10' }, '2026-03-09', false, undefined],
    ['at 25', { ...student, dateOfBirth: '2001-03-10' }, '2026-03-10', true, undefined],
  ])('%s', (_, facts, asOf, permitted, rule) => {
    const answer = mayDo('cease-plan', facts, asOf);
    expect([answer.permitted, answer.rule]).toEqual([permitted, rule]);
    const { guards, derived } = timeline(facts, { asOf });
    expect(guards.map((guard) => guard.rule)).toEqual(rule ? [rule] : []);
    expect(derived.ceasePermitted).toBe(facts.hasEhcPlan === true ? permitted : undefined);
  });

  it('says from which day on, and with which code of the return', () => {
    const from = (facts: TimelineFacts, asOf: string) => timeline(facts, { asOf }).derived;
    expect(from(decided, '2026-03-10')).toMatchObject({ ceasePermittedFrom: '2026-05-06' });
    expect(from({ ...student, startsHigherEducationOn: '2026-09-21' }, '2026-06-01')).toMatchObject({
      sen2CeaseReason: 3,
      ceasePermittedFrom: '2026-09-21',
    });
    expect(from({ ...student, dateOfBirth: '2001-03-10' }, '2026-03-10').sen2CeaseReason).toBe(1);
    expect(from({ ...student, movedOutOfAreaOn: '2026-03-01' }, '2026-03-04').sen2CeaseReason).toBe(5);
    expect(from({ ...left, wishesToReturnToEducation: false }, '2026-10-05').sen2CeaseReason).toBe(6);
    expect(from(student, '2026-10-05').sen2CeaseReason).toBeUndefined();
  });

  it('refuses wrong facts and wrong days', () => {
    expect(() => mayDo('cease-plan', { hasEhcPlan: 'yes' } as never, '2026-01-01')).toThrow(
      'Some fields of the request are wrong',
    );
    expect(() => mayDo('cease-plan', {}, '2026-02-30')).toThrow('Some fields of the request are wrong');
  });
});
