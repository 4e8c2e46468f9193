import { ask, check } from '../cases/check.js';
import { type TimelineFacts } from '../index.js';

describe('Scotland and Northern Ireland', () => {
  it('learnt on the very day is not late', () => {
    const leaver: TimelineFacts = { nation: 'scotland', expectedSchoolLeavingOn: '2026-06-26' };
    const told = (authorityAwareOfLeavingOn: string) =>
      ask({ ...leaver, authorityAwareOfLeavingOn }, '2025-12-26', 'SCO-02');
    expect([told('2025-12-26')?.due, told('2025-12-26')?.meaning]).toEqual(['2025-12-26', undefined]);
    expect([told('2025-12-27')?.due, told('2025-12-27')?.meaning]).toEqual([
      '2025-12-27',
      'as soon as reasonably practicable',
    ]);
  });

  check([
    ['asked for in time', 'SCO-01', '2025-06-01', { nation: 'scotland', expectedSchoolLeavingOn: '2026-06-26', authorityAwareOfLeavingOn: '2025-01-10' }, { due: '2025-06-26' }],
    ['no additional support needs', 'SCO-01', '2025-06-01', { nation: 'scotland', expectedSchoolLeavingOn: '2026-06-26', additionalSupportNeeds: false }, null],
    ['a school prepares the plan', 'WAL-02', '2026-02-01', { nation: 'wales', alnIdentifiedOn: '2026-01-19', idpPreparedBy: 'school', idpCopyGivenOn: '2026-03-01' }, { due: null, status: 'open-now', meaning: expect.stringContaining('35 school days') as unknown }],
    ['the plan was given', 'WAL-02', '2026-03-01', { nation: 'wales', alnIdentifiedOn: '2026-01-19', idpCopyGivenOn: '2026-03-01' }, { status: 'met' }],
    ['a notice on record: late, however long ago', 'WAL-01', '2026-01-01', { nation: 'wales', idpCopyGivenOn: '2020-01-10', idpReviewNoticeOn: '2023-03-01' }, { due: '2024-02-29', status: 'overdue' }],
    ['the plan stayed as it was', 'WAL-01', '2026-09-01', { nation: 'wales', idpCopyGivenOn: '2024-02-29', idpReviewNoticeOn: '2026-08-31' }, { due: '2027-08-30' }],
    ['end of August', 'SCO-02', '2025-06-01', { nation: 'scotland', expectedSchoolLeavingOn: '2026-08-31' }, { due: '2026-02-28' }],
    ['reviewed since 14', 'NI-01', '2027-07-01', { nation: 'northern-ireland', dateOfBirth: '2012-11-11', statementLastReviewedOn: '2027-06-01' }, { status: 'met' }],
  ]); // prettier-ignore
});
