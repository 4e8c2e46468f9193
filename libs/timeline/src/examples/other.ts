import { example } from './example.js';

const deprived = { arrangementsMayDepriveOfLiberty: true, lacksCapacityForArrangements: true } as const;

export const OTHER_EXAMPLES = [
  example('JNT-01', '2026-01-10', { dateOfBirth: '2009-09-02' }, { due: '2025-09-02', status: 'active-since' }),
  example(
    'JNT-02',
    '2026-01-10',
    { ...deprived, dateOfBirth: '2010-05-17' },
    { due: '2026-05-17', status: 'upcoming' },
  ),
  example(
    'JNT-02',
    '2026-06-02',
    { ...deprived, dateOfBirth: '2010-03-03' },
    { due: '2026-03-03', status: 'overdue', findOut: ['libertyArrangementsReviewedOn'] },
  ),
  example(
    'JNT-03',
    '2026-05-01',
    { ...deprived, dateOfBirth: '2008-05-17' },
    { due: '2026-05-17', status: 'due-soon' },
  ),
  example(
    'JNT-03',
    '2026-06-02',
    { ...deprived, dateOfBirth: '2008-02-29' },
    { due: '2026-03-01', findOut: ['libertyArrangementsReviewedOn'] },
  ),
  example(
    'JNT-04',
    '2026-06-01',
    { dateOfBirth: '2009-05-17', receivesChildrensSocialCare: true },
    { due: null, status: 'active-since', closesOn: '2027-05-16' },
  ),
  example(
    'JNT-06',
    '2027-05-17',
    { dateOfBirth: '2009-05-17', receivesChildrensSocialCare: true },
    { due: null, status: 'active-since', since: '2027-05-17' },
  ),
  example('JNT-05', '2026-03-01', { dateOfBirth: '2008-12-01', lacksCapacityForFinances: true }, { due: '2026-06-01' }),
  example(
    'BEN-01',
    '2025-12-01',
    { dateOfBirth: '2010-05-17', receivesDisabilityLivingAllowance: true },
    { due: '2025-12-17', prompts: ['2025-12-17', '2026-03-17'], status: 'due-soon' },
  ),
  example(
    'BEN-02',
    '2026-06-01',
    { dateOfBirth: '2010-05-17', receivesDisabilityLivingAllowance: true, inpatientOn16thBirthday: true },
    { due: null, status: 'deferred' },
  ),
  example('BEN-03', '2025-08-31', { dateOfBirth: '2009-09-01' }, { due: '2026-08-31', status: 'upcoming' }),
  example('BEN-03', '2026-01-01', { dateOfBirth: '2010-09-01' }, { due: '2027-08-31', status: 'upcoming' }),
  example(
    'BEN-04',
    '2026-01-01',
    { dateOfBirth: '2007-08-31', inApprovedEducation: true },
    { due: '2026-08-31', status: 'upcoming' },
  ),
  example('WAL-01', '2026-02-01', { nation: 'wales', idpCopyGivenOn: '2026-01-19' }, { due: '2027-01-18' }),
  example('WAL-02', '2026-02-01', { nation: 'wales', alnIdentifiedOn: '2026-01-19' }, { due: '2026-04-13' }),
  example('SCO-01', '2025-06-01', { nation: 'scotland', expectedSchoolLeavingOn: '2026-06-26' }, { due: '2025-06-26' }),
  example(
    'SCO-02',
    '2026-03-02',
    { nation: 'scotland', expectedSchoolLeavingOn: '2026-06-26', authorityAwareOfLeavingOn: '2026-03-02' },
    { due: '2026-03-02', meaning: 'as soon as reasonably practicable' },
  ),
  example(
    'NI-01',
    '2025-07-01',
    { nation: 'northern-ireland', dateOfBirth: '2012-11-11', statementLastReviewedOn: '2025-06-15' },
    { due: '2027-06-13', status: 'upcoming' },
  ),
] as const;
