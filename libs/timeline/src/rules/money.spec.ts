import { ask, check, derived } from '../cases/check.js';
import { type TimelineFacts } from '../index.js';

describe('money', () => {
  const dla: TimelineFacts = { dateOfBirth: '2010-05-17', receivesDisabilityLivingAllowance: true };
  const hospital: TimelineFacts = { ...dla, inpatientOn16thBirthday: true };
  check([
    ['born on 29 February: the first letter', 'BEN-01', '2027-01-01', { ...dla, dateOfBirth: '2012-02-29' }, { due: '2027-09-29' }],
    ['no letter yet', 'BEN-02', '2026-05-01', dla, { due: null, status: 'upcoming' }],
    ['16, no letter yet', 'BEN-02', '2026-05-17', dla, { due: null, status: 'open-now' }],
    ['in hospital', 'BEN-02', '2026-05-20', hospital, { status: 'deferred' }],
    ['about to leave hospital', 'BEN-02', '2026-05-20', { ...hospital, dischargedOn: '2026-06-01' }, { status: 'deferred' }],
    ['out of hospital', 'BEN-02', '2026-06-01', { ...hospital, dischargedOn: '2026-06-01' }, { status: 'open-now' }],
    ['out of hospital, with the letter', 'BEN-02', '2026-06-10', { ...hospital, dischargedOn: '2026-06-01', pipInvitationLetterOn: '2026-06-08' }, { due: '2026-07-06' }],
    ['16 on 31 August itself', 'BEN-03', '2026-01-01', { dateOfBirth: '2010-08-31' }, { due: '2026-08-31' }],
    ['approved education', 'BEN-03', '2026-01-01', { dateOfBirth: '2010-05-17', inApprovedEducation: true }, { due: '2030-05-16' }],
    ['child benefit at 12', 'BEN-03', '2023-05-16', { dateOfBirth: '2010-05-17' }, null],
    ['child benefit at 13', 'BEN-03', '2023-05-17', { dateOfBirth: '2010-05-17' }, { due: '2026-08-31' }],
    ['child benefit at 20', 'BEN-03', '2031-05-16', { dateOfBirth: '2010-05-17' }, { status: 'moot' }],
    ['child benefit at 21', 'BEN-03', '2031-05-17', { dateOfBirth: '2010-05-17' }, null],
    ['universal credit at 12', 'BEN-04', '2023-05-16', { dateOfBirth: '2010-05-17' }, null],
    ['universal credit at 20', 'BEN-04', '2031-05-16', { dateOfBirth: '2010-05-17', inApprovedEducation: true }, { due: '2029-08-31', status: 'moot' }],
    ['universal credit at 21', 'BEN-04', '2031-05-17', { dateOfBirth: '2010-05-17' }, null],
    ['letters at 12', 'BEN-01', '2023-05-16', dla, null],
    ['letters at 13', 'BEN-01', '2023-05-17', dla, { due: '2025-12-17' }],
    ['letters after 18', 'BEN-01', '2028-05-17', dla, null],
    ['the claim at 12', 'BEN-02', '2023-05-16', dla, null],
    ['the claim after 18, never made', 'BEN-02', '2028-05-17', dla, { due: null, status: 'open-now' }],
    ['the claim waits', 'BEN-02', '2026-05-20', hospital, { meaning: 'the invitation waits until the young person leaves hospital' }],
    ['the claim does not wait', 'BEN-02', '2026-05-20', dla, { meaning: 'the day printed on the letter counts; normally it is four weeks' }],
    ['19 on 1 September', 'BEN-04', '2026-01-01', { dateOfBirth: '2007-09-01', inApprovedEducation: true }, { due: '2027-08-31' }],
    ['16 on 1 September, in no education', 'BEN-04', '2023-09-02', { dateOfBirth: '2007-09-01' }, { due: '2024-08-31' }],
    ['when the course began is asked for at 19', 'BEN-04', '2026-09-01', { dateOfBirth: '2007-09-01', inApprovedEducation: true }, { due: '2027-08-31', findOut: ['approvedEducationStartedOn'] }],
    ['a course begun on the 19th birthday', 'BEN-03', '2026-09-01', { dateOfBirth: '2007-09-01', inApprovedEducation: true, approvedEducationStartedOn: '2026-09-01' }, { due: '2024-08-31', status: 'moot' }],
    ['special rules, the end of the award not known', 'BEN-02', '2028-05-17', { ...dla, dlaUnderSpecialRules: true }, { status: 'deferred', meaning: expect.stringContaining('special rules') as string }],
    ['special rules, with the letter', 'BEN-02', '2026-06-10', { ...dla, dlaUnderSpecialRules: true, pipInvitationLetterOn: '2026-06-08' }, { due: '2026-07-06' }],
  ]); // prettier-ignore

  it('asks of nobody under 19 when the course began, nor where that is known', () => {
    const student: TimelineFacts = { dateOfBirth: '2007-09-01', inApprovedEducation: true };
    expect(ask(student, '2026-08-31', 'BEN-03')).not.toHaveProperty('findOut');
    const known = ask({ ...student, approvedEducationStartedOn: '2026-08-31' }, '2026-09-01', 'BEN-03');
    expect(known).toMatchObject({ due: '2027-08-31' });
    expect(known).not.toHaveProperty('findOut');
  });

  it('asks when it began only of somebody in education, until the day of an own universal credit', () => {
    const student: TimelineFacts = { dateOfBirth: '2007-09-01', inApprovedEducation: true };
    const asked = (facts: TimelineFacts, asOf: string) => ask(facts, asOf, 'BEN-03')?.findOut;
    expect(asked(student, '2026-09-10')).toEqual(['approvedEducationStartedOn']);
    expect(asked({ ...student, inApprovedEducation: false }, '2026-09-10')).toBeUndefined();
    expect(asked({ ...student, inApprovedEducation: null }, '2026-09-10')).toBeUndefined();
    const claims: TimelineFacts = { ...student, ownUniversalCreditFrom: '2026-09-10' };
    expect(asked(claims, '2026-09-10')).toEqual(['approvedEducationStartedOn']);
    expect(asked(claims, '2026-09-11')).toBeUndefined();
  });

  it('says the age at which the first letter comes, not a number of months', () => {
    expect(ask(dla, '2025-01-10', 'BEN-01')?.why.sentence).toContain(
      'the age of 15 years and 7 months, 17 December 2025.',
    );
  });

  it.each([
    ['2026-07-06', 'Make your claim for the new benefit by 6 July 2026.'],
    ['2026-07-07', 'The last day to claim was 6 July 2026. You have 28 more days'],
    ['2026-08-03', 'You have 28 more days'],
    ['2026-08-04', 'You can still make a new claim.'],
  ])('tells the family how long there is to claim, on %s', (asOf, text) => {
    expect(ask({ ...dla, pipInvitationLetterOn: '2026-06-08' }, asOf, 'BEN-02')?.why.family).toContain(text);
  });

  it('tells the second letter and the outer limit', () => {
    expect(derived(dla, '2026-01-01')).toMatchObject({
      pipSecondLetterOn: '2026-03-17',
      childBenefitOuterLimitOn: '2030-05-16',
    });
    expect(derived({ dateOfBirth: '2010-05-17' }, '2026-01-01').pipSecondLetterOn).toBeUndefined();
  });
});
