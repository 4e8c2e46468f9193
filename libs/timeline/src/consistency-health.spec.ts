import { timeline, type TimelineFacts } from './index.js';

const conflictsOf = (facts: TimelineFacts, asOf = '2026-11-30') =>
  timeline(facts, { asOf })
    .warnings.filter(({ code }) => code === 'INCONSISTENT_DATES')
    .map((warning) => warning.facts);

const born = { dateOfBirth: '2009-09-09' };
const admitted = { ...born, admittedToHospitalOn: '2026-01-10' };

describe('health facts that cannot both be true', () => {
  it.each<[string, TimelineFacts, readonly string[]]>([
    ['discharge before admission', { ...admitted, dischargedOn: '2026-01-09' }, ['admittedToHospitalOn', 'dischargedOn']],
    ['a review before the birth', { ...born, lastCetrOn: '2009-09-08' }, ['dateOfBirth', 'lastCetrOn']],
    ['a checklist before the birth', { ...born, chcChecklistReceivedOn: '2009-09-08' }, ['dateOfBirth', 'chcChecklistReceivedOn']],
    ['a service that hands over before the birth', { ...born, healthHandovers: [{ transferOn: '2009-09-08' }] }, ['dateOfBirth', 'healthHandovers']],
    ['in hospital after the discharge', { ...admitted, inpatient: true, dischargedOn: '2026-11-30' }, ['inpatient', 'dischargedOn']],
    ['care without eligibility', { ...born, chcEligible: false, chcCareBeganOn: '2027-09-09' }, ['chcEligible', 'chcCareBeganOn']],
    ['learnt of it after the leaving day', { nation: 'scotland', ...born, expectedSchoolLeavingOn: '2026-06-26', authorityAwareOfLeavingOn: '2026-06-27' }, ['authorityAwareOfLeavingOn', 'expectedSchoolLeavingOn']],
  ])('%s: both are named', (_, facts, pair) => {
    expect(conflictsOf(facts)).toEqual([pair]);
  }); // prettier-ignore

  it.each<[string, TimelineFacts]>([
    ['discharge on the day of admission', { ...admitted, dischargedOn: '2026-01-10' }],
    ['in hospital, discharge tomorrow', { ...admitted, inpatient: true, dischargedOn: '2026-12-01' }],
    ['in hospital again after an earlier stay of which only the end is known', { ...born, inpatient: true, dischargedOn: '2025-01-01' }],
    ['a treatment review before the admission', { ...admitted, lastCetrOn: '2026-01-09' }],
    ['an appointment before the transfer', { ...born, healthHandovers: [{ transferOn: '2026-09-01', firstAdultAppointmentOn: '2026-06-01' }] }],
    ['a decision before a later checklist', { ...born, chcChecklistReceivedOn: '2026-08-31', chcDecisionOn: '2025-12-01' }],
    ['a hand-over on the day of birth', { ...born, healthHandovers: [{ transferOn: '2009-09-09' }] }],
    ['not eligible, and no care', { ...born, chcEligible: false }],
  ])('%s: possible', (_, facts) => {
    expect(conflictsOf(facts)).toEqual([]);
  }); // prettier-ignore
});
