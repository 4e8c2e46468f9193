import { derived, warned } from '../cases/check.js';
import { mayDo, timeline, type TimelineFacts } from '../index.js';

describe('what follows from the facts', () => {
  it('is nothing where nothing is known: no value is empty, or guessed', () => {
    const answer = timeline({}, { asOf: '2026-01-10' });
    expect(answer.derived).toStrictEqual({});
    expect(answer.guards).toEqual([]);
    const unborn: TimelineFacts = { consentsToTransitionAssessment: false, atRiskOfAbuseOrNeglect: true, formerRelevantChild: true }; // prettier-ignore
    expect(derived(unborn, '2026-01-10')).toStrictEqual({});
    expect(derived({ hasEhcPlan: true, wishesToReturnToEducation: false }, '2026-01-10')).toStrictEqual({
      ceasePermitted: false,
      ceasePermittedReason: 'no recorded fact allows the plan to be ended',
    });
  });

  it('is told whole for a pupil of 14, and for nobody else’s rights', () => {
    expect(derived({ dateOfBirth: '2011-11-11' }, '2026-01-10')).toStrictEqual({
      age: 14,
      ncYearByAge: 9,
      ncYearEffective: 9,
      sixteenthBirthdayOn: '2027-11-11',
      compulsorySchoolAgeEndsOn: '2028-06-30',
      mentalCapacityActApplies: false,
      consentToHealthAndCareAssessment: 'parent',
      youngPersonRightsFrom: '2028-07-01',
      ageOnRightsDate: 16,
      gapDaysMcaBeforeRights: 233,
      lastDayAsYoungPerson: '2036-11-10',
      ehcDecisionMaker: 'parent',
      participationDutyStartsOn: '2028-07-01',
      participationDutyEndsOn: '2029-11-10',
      childBenefitOuterLimitOn: '2031-11-10',
    });
    expect(derived({ dateOfBirth: '2011-11-11', nation: 'wales' }, '2026-01-10')).toStrictEqual({
      age: 14,
      ncYearByAge: 9,
      ncYearEffective: 9,
      sixteenthBirthdayOn: '2027-11-11',
      compulsorySchoolAgeEndsOn: '2028-06-30',
      mentalCapacityActApplies: false,
      consentToHealthAndCareAssessment: 'parent',
      childBenefitOuterLimitOn: '2031-11-10',
    });
  });

  it('the Mental Capacity Act applies from the 16th birthday itself', () => {
    const applies = (asOf: string) => derived({ dateOfBirth: '2010-01-20' }, asOf).mentalCapacityActApplies;
    expect([applies('2026-01-19'), applies('2026-01-20')]).toEqual([false, true]);
  });

  it('one day between the rights and the 16th birthday is a gap', () => {
    expect(derived({ dateOfBirth: '2010-06-28' }, '2026-01-10').gapDaysRightsBeforeMca).toBe(1);
    expect(derived({ dateOfBirth: '2010-06-26' }, '2026-01-10').gapDaysMcaBeforeRights).toBe(1);
  });

  it('preparing for adulthood is for reviews of a plan, from year 9 on', () => {
    const must = (facts: TimelineFacts) => derived(facts, '2026-01-10').year9ReviewMustCoverPreparingForAdulthood;
    expect([must({ hasEhcPlan: true, ncYearActual: 8 }), must({ hasEhcPlan: true, ncYearActual: 9 })]).toEqual([false, true]); // prettier-ignore
    expect([must({ hasEhcPlan: true }), must({ ncYearActual: 9 }), must({ hasEhcPlan: false, ncYearActual: 9 })]).toEqual([undefined, undefined, undefined]); // prettier-ignore
  });

  it('level 3 ends the duty to take part, or keeps it from beginning', () => {
    const ends = (level3AttainedOn: string) => derived({ dateOfBirth: '2009-01-20', level3AttainedOn }, '2026-01-10');
    expect(ends('2026-08-13').participationDutyEndsOn).toBe('2026-08-13');
    expect(ends('2028-08-13').participationDutyEndsOn).toBe('2027-01-19');
    expect(ends('2025-06-28').participationDutyEndsOn).toBe('2025-06-28');
    expect(ends('2025-06-27').participationDutyEndsOn).toBeUndefined();
  });

  it('nobody is an eligible child who is not known to be looked after, nor may ask for an adviser without having left care', () => {
    expect(derived({ dateOfBirth: '2000-01-01' }, '2026-01-10')).not.toHaveProperty('eligibleChild');
    const at25 = { dateOfBirth: '2003-06-06' };
    expect(derived(at25, '2026-01-10')).not.toHaveProperty('personalAdviserOnRequest');
    expect(derived({ ...at25, formerRelevantChild: true }, '2026-01-10')).toMatchObject({ personalAdviserOnRequest: true, personalAdviserOnRequestUntil: '2028-06-05' }); // prettier-ignore
  });

  it('the return knows no wish to leave before 18', () => {
    const reason = (asOf: string) =>
      derived({ dateOfBirth: '2008-05-05', hasEhcPlan: true, wishesToReturnToEducation: false }, asOf).sen2CeaseReason;
    expect([reason('2026-05-04'), reason('2026-05-05')]).toEqual([undefined, 6]);
  });

  it('the area’s code of either kind tells the authority', () => {
    expect(derived({ localAuthorityGssCode: 'E10000020' }, '2026-01-10')).toStrictEqual({
      icbOds: 'QMM',
      icbName: 'NHS Norfolk and Waveney ICB',
      icbGss: 'E54000022',
      laStatus: 'current',
    });
    expect(derived({ localAuthorityCode: '926' }, '2022-07-01').icbOds).toBe('QMM');
  });
});

describe('why something may not be done', () => {
  const asOf = '2026-10-05';
  const plan: TimelineFacts = { dateOfBirth: '2008-05-05', hasEhcPlan: true };
  const out: TimelineFacts = { ...plan, inEducationOrTraining: false };
  const concluded: TimelineFacts = { dateOfBirth: '2008-05-05', receivesChildrensSocialCare: true, adultSocialCareConclusionOn: asOf }; // prettier-ignore

  it.each<[string, TimelineFacts]>([
    ['it is not known whether a plan is in force', { dateOfBirth: '2008-05-05' }],
    ['no plan is in force', { hasEhcPlan: false }],
    ['the decision is under appeal: the plan stays in force', { ...plan, ceaseDecisionOn: '2026-09-02', appealLodgedOn: '2026-09-09' }],
    ['the plan stays in force until the time to appeal ends, on 2 November 2026', { ...plan, ceaseDecisionOn: '2026-09-02' }],
    ['the higher education course has started', { ...plan, startsHigherEducationOn: '2026-10-05' }],
    ['the plan ends when the higher education course starts, not when it is offered', { ...plan, startsHigherEducationOn: '2026-10-06' }],
    ['the plan has not been transferred yet', { ...plan, movedOutOfAreaOn: '2026-09-01', ehcPlanTransferredOn: '2026-10-06' }],
    ['a supported internship is education that requires the plan', { ...plan, workBasedLearning: 'supported-internship' }],
    ['the date of birth is not known', { hasEhcPlan: true, inEducationOrTraining: false }],
    ['the young person wishes to return to education: review the plan and keep it', { ...out, wishesToReturnToEducation: true }],
    ['no review yet establishing that the young person does not wish to return, or that return is inappropriate', out],
    ['no recorded fact allows the plan to be ended', { ...plan, inEducationOrTraining: true }],
  ])('%s', (reason, facts) => {
    expect(mayDo('cease-plan', facts, asOf).reason).toBe(reason);
  }); // prettier-ignore

  it.each<[string, TimelineFacts]>([
    ['the date of birth is not known', { receivesChildrensSocialCare: true }],
    ['it is not known whether children’s social care gives support', { dateOfBirth: '2008-05-05' }],
    ['adult social care has not yet reached its conclusion: support and direct payments continue', { dateOfBirth: '2008-05-05', receivesChildrensSocialCare: true }],
    ['a conclusion is recorded, but not what it was: support continues until that is known', concluded],
    ['adult social care has concluded that there are no needs', { ...concluded, adultSocialCareConclusion: 'no-needs' }],
    ['adult social care has concluded that it will not meet the needs', { ...concluded, adultSocialCareConclusion: 'needs-will-not-be-met' }],
    ['needs will be met, but adult support has not begun: support continues until it does', { ...concluded, adultSocialCareConclusion: 'needs-will-be-met' }],
    ['adult care and support has begun', { ...concluded, adultSocialCareConclusion: 'needs-will-be-met', adultSupportStartedOn: asOf }],
    ['the authority has decided that it need not assess as an adult', { ...concluded, adultSocialCareConclusion: 'no-duty-to-assess' }],
    ['there was an assessment before 18: support continues until a conclusion on the needs', { ...concluded, adultSocialCareConclusion: 'no-duty-to-assess', transitionAssessmentCompletedOn: '2026-05-04' }],
    ['the assessment before 18 does not count as an adult’s: assess again, then conclude', { ...concluded, adultSocialCareConclusion: 'no-needs', transitionAssessmentCompletedOn: '2026-05-04', transitionAssessmentCountsForAdult: false }],
    ['adult social care has concluded that there are no needs', { ...concluded, adultSocialCareConclusion: 'no-needs', transitionAssessmentCompletedOn: '2026-05-04', transitionAssessmentCountsForAdult: false, adultNeedsAssessmentCompletedOn: asOf }],
    ['under 18 this rule does not govern: children’s services decide on the child’s needs', { ...concluded, dateOfBirth: '2009-01-01', adultSocialCareConclusion: 'no-needs' }],
    ['children’s social care gives no support', { dateOfBirth: '2008-05-05', receivesChildrensSocialCare: false }],
  ])('%s', (reason, facts) => {
    expect(mayDo('end-childrens-services', facts, asOf).reason).toBe(reason);
  }); // prettier-ignore

  it('nothing is permitted or forbidden to a child’s support, and a guard is shown only where something is forbidden', () => {
    const child: TimelineFacts = { ...concluded, adultSocialCareConclusion: 'no-needs' };
    const at = (dateOfBirth: string) => timeline({ ...child, dateOfBirth }, { asOf });
    expect(mayDo('end-childrens-services', { ...child, dateOfBirth: '2008-10-06' }, asOf).permitted).toBeNull();
    expect(at('2008-10-06')).toMatchObject({ guards: [], derived: { mayEndChildrensServices: null } });
    expect(at('2008-10-05')).toMatchObject({ guards: [], derived: { mayEndChildrensServices: true } });
    expect(mayDo('end-childrens-services', child, asOf)).toMatchObject({ permitted: true, from: asOf });
    expect(mayDo('end-childrens-services', { ...child, receivesChildrensSocialCare: null }, asOf).permitted).toBe(true);
  });

  it('a conclusion before 18 permits nothing before the birthday, and a later day counts from that day', () => {
    const early: TimelineFacts = { ...concluded, adultSocialCareConclusionOn: '2026-01-10', adultSocialCareConclusion: 'needs-will-be-met' }; // prettier-ignore
    const from = (facts: TimelineFacts, on = asOf) => mayDo('end-childrens-services', { ...early, ...facts }, on);
    expect(from({ adultSupportStartedOn: '2026-01-20' })).toMatchObject({ permitted: true, from: '2026-05-05' });
    expect(from({ adultSupportStartedOn: '2026-10-06' }).permitted).toBe(false);
    expect(from({ adultSupportStartedOn: '2026-10-06' }, '2026-10-06')).toMatchObject({
      permitted: true,
      from: '2026-10-06',
    });
    const again = { transitionAssessmentCompletedOn: '2026-01-05', transitionAssessmentCountsForAdult: false } as const;
    const none = { ...again, adultSocialCareConclusion: 'no-needs' } as const;
    expect(from({ ...none, adultNeedsAssessmentCompletedOn: '2026-06-01' }).permitted).toBe(false);
    expect(from({ ...none, adultNeedsAssessmentCompletedOn: '2026-06-01', adultSocialCareConclusionOn: '2026-06-01' }).permitted).toBe(true); // prettier-ignore
    expect(from({ ...none, adultNeedsAssessmentCompletedOn: '2026-05-04', adultSocialCareConclusionOn: '2026-06-01' }).permitted).toBe(false); // prettier-ignore
  });

  it('an appeal about something else blocks nothing, and neither does a plan that came from another area', () => {
    expect(mayDo('cease-plan', { ...plan, appealLodgedOn: '2026-09-09' }, asOf)).not.toHaveProperty('rule');
    const came = mayDo('cease-plan', { ...plan, ehcPlanTransferredOn: '2026-09-01' }, asOf);
    expect([came.permitted, came.from]).toEqual([false, undefined]);
    const moved = mayDo('cease-plan', { ...plan, movedOutOfAreaOn: '2026-09-01' }, asOf);
    expect(moved).toStrictEqual({
      action: 'cease-plan',
      permitted: false,
      reason: 'no recorded fact allows the plan to be ended',
      unless: 'no-longer-necessary',
    });
  });

  it('the plan stays in force while the end of the time to appeal cannot be told', () => {
    const late = mayDo('cease-plan', { ...plan, ceaseDecisionOn: '2035-11-10' }, '2036-06-01');
    expect(late).toStrictEqual({ action: 'cease-plan', permitted: false, rule: 'EDU-23', reason: 'the end of the time to appeal is not known' }); // prettier-ignore
  });

  it('a guard gives its rule, its reason and its days, and nothing that does not apply', () => {
    const { guards } = timeline({ ...plan, receivesChildrensSocialCare: true, ceaseDecisionOn: '2026-09-02' }, { asOf }); // prettier-ignore
    expect(guards).toStrictEqual([
      {
        action: 'end-childrens-services',
        permitted: false,
        rule: 'SC-08',
        reason: 'adult social care has not yet reached its conclusion: support and direct payments continue',
        since: '2026-05-05',
      },
      {
        action: 'cease-plan',
        permitted: false,
        rule: 'EDU-23',
        reason: 'the plan stays in force until the time to appeal ends, on 2 November 2026',
        from: '2026-11-03',
      },
    ]);
    expect(timeline({ dateOfBirth: '2008-05-05' }, { asOf }).guards).toEqual([]);
    expect(timeline({ ...plan, inEducationOrTraining: true }, { asOf }).guards).toHaveLength(0);
    expect(timeline({ receivesChildrensSocialCare: true }, { asOf }).guards[0]).not.toHaveProperty('since');
  });

  it('knows no other act', () => {
    expect(() => mayDo('end-everything' as never, plan, asOf)).toThrow();
  });
});

describe('warnings', () => {
  it('of a class that is not recorded go to year 14 where the school is not known', () => {
    const plan: TimelineFacts = { dateOfBirth: '2006-11-11', hasEhcPlan: true };
    expect(warned(plan, '2026-03-01')).toEqual(['NCY_FROM_DOB']);
    expect(warned(plan, '2026-09-01')).toEqual([]);
    expect(warned({ ...plan, hasEhcPlan: null }, '2026-03-01')).toEqual([]);
  });

  it('of what is missing are for every nation, of England’s law for England', () => {
    const nation = 'scotland';
    expect(warned({ nation }, '2026-03-01')).toEqual(['DATE_OF_BIRTH_NOT_KNOWN']);
    expect(warned({ nation, dateOfBirth: '2006-11-11', hasEhcPlan: true }, '2026-03-01')).toEqual([]);
    expect(warned({ dateOfBirth: '2012-08-20', ncYearActual: 9 }, '2025-10-01')).toEqual([]);
  });

  it('carry their words and the facts to look at', () => {
    const [warning] = timeline({}, { asOf: '2026-03-01' }).warnings;
    expect(warning).toStrictEqual({
      code: 'DATE_OF_BIRTH_NOT_KNOWN',
      message: 'The date of birth is not known, so nothing that depends on age can be worked out.',
      facts: ['dateOfBirth'],
    });
  });
});
