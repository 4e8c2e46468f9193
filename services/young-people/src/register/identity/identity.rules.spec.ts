import fc from 'fast-check';
import type { CalendarDate } from '#libs/kernel';
import { compareIdentity, evidenceWords, type Identity, matchKey } from './identity.rules.js';

const BLANK: Identity = {
  ...{ nhsNumber: null, upn: null, upnTemporary: false, uln: null, sex: null, postcode: null },
  ...{ familyName: 'Fenn', givenName: 'Isla', dateOfBirth: '2010-03-03' as CalendarDate },
};
const born = (day: string) => ({ dateOfBirth: day as CalendarDate });
const home = { postcode: 'NR1 3AB' };
const temporary = { upn: 'H92640001204A', upnTemporary: true };

const outcomeOf = (a: Partial<Identity>, b: Partial<Identity>) => {
  const { outcome, certain } = compareIdentity({ ...BLANK, ...a }, { ...BLANK, ...b });
  return certain ? `${outcome}, certain` : outcome;
};

describe('two records', () => {
  it.each<[string, Partial<Identity>, Partial<Identity>, string]>([
    ['the same NHS number', { nhsNumber: '1' }, { nhsNumber: '1' }, 'same, certain'],
    ['the same UPN, another family name', { upn: '1', familyName: 'Rix' }, { upn: '1' }, 'same, certain'],
    ['the same UPN, another given name: twins', { upn: '1', givenName: 'Ivy' }, { upn: '1' }, 'possible'],
    ['the same UPN, another date of birth', { upn: '1', ...born('2011-04-14') }, { upn: '1' }, 'same'],
    ['the same UPN alone', { upn: '1', ...born('2001-12-24'), givenName: 'Bo' }, { upn: '1' }, 'possible'],
    ['the same UPN, another ULN', { upn: '1', uln: '1' }, { upn: '1', uln: '2' }, 'same'],
    ['the same temporary UPN', temporary, temporary, 'same'],
    ['a temporary UPN made permanent', temporary, { upn: '1' }, 'possible'],
    ['only name and date of birth', {}, {}, 'possible'],
    ['and the same postcode', home, home, 'same'],
    ['and the same postcode, another sex', { ...home, sex: 'female' }, { ...home, sex: 'male' }, 'possible'],
    ['another sex and postcode', { ...home, sex: 'female' }, { postcode: 'NR2 1AA', sex: 'male' }, 'possible'],
    ['two permanent UPNs', { upn: '1' }, { upn: '2' }, 'different'],
    ['two permanent UPNs, the same postcode', { upn: '1', ...home }, { upn: '2', ...home }, 'possible'],
    ['a typing error in the name, the same postcode', { ...home, givenName: 'Islla' }, home, 'possible'],
    [
      'a typing error in a longer name',
      { ...home, familyName: 'Fennel' },
      { ...home, familyName: 'Fennell' },
      'possible',
    ],
    ['a typing error in the name alone', { familyName: 'Fennel' }, { familyName: 'Fennell' }, 'different'],
    [
      'day and month exchanged, the same postcode',
      { ...home, ...born('2010-03-04') },
      { ...home, ...born('2010-04-03') },
      'possible',
    ],
    ['the names exchanged', { familyName: 'Isla', givenName: 'Fenn', ...home }, home, 'same'],
    [
      'one name in either field',
      { familyName: null, givenName: 'Fenn', ...home },
      { givenName: null, ...home },
      'same',
    ],
    ['one name missing, the same postcode', { familyName: null, ...home }, home, 'possible'],
    ['the date of birth not known', { dateOfBirth: null }, {}, 'possible'],
    ['the same name alone', {}, born('2001-12-24'), 'different'],
    ['the same date of birth alone', { givenName: 'Bo', familyName: 'Rix' }, {}, 'different'],
  ])('with %s', (_, a, b, outcome) => {
    expect(outcomeOf(a, b)).toBe(outcome);
    expect(outcomeOf(b, a)).toBe(outcome);
  });
});

const identity: fc.Arbitrary<Identity> = fc.record({
  nhsNumber: fc.constantFrom(null, '1', '2'),
  upn: fc.constantFrom(null, '1', '2'),
  upnTemporary: fc.boolean(),
  uln: fc.constantFrom(null, '1', '2'),
  givenName: fc.constantFrom('Isla', 'ISLA', 'Ivy', 'Katherine', 'Katharine', null),
  familyName: fc.constantFrom('Fenn', 'O’Neill', "O'Neill", 'Katherine', 'Rix'),
  dateOfBirth: fc.constantFrom(
    null,
    '2010-03-04',
    '2010-04-03',
    '2010-03-05',
    '2001-12-24',
  ) as fc.Arbitrary<CalendarDate>,
  sex: fc.constantFrom(null, 'female' as const, 'male' as const),
  postcode: fc.constantFrom(null, 'NR1 3AB', 'NR2 1AA'),
});

test('a comparison does not depend on the order of the two, and gives a reason for every match', () => {
  fc.assert(
    fc.property(identity, identity, (a, b) => {
      const match = compareIdentity(a, b);
      expect(compareIdentity(b, a)).toEqual(match);
      if (match.outcome !== 'different')
        expect(match.evidence.filter(({ finding }) => finding !== 'different')).not.toEqual([]);
      expect(match.evidence.every((each) => evidenceWords(each).endsWith('.'))).toBe(true);
    }),
  );
});

test('name and date of birth are never enough to make one record of two', () => {
  fc.assert(
    fc.property(identity, identity, (a, b) => {
      const onlyNames = (person: Identity): Identity => ({
        ...{ ...person, nhsNumber: null, upn: null, uln: null, postcode: null },
      });
      expect(compareIdentity(onlyNames(a), onlyNames(b)).outcome).not.toBe('same');
    }),
  );
});

test('the match key is equal for the same names and date of birth, and does not confuse where a name ends', () => {
  expect(matchKey(BLANK)).toBe('fenn|isla|2010-03-03');
  expect(matchKey({ ...BLANK, familyName: 'FÉNN' })).toBe(matchKey(BLANK));
  expect(matchKey({ ...BLANK, familyName: 'Annal', givenName: 'Lee' })).not.toBe(
    matchKey({ ...BLANK, familyName: 'Anna', givenName: 'Llee' }),
  );
});
