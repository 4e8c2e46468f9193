import { ask, check, derived, warned } from '../../cases/check.js';
import { type TimelineFacts } from '../../index.js';

describe('compulsory school age', () => {
  it('reads literally only where the term begins after a September birthday', () => {
    const early = { dateOfBirth: '2010-09-01', autumnTermStartsOn: '2026-09-03' };
    expect(derived(early, '2026-01-10')).toMatchObject({
      compulsorySchoolAgeEndsOn: '2027-06-25',
      compulsorySchoolAgeEndsOnLiteralReading: '2026-06-26',
      gapDaysMcaBeforeRights: 298,
    });
    expect(warned(early, '2026-01-10')).toContain('CSA_BOUNDARY');
    expect(ask({ ...early, hasEhcPlan: true }, '2026-01-10', 'EDU-02')?.meaning).toContain('literal reading');
    for (const autumnTermStartsOn of ['2026-09-01', '2025-09-03'])
      expect(
        derived({ ...early, autumnTermStartsOn }, '2026-01-10').compulsorySchoolAgeEndsOnLiteralReading,
      ).toBeUndefined();
    expect(warned({ dateOfBirth: '2010-08-31', autumnTermStartsOn: '2026-09-03' }, '2026-01-10')).not.toContain(
      'CSA_BOUNDARY',
    );
  });

  it('counts the two clocks at 16 against each other', () => {
    expect(derived({ dateOfBirth: '2010-08-31' }, '2026-01-10').gapDaysRightsBeforeMca).toBe(65);
    expect(derived({ dateOfBirth: '2010-06-27' }, '2026-01-10')).not.toHaveProperty('gapDaysRightsBeforeMca');
    expect(derived({ dateOfBirth: '2010-06-27' }, '2026-01-10')).not.toHaveProperty('gapDaysMcaBeforeRights');
  });

  it('knows no age before birth, and none on the day before', () => {
    expect(derived({ dateOfBirth: '2026-01-10' }, '2026-01-10').age).toBe(0);
    expect(derived({ dateOfBirth: '2026-01-10' }, '2026-01-09').age).toBeUndefined();
  });

  it('warns between the rights and the 16th birthday only', () => {
    for (const [asOf, expected] of [
      ['2026-06-26', false],
      ['2026-06-27', true],
      ['2026-08-30', true],
      ['2026-08-31', false],
    ] as const)
      // prettier-ignore
      expect(warned({ dateOfBirth: '2010-08-31' }, asOf).includes('RIGHTS_BEFORE_MCA')).toBe(expected);
  });

  it('gives the decisions to whoever may take them', () => {
    const person: TimelineFacts = {
      dateOfBirth: '2010-01-20',
      lacksCapacityForEhcDecisions: true,
      lacksCapacityForArrangements: true,
    };
    expect(derived(person, '2026-01-19')).toMatchObject({
      ehcDecisionMaker: 'parent',
      consentToHealthAndCareAssessment: 'parent',
    });
    expect(derived(person, '2026-01-20')).toMatchObject({
      ehcDecisionMaker: 'parent',
      consentToHealthAndCareAssessment: 'representative',
    });
    expect(derived(person, '2026-06-27').ehcDecisionMaker).toBe('representative');
    expect(derived({ ...person, lacksCapacityForEhcDecisions: null }, '2026-06-27').ehcDecisionMaker).toBe(
      'young-person',
    );
  });
});

describe('year groups', () => {
  it('follow the class, and go up with it each September', () => {
    const taught: TimelineFacts = {
      dateOfBirth: '2012-08-20',
      ncYearActual: 8,
      ncYearRecordedOn: '2025-10-01',
      hasEhcPlan: true,
    };
    expect(derived(taught, '2025-10-01').ncYearEffective).toBe(8);
    expect(derived(taught, '2026-10-01').ncYearEffective).toBe(9);
    expect(derived({ ...taught, ncYearRecordedOn: null }, '2026-10-01').ncYearEffective).toBe(8);
    expect(warned(taught, '2026-10-01')).toEqual(['OUT_OF_COHORT']);
  });

  it('are not asked of a college student', () => {
    expect(
      warned({ dateOfBirth: '2008-02-02', hasEhcPlan: true, settingType: 'further-education-college' }, '2026-01-10'),
    ).toEqual([]);
    expect(
      warned({ dateOfBirth: '2008-02-02', hasEhcPlan: true, settingType: 'special-school' }, '2026-01-10'),
    ).toEqual(['NCY_FROM_DOB']);
    expect(warned({ hasEhcPlan: true, ncYearActual: 9 }, '2026-01-10')).toEqual(['DATE_OF_BIRTH_NOT_KNOWN']);
  });
});

describe('careers and work', () => {
  const pupil: TimelineFacts = { dateOfBirth: '2010-03-03' };
  const student: TimelineFacts = { ...pupil, hasEhcPlan: true };
  check([
    ['the first talk by the last day of compulsory school age', 'EDU-29', '2026-06-26', pupil, { due: '2026-06-26', status: 'due-soon' }],
    ['the second by 18', 'EDU-29', '2026-06-27', pupil, { due: '2028-03-02', occurrence: 'EDU-29:2028' }],
    ['year 7', 'EDU-29', '2023-09-01', { dateOfBirth: '2012-03-03' }, { due: '2028-06-30' }],
    ['year 6', 'EDU-29', '2023-08-31', { dateOfBirth: '2012-03-03' }, null],
    ['year 14 without a plan', 'EDU-29', '2028-09-01', pupil, { status: 'ended' }],
    ['year 14 with a plan', 'EDU-29', '2028-09-01', student, { status: 'open-now' }],
    ['25', 'EDU-29', '2035-03-03', student, { status: 'ended', ended: { on: '2035-03-03', was: 'open-now' } }],
    ['an offer in year 11', 'EDU-28', '2025-09-01', pupil, { due: '2026-09-30', occurrence: 'EDU-28:2026' }],
    ['not in year 10', 'EDU-28', '2025-08-31', pupil, null],
    ['an offer after year 11, at the last moment', 'EDU-28', '2026-09-30', pupil, { due: '2026-09-30', status: 'due-soon' }],
    ['no offer in October', 'EDU-28', '2026-10-01', pupil, { due: '2026-09-30', status: 'open-now' }],
    ['no offer at the end of the year', 'EDU-28', '2026-12-31', pupil, { due: '2026-09-30', status: 'open-now' }],
    ['an offer in year 12', 'EDU-28', '2027-01-01', pupil, { due: '2027-09-30', status: 'upcoming' }],
    ['an offer after year 12, at the last moment', 'EDU-28', '2027-09-30', pupil, { due: '2027-09-30' }],
    ['no offer after year 12', 'EDU-28', '2027-12-31', pupil, { due: '2027-09-30', status: 'open-now' }],
    ['in year 13 until 18', 'EDU-28', '2028-03-02', pupil, { status: 'open-now', occurrence: 'EDU-28:2027' }],
    ['not at 18', 'EDU-28', '2028-03-03', pupil, { status: 'ended', ended: { on: '2028-03-03', was: 'open-now' } }],
    ['at college already', 'EDU-28', '2026-10-01', { ...pupil, settingType: 'further-education-college' }, { status: 'met' }],
    ['at school still', 'EDU-28', '2026-06-01', { ...pupil, settingType: 'secondary-school' }, { status: 'upcoming' }],
    ['a profile by the end of year 9', 'EDU-30', '2023-09-01', pupil, { due: '2024-08-31', occurrence: 'EDU-30:2024' }],
    ['and each year', 'EDU-30', '2025-09-01', pupil, { due: '2026-08-31' }],
    ['not in year 8', 'EDU-30', '2023-08-31', pupil, null],
    ['not for those who need none', 'EDU-30', '2025-09-01', { ...pupil, hasEhcPlan: false, disabled: false }, null],
    ['24', 'EDU-30', '2035-03-02', student, { due: '2035-08-31' }],
    ['25', 'EDU-30', '2035-03-03', student, { status: 'ended' }],
    ['travel in year 10', 'EDU-31', '2025-08-31', { ...pupil, needsTravelHelp: true }, null],
    ['travel after 19', 'EDU-31', '2029-03-03', { ...pupil, needsTravelHelp: true }, { due: '2029-05-31', meaning: expect.stringContaining('rules for adults') as unknown }],
    ['travel before 19', 'EDU-31', '2029-03-02', { ...pupil, needsTravelHelp: true }, { meaning: expect.stringContaining('policy') as unknown }],
    ['learning until 18', 'EDU-27', '2026-03-01', pupil, { due: '2028-03-02', opensOn: '2026-06-27' }],
    ['over at 18', 'EDU-27', '2028-03-03', pupil, { status: 'moot' }],
    ['not at 14', 'EDU-27', '2025-03-02', pupil, null],
    ['not at 19', 'EDU-27', '2029-03-03', pupil, null],
  ]); // prettier-ignore
});

describe('out of education', () => {
  const left: TimelineFacts = {
    dateOfBirth: '2009-05-05',
    hasEhcPlan: true,
    inEducationOrTraining: false,
    leftEducationOn: '2026-03-27',
  };
  check([
    ['15', 'EDU-21', '2024-06-01', left, { status: 'open-now' }],
    ['the day before 18', 'EDU-21', '2027-05-04', left, { status: 'open-now' }],
    ['at 18 it goes on as another rule', 'EDU-21', '2027-05-05', left, { status: 'ended', ended: { on: '2027-05-05', because: expect.stringContaining('regs 29(2), 30(1)'), was: 'open-now', continuesAs: 'EDU-22' } }],
    ['at 18', 'EDU-22', '2027-05-05', left, { status: 'open-now' }],
    ['not before', 'EDU-22', '2027-05-04', left, null],
    ['the plan was changed since', 'EDU-21', '2026-06-01', { ...left, finalAmendedPlanOn: '2026-05-20' }, { status: 'met' }],
    ['the plan was changed before', 'EDU-21', '2026-06-01', { ...left, finalAmendedPlanOn: '2026-02-20' }, { status: 'open-now' }],
    ['a review found no wish to return', 'EDU-22', '2027-06-01', { ...left, wishesToReturnToEducation: false }, { status: 'met' }],
    ['told by the setting', 'EDU-22', '2027-06-01', { ...left, inEducationOrTraining: null, settingType: 'none' }, { status: 'open-now' }],
    ['an apprentice is in training', 'EDU-22', '2027-06-01', { ...left, inEducationOrTraining: null, workBasedLearning: 'apprenticeship' }, null],
    ['left, not known whether back', 'EDU-22', '2027-06-01', { ...left, inEducationOrTraining: null }, { due: null, status: 'open-now', findOut: ['inEducationOrTraining', 'settingType', 'workBasedLearning'] }],
    ['left at 16, not known whether back', 'EDU-21', '2026-03-27', { ...left, inEducationOrTraining: null }, { status: 'open-now', title: expect.stringContaining('Find out') as unknown }],
    ['not yet gone', 'EDU-21', '2026-03-26', { ...left, inEducationOrTraining: null }, null],
    ['nothing known', 'EDU-22', '2027-06-01', { ...left, inEducationOrTraining: null, leftEducationOn: null }, null],
    ['moved away, the plan still here', 'EDU-22', '2027-05-31', { ...left, movedOutOfAreaOn: '2027-05-20', ehcPlanTransferredOn: '2027-06-01' }, { status: 'open-now' }],
    ['moved away, and the plan with them', 'EDU-22', '2027-06-01', { ...left, movedOutOfAreaOn: '2027-05-20', ehcPlanTransferredOn: '2027-06-01' }, { status: 'moot', mootBecause: 'the plan was transferred to another authority' }],
    ['moved in with the plan', 'EDU-22', '2027-06-02', { ...left, ehcPlanTransferredOn: '2027-06-01' }, { status: 'open-now' }],
    ['no plan', 'EDU-22', '2027-06-01', { ...left, hasEhcPlan: false }, null],
  ]); // prettier-ignore
});

describe('at 25, and leaving', () => {
  const adult: TimelineFacts = {
    hasEhcPlan: true,
    dateOfBirth: '2001-08-31',
    settingType: 'further-education-college',
  };
  check([
    ['25 in August at college', 'EDU-26', '2026-01-05', adult, { due: '2027-07-31' }],
    ['specialist college: the end of the course', 'EDU-26', '2026-01-05', { ...adult, settingType: 'specialist-post-16-institution', trainingEndsOn: '2027-06-30' }, { due: '2027-06-30' }],
    ['specialist college, no end known', 'EDU-26', '2026-01-05', { ...adult, settingType: 'specialist-post-16-institution' }, { due: '2027-07-31', closesOn: '2027-08-30' }],
    ['out of education', 'EDU-26', '2026-01-05', { ...adult, settingType: 'none' }, null],
    ['where is not known, 18 months ahead', 'EDU-26', '2025-02-28', { ...adult, settingType: null }, { findOut: ['inEducationOrTraining', 'settingType', 'workBasedLearning'] }],
    ['where is not known, before that', 'EDU-26', '2025-02-27', { ...adult, settingType: null }, null],
    ['exit review a year ahead', 'EDU-24', '2025-08-31', adult, { due: '2026-08-30' }],
    ['exit review before the authority ends the plan', 'EDU-24', '2026-03-10', { ...adult, dateOfBirth: '2004-08-31', ceaseDecisionOn: '2026-03-02' }, { due: '2026-05-05' }],
    ['exit review before a degree, however far', 'EDU-24', '2026-01-10', { ...adult, dateOfBirth: '2004-08-31', startsHigherEducationOn: '2027-09-20' }, { due: '2027-09-19' }],
    ['not sooner', 'EDU-24', '2025-08-30', adult, null],
    ['the family hears of it before', 'EDU-24', '2026-08-29', adult, { why: { family: expect.stringContaining('Your plan will end soon. The council should hold one last review with you by 30 August 2026.') as string } }],
    ['and that it was due, after', 'EDU-24', '2026-08-31', adult, { why: { family: expect.stringContaining('The day for your last review was 30 August 2026.') as string } }],
    ['at school nobody asks what comes after 25', 'EDU-26', '2026-01-05', { ...adult, dateOfBirth: '2010-08-31', settingType: 'secondary-school' }, null],
  ]); // prettier-ignore

  it.each<[string, TimelineFacts, string | undefined]>([
    ['in education: the power', {}, 'EDU-26'],
    ['perhaps in education: the power', { settingType: null }, 'EDU-26'],
    ['out of education: nothing', { settingType: 'none' }, undefined],
    ['in custody: nothing', { detainedOn: '2026-08-01' }, undefined],
    ['out of custody again: the power', { detainedOn: '2026-08-01', releasedOn: '2026-08-20' }, 'EDU-26'],
  ])('what follows the right at 25, %s', (_, known, next) => {
    const right = ask({ ...adult, ...known }, '2026-08-31', 'EDU-25');
    expect(right).toMatchObject({ status: 'ended', ended: { on: '2026-08-31' } });
    expect(right?.ended?.continuesAs).toBe(next);
  });

  it('ends the duty to take part at 18 or with level 3, not before it began', () => {
    expect(derived({ dateOfBirth: '2009-01-20' }, '2026-01-10')).toMatchObject({
      participationDutyStartsOn: '2025-06-28',
      participationDutyEndsOn: '2027-01-19',
    });
    expect(
      derived({ dateOfBirth: '2009-01-20', level3AttainedOn: '2027-03-01' }, '2026-01-10').participationDutyEndsOn,
    ).toBe('2027-01-19');
  });
});
