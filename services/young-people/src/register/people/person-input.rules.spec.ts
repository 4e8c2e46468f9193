import { type CalendarDate, DomainError } from '#libs/kernel';
import { newPerson } from '../person/person.rules.js';
import { readPostcode } from '#libs/kernel';
import { changedPerson, readIdentifiers, readNeeds } from './person-input.rules.js';

const TODAY = '2025-01-16' as CalendarDate;
const ada = newPerson('id', 'YP-1', { givenName: 'Ada', familyName: 'Example' });

/** The field codes of an error, `upn UPN_CHECK_LETTER`. */
function errorCodesOf(work: () => unknown): string[] {
  try {
    work();
  } catch (error) {
    return ((error as DomainError).details.errors ?? []).map(({ field, code }) => `${field} ${code}`);
  }
  return [];
}

describe('identifiers', () => {
  test('are stored without spaces and hyphens', () => {
    const { identifiers, errors } = readIdentifiers({ nhsNumber: '943 476 5919', uln: '1000 0000 43' }, ada);
    expect(errors).toEqual([]);
    expect(identifiers).toMatchObject({ nhsNumber: '9434765919', uln: '1000000043', upn: null });
  });

  test('report the error of each', () => {
    const given = { nhsNumber: '1111111111', upn: 'A926400118001', uln: '123' };
    expect(errorCodesOf(() => changedPerson(ada, given, TODAY))).toEqual([
      'nhsNumber NHS_NUMBER_REPEATED_DIGIT',
      'upn UPN_CHECK_LETTER',
      'uln ULN_SHAPE',
    ]);
  });

  test('stay if absent, and are cleared if null', () => {
    const current = { ...ada, nhsNumber: '9434765919', uln: '1000000043' };
    expect(readIdentifiers({ uln: null }, current).identifiers).toMatchObject({ nhsNumber: '9434765919', uln: null });
  });

  test('a temporary UPN is marked as one', () => {
    expect(readIdentifiers({ upn: 'E92640011800A' }, ada).identifiers.upnTemporary).toBe(true);
    expect(readIdentifiers({}, { ...ada, upn: 'E92640011800A', upnTemporary: true }).identifiers.upnTemporary).toBe(
      true,
    );
    expect(readIdentifiers({ upn: 'U926400118001' }, ada).identifiers.upnTemporary).toBe(false);
  });
});

test('needs are ordered by rank, and a repeated code or rank is rejected', () => {
  const ranked = [
    { code: 'SLCN', rank: 2 },
    { code: 'ASD', rank: 1 },
  ];
  expect(readNeeds(ranked)).toEqual({ codes: ['ASD', 'SLCN'], errors: [] });
  const twice = [...ranked, { code: 'ASD', rank: 3 }, { code: 'MLD', rank: 1 }];
  expect(readNeeds(twice).errors.map(({ field, code }) => `${field} ${code}`)).toEqual([
    'needs.2.code TWICE',
    'needs.3.rank TWICE',
  ]);
});

test.each([
  ['nr13ab', 'NR1 3AB'],
  ['SW1A 1AA', 'SW1A 1AA'],
  ['NORWICH', null],
  ['', null],
])('postcode %s', (text, expected) => {
  expect(readPostcode(text)).toBe(expected);
});

test('a date of birth is neither in the future nor before 1900', () => {
  expect(errorCodesOf(() => changedPerson(ada, { dateOfBirth: '2025-01-17' }, TODAY))).toEqual([
    'dateOfBirth IN_THE_FUTURE',
  ]);
  expect(errorCodesOf(() => changedPerson(ada, { dateOfBirth: '1899-12-31' }, TODAY))).toEqual([
    'dateOfBirth DATE_OUT_OF_RANGE',
  ]);
  expect(errorCodesOf(() => changedPerson(ada, { dateOfBirth: '2025-01-16' }, TODAY))).toEqual([]);
});

test('an absent field stays and null clears it', () => {
  const before = { ...ada, preferredName: 'Addy', postcode: 'NR1 3AB', sex: 'female' as const };
  const after = changedPerson(before, { preferredName: null, postcode: undefined, familyName: 'Sample' }, TODAY);
  expect(after).toMatchObject({ preferredName: null, postcode: 'NR1 3AB', sex: 'female', familyName: 'Sample' });
});

test('one of the two names is enough, and one stays', () => {
  expect(changedPerson(ada, { givenName: null }, TODAY)).toMatchObject({ givenName: null, familyName: 'Example' });
  expect(errorCodesOf(() => changedPerson(ada, { givenName: null, familyName: null }, TODAY))).toEqual([
    'familyName REQUIRED',
    'givenName REQUIRED',
  ]);
});
