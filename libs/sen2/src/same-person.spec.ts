import { calendarDate } from '#libs/kernel';
import { matchKeys, type PersonKeys, samePerson } from './same-person.js';

const someone = (keys: Partial<PersonKeys> = {}): PersonKeys => ({
  upn: { value: 'P207000016049', temporary: false },
  uln: '9276308686',
  surname: 'Fenn',
  forename: 'Isla',
  dateOfBirth: calendarDate('2010-03-03'),
  ...keys,
});
const OTHER_UPN = { value: 'B801200005001', temporary: false };
const TEMPORARY = { value: 'H92640001204A', temporary: true };
const OTHER_BIRTH = { dateOfBirth: calendarDate('2011-03-03') };

describe('the same person', () => {
  it.each([
    ['the same UPN', {}, {}, 'upn', 'certain'],
    ['the same UPN under another name', {}, { surname: 'Rix' }, 'upn', 'certain'],
    ['the same UPN and another ULN', {}, { uln: '5000000020' }, 'upn', 'certain'],
    ['the same UPN and another date of birth', {}, OTHER_BIRTH, 'upn', 'probable'],
    ['the same temporary UPN', { upn: TEMPORARY }, { upn: TEMPORARY }, 'upn', 'probable'],
    ['the same ULN, no UPN', { upn: null }, {}, 'uln', 'certain'],
    ['the same ULN, a new UPN', { upn: TEMPORARY }, {}, 'uln', 'certain'],
    ['the same ULN and another date of birth', { upn: null }, OTHER_BIRTH, 'uln', 'probable'],
    ['the same name and date of birth, no number', { upn: null, uln: null }, {}, 'name-and-date-of-birth', 'probable'],
    [
      'the same name and date of birth, a temporary UPN made permanent',
      { upn: TEMPORARY, uln: null },
      {},
      'name-and-date-of-birth',
      'probable',
    ],
  ] as const)('by %s', (_what, a, b, by, certainty) => {
    expect(samePerson(someone(a), someone(b))).toEqual({ by, certainty });
    expect(samePerson(someone(b), someone(a))).toEqual({ by, certainty });
  });

  it.each([
    ['the same name and date of birth, but two permanent UPNs', { uln: null }, { upn: OTHER_UPN, uln: null }],
    ['the same name and date of birth, but two ULNs', { upn: null }, { upn: null, uln: '5000000020' }],
    ['the same name alone', { upn: null, uln: null }, { upn: null, uln: null, ...OTHER_BIRTH }],
    ['the same date of birth alone', { upn: null, uln: null }, { upn: null, uln: null, forename: 'Ivy' }],
  ])('not by %s', (_what, a, b) => {
    expect(samePerson(someone(a), someone(b))).toBeNull();
    expect(samePerson(someone(b), someone(a))).toBeNull();
  });
});

describe('keys to look somebody up by', () => {
  it('come in the order UPN, ULN, name with date of birth', () => {
    expect(matchKeys(someone())).toEqual([
      { by: 'upn', value: 'P207000016049' },
      { by: 'uln', value: '9276308686' },
      { by: 'name-and-date-of-birth', value: 'fenn|isla|2010-03-03' },
    ]);
    expect(matchKeys(someone({ upn: null, uln: null })).map(({ by }) => by)).toEqual(['name-and-date-of-birth']);
  });

  it.each([
    ["O'Neill", 'ONEILL'],
    ['O Neill', 'o’neill'],
    ['Smith-Rix', 'Smith Rix'],
    ['Zoë', 'Zoe'],
  ])('take %s and %s for one name', (a, b) => {
    expect(matchKeys(someone({ surname: a })).at(-1)).toEqual(matchKeys(someone({ surname: b })).at(-1));
  });

  it('do not confuse where the surname ends', () => {
    const name = (surname: string, forename: string) => matchKeys(someone({ surname, forename })).at(-1)!.value;
    expect(name('Annal', 'Lee')).not.toBe(name('Anna', 'Llee'));
  });
});
