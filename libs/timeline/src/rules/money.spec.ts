import { check, derived } from '../cases/check.js';
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
    ['universal credit at 20', 'BEN-04', '2031-05-16', { dateOfBirth: '2010-05-17' }, { due: '2029-08-31', status: 'moot' }],
    ['universal credit at 21', 'BEN-04', '2031-05-17', { dateOfBirth: '2010-05-17' }, null],
    ['letters at 12', 'BEN-01', '2023-05-16', dla, null],
    ['letters at 13', 'BEN-01', '2023-05-17', dla, { due: '2025-12-17' }],
    ['letters after 18', 'BEN-01', '2028-05-17', dla, null],
    ['the claim at 12', 'BEN-02', '2023-05-16', dla, null],
    ['the claim after 18', 'BEN-02', '2028-05-17', dla, null],
    ['the claim waits', 'BEN-02', '2026-05-20', hospital, { meaning: 'the invitation waits until the young person leaves hospital' }],
    ['the claim does not wait', 'BEN-02', '2026-05-20', dla, { meaning: 'the day printed on the letter counts; normally it is four weeks' }],
    ['19 on 1 September', 'BEN-04', '2026-01-01', { dateOfBirth: '2007-09-01' }, { due: '2027-08-31' }],
  ]); // prettier-ignore

  it('tells the second letter and the outer limit', () => {
    expect(derived(dla, '2026-01-01')).toMatchObject({
      pipSecondLetterOn: '2026-03-17',
      childBenefitOuterLimitOn: '2030-05-16',
    });
    expect(derived({ dateOfBirth: '2010-05-17' }, '2026-01-01').pipSecondLetterOn).toBeUndefined();
  });
});
