import { example } from './example.js';

const continuingCare = { childrensContinuingCare: true } as const;
const moves = { willMoveToAdultHealthServices: true } as const;

export const HEALTH_EXAMPLES = [
  example('HLT-01', '2026-01-10', { ...continuingCare, dateOfBirth: '2012-02-29' }, { due: '2026-03-01' }),
  example('HLT-02', '2026-01-10', { ...continuingCare, dateOfBirth: '2010-05-17' }, { due: '2026-05-17' }),
  example(
    'HLT-03',
    '2026-06-01',
    { ...continuingCare, dateOfBirth: '2009-05-17' },
    { due: '2026-05-17', status: 'open-now', closesOn: '2027-05-16' },
  ),
  example(
    'HLT-04',
    '2026-05-18',
    { ...continuingCare, dateOfBirth: '2008-05-17' },
    { due: '2026-05-16', status: 'overdue', daysOverdue: 2, actBy: '2026-05-18' },
  ),
  example('HLT-05', '2026-05-18', { placedOutOfArea: true }, { due: null, status: 'open-now' }),
  example('HLT-06', '2026-06-11', { chcChecklistReceivedOn: '2026-06-10' }, { due: '2026-07-08' }),
  example('HLT-08', '2026-09-10', { ...moves, dateOfBirth: '2012-11-11' }, { due: '2027-08-31' }),
  example(
    'HLT-09',
    '2026-09-10',
    { ...moves, dateOfBirth: '2012-11-11' },
    { due: null, status: 'active-since', since: '2026-09-01' },
  ),
  example(
    'HLT-10',
    '2026-09-10',
    { ...moves, dateOfBirth: '2010-11-11', lastTransitionMeetingOn: '2025-10-31' },
    { due: '2026-10-31', status: 'upcoming' },
  ),
  example(
    'HLT-11',
    '2026-01-20',
    {
      ...moves,
      dateOfBirth: '2008-08-20',
      healthHandovers: [
        { service: 'paediatric neurology', transferOn: '2026-09-01' },
        { service: 'dietetics', transferOn: '2026-06-15' },
      ],
    },
    { due: '2026-06-14', status: 'upcoming' },
  ),
  example(
    'HLT-12',
    '2026-07-01',
    {
      dateOfBirth: '2008-08-20',
      healthHandovers: [
        { service: 'paediatric neurology', transferOn: '2026-09-01', metAdultPractitionerOn: '2026-06-11' },
      ],
    },
    { due: '2026-08-31', status: 'met', occurrence: 'HLT-12:paediatric-neurology' },
  ),
  example(
    'HLT-13',
    '2026-09-20',
    {
      dateOfBirth: '2008-08-20',
      healthHandovers: [{ service: 'neurology', firstAdultAppointmentOn: '2026-09-17', attended: false }],
    },
    { due: null, status: 'open-now', target: '2026-09-24' },
  ),
  example(
    'HLT-14',
    '2026-03-15',
    { dateOfBirth: '2008-08-20', healthHandovers: [{ service: 'neurology', transferOn: '2026-09-01' }] },
    { due: '2026-03-01', until: '2027-03-01', status: 'active-since' },
  ),
  example(
    'HLT-15',
    '2026-05-01',
    { dateOfBirth: '2009-04-20', onLearningDisabilityRegister: true, lastAnnualHealthCheckOn: '2025-10-10' },
    { due: '2026-10-09', status: 'upcoming' },
  ),
  example(
    'HLT-16',
    '2026-05-01',
    { learningDisabilityOrAutism: true, riskOfAdmission: 'amber' },
    { due: null, status: 'open-now' },
  ),
  example(
    'HLT-17',
    '2026-05-01',
    { learningDisabilityOrAutism: true, riskOfAdmission: 'red', communityCetrHeld: true },
    { due: null, status: 'met' },
  ),
  example(
    'HLT-18',
    '2026-01-10',
    {
      dateOfBirth: '2009-09-09',
      learningDisabilityOrAutism: true,
      admittedToHospitalOn: '2026-01-10',
      communityCetrHeld: false,
    },
    { due: '2026-01-24', status: 'due-soon' },
  ),
  example(
    'HLT-19',
    '2026-03-05',
    { dateOfBirth: '2005-03-01', inpatient: true, secureService: true, lastCetrOn: '2026-02-20' },
    { due: '2027-02-20', status: 'upcoming' },
  ),
  example(
    'HLT-21',
    '2026-05-17',
    { ...continuingCare, dateOfBirth: '2008-05-17' },
    { due: null, status: 'open-now', follows: ['HLT-01', 'HLT-02', 'HLT-03'] },
  ),
  example(
    'HLT-22',
    '2026-09-01',
    {
      ...moves,
      dateOfBirth: '2008-08-31',
      healthHandovers: [
        { service: 'neurology', transferOn: '2026-08-31', metAdultPractitionerOn: '2026-08-30' },
        { service: 'dietetics', transferOn: '2026-09-01' },
      ],
    },
    { due: null, status: 'open-now', follows: ['HLT-08'] },
  ),
  example('HLT-20', '2026-02-01', { dateOfBirth: '2008-10-10', openToCamhs: true }, { due: '2026-04-10' }),
] as const;
