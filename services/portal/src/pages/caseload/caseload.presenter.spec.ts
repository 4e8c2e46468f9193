import type { Reader } from '../../session/session.js';
import { bornIn, chosenOf, resultOf, workersOf } from './caseload.presenter.js';

const reader = { subject: 'me', name: 'Casey', team: null, agency: null } as Reader;
const chosen = [
  { id: '1', name: 'Ada' },
  { id: '2', name: 'Ben' },
];

describe('sharing out', () => {
  it('knows the days of birth of a school year, which begins in September', () => {
    expect(bornIn(9, '2026-12-01')).toEqual({ bornFrom: '2012-09-01', bornTo: '2013-08-31' });
    expect(bornIn(9, '2026-08-31')).toEqual({ bornFrom: '2011-09-01', bornTo: '2012-08-31' });
  });

  it('offers the reader first and nobody twice, also where colleagues cannot be listed', () => {
    const item = { ...reader, subject: 'me', id: '1', role: 'coordinator' as const, seenOn: '2026-12-01' };
    const colleagues = { items: [item, { ...item, subject: 'other' }], next: null };
    expect(workersOf(reader, { state: 'here', data: colleagues }).map(({ subject }) => subject)).toEqual([
      'me',
      'other',
    ]);
    expect(workersOf(reader, { state: 'away' })).toHaveLength(1);
  });

  it('reads who was ticked, with their names', () => {
    expect(chosenOf({ person: ['1', '2'], 'name-1': 'Ada', 'name-2': 'Ben', 'name-3': 'Cy' })).toEqual(chosen);
  });

  it('names those for whom it was not done', () => {
    const result = resultOf(chosen, {
      results: [
        { youngPersonId: '1', outcome: 'done', code: null },
        { youngPersonId: '2', outcome: 'refused', code: 'PERSON_MERGED' },
      ],
    });
    expect(result).toMatchObject({ done: [{ name: 'Ada' }], refused: [{ name: 'Ben', code: 'PERSON_MERGED' }] });
  });
});
