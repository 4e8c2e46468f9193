import { plainToInstance } from 'class-transformer';
import { getMetadataStorage, validateSync } from 'class-validator';
import fc from 'fast-check';
import { calendarDate, PERSON_FIELDS } from '#libs/kernel';
import { interpretPerson, type ReturnHeader } from '#libs/sen2';
import { checkFacts } from '#libs/timeline';
import { NewYoungPersonRequest, PersonFields } from './people.dto.js';
import { changedPerson } from './person-input.rules.js';
import { newPerson } from '../person/person.rules.js';
import { returnedPerson } from '../../upkeep/imports/statement.work.js';

const TODAY = calendarDate('2025-04-01');
const HEADER: ReturnHeader = {
  ...{ localAuthorityCode: '926', year: 2025, referenceDate: calendarDate('2025-01-16') },
  ...{ submittedOn: calendarDate('2025-03-14'), release: '1.2', madeUp: false },
};

test('the form has the fields of the one definition, and no others', () => {
  const fields = getMetadataStorage()
    .getTargetValidationMetadatas(PersonFields, '', true, false)
    .map(({ propertyName }) => propertyName);
  expect([...new Set(fields)].sort()).toEqual(Object.keys(PERSON_FIELDS).sort());
});

const COLUMNS = Object.entries(PERSON_FIELDS).flatMap(([field, { column }]) =>
  column !== null && column !== 'sentype' ? [[field, column] as const] : [],
);

/** Texts as they occur in a column: right values, near misses, and anything else that UTF-8 can hold. */
const aText = fc.oneof(
  fc.constantFrom('Zoë', 'M', 'F', '1', 'WBRI', 'wbri', 'NR24 7DH', 'nr247dh', 'U926400118001', '1000000043'),
  fc.constantFrom('2010-Feb-03 00:00:00', '2010-08-31T23:00:00.000Z', '1900-01-01T00:00+01:00', '2099-01-01'),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({ unit: fc.constantFrom('n', 'é', 'e\u0301', '👩‍👩‍👧‍👦', ' '), minLength: 95, maxLength: 6_000, size: 'max' }),
  fc.stringMatching(/^[A-Za-z]{3,5}$/),
);

test('the form accepts every value that the import stores, and stores the same', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...COLUMNS), aText), { maxLength: 4 }), (given) => {
      const values = Object.fromEntries([
        ...[
          ['surname', 'Self'],
          ['forename', 'Ruby'],
          ['personbirthdate', '2010-Feb-03 00:00:00'],
        ],
        ...given.map(([[, column], text]) => [column, text.trim()]).filter(([, text]) => text !== ''),
      ]) as Record<string, string>;
      const row = { module: 'person', file: 'p.csv', line: 2, rowId: '1', parentId: '1', values } as const;
      const read = interpretPerson({ person: row }, HEADER);
      if (read.outcome === 'refused') return;
      const { upn, ...said } = returnedPerson(read);
      const { givenName, familyName, sex, ethnicity, postcode, uln, facts } = said;
      const form = {
        ...{ givenName, familyName, sex, ethnicity, postcode, uln, upn: upn?.value ?? null },
        ...{ dateOfBirth: facts.dateOfBirth, needs: [] },
      };
      const request = plainToInstance(NewYoungPersonRequest, form);
      expect(validateSync(request, { whitelist: true, forbidNonWhitelisted: true })).toEqual([]);
      const written = changedPerson(newPerson('1', 'YP-1', request), request, TODAY);
      expect(written).toMatchObject({ givenName, familyName, sex, ethnicity, postcode, uln, upn: upn?.value ?? null });
      expect(checkFacts(facts)).toEqual([]);
    }),
    { numRuns: process.env['TEST_LONG'] ? 20_000 : 1_000 },
  );
});

test('a surname of 5,007 letters keeps its start, and its person', () => {
  const values = { surname: 'N'.repeat(5_007), forename: 'Ruby', personbirthdate: '2010-02-03' };
  const read = interpretPerson(
    { person: { module: 'person', file: 'p', line: 2, rowId: '1', parentId: '1', values } },
    HEADER,
  );
  expect(read).toMatchObject({ person: { surname: 'N'.repeat(100) } });
  expect(read.findings.map(({ code }) => code)).toContain('NAME_TOO_LONG');
});
