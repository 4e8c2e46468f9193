import { check } from '../../cases/check.js';
import { timeline, type TimelineFacts } from '../../index.js';

describe('health', () => {
  const ld: TimelineFacts = { dateOfBirth: '2009-09-09', learningDisabilityOrAutism: true };
  const register: TimelineFacts = { dateOfBirth: '2011-04-20', onLearningDisabilityRegister: true };
  check([
    ['at 17 it is open, not late', 'HLT-03', '2026-05-18', { dateOfBirth: '2009-05-17', childrensContinuingCare: true }, { status: 'open-now' }],
    ['at 18 it goes on as the assessment of an adult', 'HLT-03', '2027-05-17', { dateOfBirth: '2009-05-17', childrensContinuingCare: true }, { status: 'ended', ended: { on: '2027-05-17', was: 'open-now', continuesAs: 'HLT-21', because: expect.stringContaining('reg 20(1)') as unknown } }],
    ['ruled out', 'HLT-01', '2026-05-18', { dateOfBirth: '2011-05-17', hasEhcPlan: true, childrensContinuingCare: false, likelyAdultContinuingHealthcare: false }, null],
    ['asked about from 13 on', 'HLT-01', '2026-05-17', { dateOfBirth: '2013-05-17', ncYearActual: 9, hasEhcPlan: true }, { findOut: ['childrensContinuingCare', 'likelyAdultContinuingHealthcare'] }],
    ['not at 12', 'HLT-01', '2026-05-16', { dateOfBirth: '2013-05-17', ncYearActual: 9, hasEhcPlan: true }, null],
    ['at 18 the question is that of an adult', 'HLT-01', '2026-05-17', { dateOfBirth: '2008-05-17', hasEhcPlan: true }, { status: 'ended', ended: expect.objectContaining({ was: 'open-now', continuesAs: 'HLT-21' }) as unknown }],
    ['half ruled out', 'HLT-01', '2026-05-18', { dateOfBirth: '2012-05-17', hasEhcPlan: true, childrensContinuingCare: false }, { findOut: ['likelyAdultContinuingHealthcare'] }],
    ['only the first rung is asked about', 'HLT-02', '2026-05-18', { dateOfBirth: '2012-05-17', hasEhcPlan: true }, null],
    ['entered before year 9', 'HLT-08', '2026-01-20', { dateOfBirth: '2010-03-03', willMoveToAdultHealthServices: true, enteredChildrensHealthServiceOn: '2020-01-20' }, { due: '2024-08-31', status: 'overdue' }],
    ['entered on the last day of year 9', 'HLT-08', '2026-01-20', { dateOfBirth: '2010-03-03', willMoveToAdultHealthServices: true, enteredChildrensHealthServiceOn: '2024-08-31' }, { due: '2024-08-31' }],
    ['the first check at 14', 'HLT-15', '2025-05-01', register, { due: '2026-04-19', occurrence: 'HLT-15:2026-04' }],
    ['a check before 14 does not start the year', 'HLT-15', '2025-05-01', { ...register, lastAnnualHealthCheckOn: '2025-01-10' }, { due: '2026-04-19' }],
    ['register not known', 'HLT-15', '2025-05-01', { dateOfBirth: '2011-04-20', hasEhcPlan: true }, { findOut: ['onLearningDisabilityRegister'] }],
    ['under 13', 'HLT-15', '2024-04-19', register, null],
    ['risk not known', 'HLT-16', '2026-01-10', ld, { findOut: ['riskOfAdmission'] }],
    ['no risk', 'HLT-16', '2026-01-10', { ...ld, riskOfAdmission: 'green' }, null],
    ['a review was held before', 'HLT-18', '2026-01-10', { ...ld, admittedToHospitalOn: '2026-01-10', communityCetrHeld: true }, null],
    ['not known whether one was held', 'HLT-18', '2026-01-10', { ...ld, admittedToHospitalOn: '2026-01-10' }, { due: '2026-01-24', findOut: ['communityCetrHeld'] }],
    ['held after', 'HLT-18', '2026-01-25', { ...ld, admittedToHospitalOn: '2026-01-10', communityCetrHeld: false, lastCetrOn: '2026-01-20' }, { status: 'met' }],
    ['held on the day of the discharge', 'HLT-18', '2026-02-01', { ...ld, admittedToHospitalOn: '2026-01-10', communityCetrHeld: false, lastCetrOn: '2026-01-20', dischargedOn: '2026-01-20' }, { status: 'met' }],
    ['held after the discharge: not the review of this stay', 'HLT-18', '2026-02-01', { ...ld, admittedToHospitalOn: '2026-01-10', communityCetrHeld: false, lastCetrOn: '2026-01-21', dischargedOn: '2026-01-20' }, { status: 'moot', mootBecause: 'the young person is no longer in hospital, and no review was held there' }],
    ['no longer in hospital, a review was held', 'HLT-18', '2026-02-01', { ...ld, admittedToHospitalOn: '2026-01-10', communityCetrHeld: false, lastCetrOn: '2026-01-25', inpatient: false }, { status: 'met-late' }],
    ['a child, every three months', 'HLT-19', '2026-01-31', { ...ld, inpatient: true, lastCetrOn: '2025-11-30' }, { due: '2026-02-28' }],
    ['an adult, every six', 'HLT-19', '2028-01-10', { ...ld, inpatient: true, lastCetrOn: '2027-12-01' }, { due: '2028-06-01' }],
    ['an adult in a secure service, every twelve', 'HLT-19', '2028-01-10', { ...ld, inpatient: true, lastCetrOn: '2027-12-01', secureService: true }, { due: '2028-12-01' }],
    ['a child in a secure service', 'HLT-19', '2026-01-10', { ...ld, inpatient: true, lastCetrOn: '2025-12-01', secureService: true }, { due: '2026-03-01' }],
    ['an adult on the very day', 'HLT-19', '2027-09-09', { ...ld, hasEhcPlan: true, inpatient: true, lastCetrOn: '2027-09-09' }, { due: '2028-03-09', meaning: expect.stringContaining('keep education') as unknown }],
    ['a child with a plan', 'HLT-19', '2027-09-08', { ...ld, hasEhcPlan: true, inpatient: true, lastCetrOn: '2027-09-08' }, { due: '2027-12-08' }],
    ['from the admission', 'HLT-19', '2026-01-10', { ...ld, admittedToHospitalOn: '2026-01-10' }, { due: '2026-04-10' }],
    ['discharged', 'HLT-19', '2026-03-10', { ...ld, admittedToHospitalOn: '2026-01-10', dischargedOn: '2026-03-01' }, { status: 'moot', mootBecause: 'the young person is no longer in hospital' }],
    ['discharged on the day of admission', 'HLT-19', '2026-01-10', { ...ld, admittedToHospitalOn: '2026-01-10', dischargedOn: '2026-01-10' }, { status: 'moot' }],
    ['admission still to come', 'HLT-19', '2026-01-09', { ...ld, admittedToHospitalOn: '2026-01-10' }, null],
    ['a review after an admission still to come', 'HLT-18', '2026-01-09', { ...ld, admittedToHospitalOn: '2026-01-10', communityCetrHeld: false }, null],
    ['age on admission not known: the shorter time', 'HLT-18', '2026-01-10', { learningDisabilityOrAutism: true, admittedToHospitalOn: '2026-01-10', communityCetrHeld: false }, { due: '2026-01-24' }],
    ['about to be discharged', 'HLT-19', '2026-01-19', { ...ld, admittedToHospitalOn: '2026-01-10', dischargedOn: '2026-01-20' }, { due: '2026-04-10', status: 'upcoming' }],
    ['admitted, but not in hospital', 'HLT-19', '2026-01-19', { ...ld, admittedToHospitalOn: '2026-01-10', inpatient: false }, { status: 'moot' }],
    ['in hospital for another reason', 'HLT-19', '2026-01-19', { dateOfBirth: '2009-09-09', learningDisabilityOrAutism: false, inpatient: true, lastCetrOn: '2026-01-01' }, null],
    ['in hospital, nothing dated', 'HLT-19', '2026-01-19', { ...ld, inpatient: true }, { due: null, status: 'open-now', findOut: ['admittedToHospitalOn', 'lastCetrOn'] }],
    ['the discharge cannot be right', 'HLT-19', '2026-03-10', { ...ld, admittedToHospitalOn: '2026-01-10', dischargedOn: '2025-03-01' }, { due: '2026-04-10', status: 'upcoming' }],
    ['an adult in hospital, the first missed review', 'HLT-19', '2027-01-10', { dateOfBirth: '2005-01-01', ...{ learningDisabilityOrAutism: true, admittedToHospitalOn: '2026-01-10' } }, { due: '2026-07-10', status: 'overdue' }],
    ['an adult in hospital, more than one may have taken place', 'HLT-19', '2027-01-11', { dateOfBirth: '2005-01-01', ...{ learningDisabilityOrAutism: true, admittedToHospitalOn: '2026-01-10' } }, { due: null, status: 'not-recorded', findOut: ['lastCetrOn'] }],
    ['an adult in hospital, a review on record: late, however long ago', 'HLT-19', '2027-01-11', { dateOfBirth: '2005-01-01', learningDisabilityOrAutism: true, admittedToHospitalOn: '2026-01-10', lastCetrOn: '2026-02-01' }, { due: '2026-08-01', status: 'overdue' }],
    ['a health check on record: late, however long ago', 'HLT-15', '2025-06-10', { dateOfBirth: '2009-04-20', onLearningDisabilityRegister: true, lastAnnualHealthCheckOn: '2023-06-01' }, { due: '2024-05-31', status: 'overdue' }],
    ['the meeting is still to come', 'HLT-12', '2026-10-01', { healthHandovers: [{ service: 'ENT', transferOn: '2026-09-01', metAdultPractitionerOn: '2026-10-02' }] }, { due: '2026-08-31', status: 'overdue' }],
    ['handed over, the meeting is still to come', 'HLT-22', '2026-10-01', { dateOfBirth: '2008-05-17', willMoveToAdultHealthServices: true, healthHandovers: [{ service: 'ENT', transferOn: '2026-09-01', metAdultPractitionerOn: '2026-10-02' }] }, { status: 'open-now' }],
    ['handed over, the meeting is today', 'HLT-22', '2026-10-02', { dateOfBirth: '2008-05-17', willMoveToAdultHealthServices: true, healthHandovers: [{ service: 'ENT', transferOn: '2026-09-01', metAdultPractitionerOn: '2026-10-02' }] }, { status: 'met' }],
    ['seen by the adult service, met by nobody before', 'HLT-12', '2026-10-01', { healthHandovers: [{ service: 'ENT', transferOn: '2026-09-01', firstAdultAppointmentOn: '2026-09-15', attended: true }] }, { status: 'moot' }],
    ['no service listed', 'HLT-22', '2026-10-01', { dateOfBirth: '2008-05-17', willMoveToAdultHealthServices: true, healthHandovers: [] }, { status: 'open-now' }],
    ['attended, which shows that the adult service met them', 'HLT-22', '2026-10-01', { dateOfBirth: '2008-05-17', willMoveToAdultHealthServices: true, healthHandovers: [{ service: 'ENT', transferOn: '2026-09-01', attended: true }] }, { status: 'met' }],
    ['the day of the transfer is not known', 'HLT-22', '2026-10-01', { dateOfBirth: '2008-05-17', willMoveToAdultHealthServices: true, healthHandovers: [{ service: 'ENT', metAdultPractitionerOn: '2026-09-01' }] }, { status: 'open-now' }],
    ['all met before 18: nothing left to plan', 'HLT-08', '2026-05-16', { dateOfBirth: '2008-05-17', willMoveToAdultHealthServices: true, healthHandovers: [{ service: 'ENT', transferOn: '2026-05-01', metAdultPractitionerOn: '2026-04-30' }] }, { status: 'moot' }],
    ['no move', 'HLT-22', '2026-10-01', { dateOfBirth: '2008-05-17', hasEhcPlan: true, willMoveToAdultHealthServices: false, openToCamhs: false }, null],
    ['nobody to ask about', 'HLT-21', '2026-10-01', { dateOfBirth: '2008-05-17' }, null],
    ['not eligible by a decision still to come', 'HLT-04', '2026-06-01', { dateOfBirth: '2008-05-17', childrensContinuingCare: true, chcEligible: false, chcDecisionOn: '2026-06-02' }, { status: 'overdue' }],
    ['not eligible, day of the decision not known', 'HLT-04', '2026-06-01', { dateOfBirth: '2008-05-17', childrensContinuingCare: true, chcEligible: false }, { status: 'ended', ended: expect.objectContaining({ on: '2026-05-16', because: expect.stringContaining('reg 21(5)') as unknown }) as unknown }],
    ['not eligible by a decision of today', 'HLT-04', '2026-06-02', { dateOfBirth: '2008-05-17', childrensContinuingCare: true, chcEligible: false, chcDecisionOn: '2026-06-02' }, { status: 'ended' }],
    ['register not known: a question, whatever the years', 'HLT-15', '2026-05-17', { dateOfBirth: '2008-05-17', hasEhcPlan: true }, { status: 'open-now', findOut: ['onLearningDisabilityRegister'] }],
    ['six months before 18, at the end of August', 'HLT-20', '2026-01-10', { dateOfBirth: '2008-08-31', openToCamhs: true }, { due: '2026-02-28' }],
    ['liberty, capacity not known', 'JNT-02', '2026-01-10', { dateOfBirth: '2010-05-17', arrangementsMayDepriveOfLiberty: true }, { findOut: ['lacksCapacityForArrangements'] }],
    ['liberty, with capacity', 'JNT-02', '2026-01-10', { dateOfBirth: '2010-05-17', arrangementsMayDepriveOfLiberty: true, lacksCapacityForArrangements: false }, null],
  ]); // prettier-ignore

  it('gives each service its own steps, also two of one name', () => {
    const row = { service: 'Neurology', transferOn: '2026-09-01' };
    const answer = timeline(
      { healthHandovers: [row, { ...row, transferOn: '2026-10-01' }, { service: 'ENT' }] },
      { asOf: '2026-01-20' },
    );
    const meetings = answer.milestones.filter((m) => m.rule === 'HLT-12');
    expect(meetings.map((m) => [m.occurrence, m.due])).toEqual([
      ['HLT-12:ent', null],
      ['HLT-12:neurology', '2026-08-31'],
      ['HLT-12:neurology~2', '2026-09-30'],
    ]);
    expect(meetings[0]).toMatchObject({ status: 'open-now', findOut: ['healthHandovers'] });
    expect(meetings[2]?.why.sentence).toContain('1 October 2026');
  });
});
