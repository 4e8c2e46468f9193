import fc from 'fast-check';
import { type Caller, longer, World } from '#libs/testing';
import { BladeReturn, imported } from '../../../test/blade-return.js';
import { register } from '../../../test/people.js';
import { youngPeople } from '../../index.js';
import type { ComparisonResponse, PossibleDuplicatePage } from '../../register/duplicates/duplicates.dto.js';

let world: World;
let coordinator: Caller;

const clear = async () => {
  await world.settled();
  await world.rows(`truncate young_people.young_person, young_people.fact, young_people.return_statement,
    young_people.import_job, young_people.import_finding, young_people.possible_duplicate cascade`);
};

beforeAll(async () => {
  world = await World.start([youngPeople], { today: '2025-04-01' });
  coordinator = await world.as('coordinator');
});
beforeEach(clear);
afterAll(() => world.stop());

type Row = Readonly<Record<string, string>>;

async function importRows(rows: readonly Row[], plans = true) {
  const file = new BladeReturn();
  for (const row of rows) file[plans ? 'withPlan' : 'person'](row);
  return imported(world, await file.zip());
}

const codes = (report: { code: string }[]) => report.map(({ code }) => code).sort();
const people = () =>
  world.rows<Record<string, string | null>>(
    `select family_name, given_name, date_of_birth::text as born, sex, postcode, upn, uln
     from young_people.young_person order by 1, 2, 3, 4, 5, 6, 7`,
  );
const listed = async (status = 'open') =>
  ((await coordinator.get(`/v1/young-people/possible-duplicates?status=${status}`)).body as PossibleDuplicatePage)
    .items;

const UPN = 'U926400118001';
const SELF = { surname: 'Self', forename: 'Ruby' };

describe('two people of one return with the same name and date of birth', () => {
  const rows = [
    { ...SELF, sex: 'F', postcode: 'NR1 3AB' },
    { ...SELF, sex: 'M', postcode: 'NR24 7DH' },
  ];

  test('stay two records, on the list of possible duplicates, also if the return is imported again', async () => {
    const job = await importRows(rows);
    expect(job.people).toMatchObject({ new: 2 });
    expect(job.report).toMatchObject([{ code: 'POSSIBLE_DUPLICATE', line: 3, outcome: 'taken-with-warning' }]);
    const [pair, ...others] = await listed();
    expect(others).toEqual([]);
    expect(pair).toMatchObject({ status: 'open', foundBy: 'import', version: 1 });
    expect(pair!.evidence.map(({ field, finding }) => `${field} ${finding}`)).toEqual([
      'name same',
      'dateOfBirth same',
      'sex different',
      'postcode different',
    ]);
    const again = await importRows(rows);
    expect(again.people).toMatchObject({ new: 0, changed: 0, unchanged: 2 });
    expect(await listed()).toEqual([pair]);
  });

  test('are never listed again once a person has decided, unless the evidence changes', async () => {
    await importRows(rows);
    const [pair] = await listed();
    const at = `/v1/young-people/possible-duplicates/${pair!.id}`;
    const decided = await coordinator
      .post(`${at}/not-the-same`, { words: 'Different families.' })
      .set('if-match', '"1"');
    expect([decided.status, decided.body.status]).toEqual([200, 'not-the-same']);
    const again = await importRows(rows);
    expect(codes(again.report)).toEqual([]);
    expect(await listed()).toEqual([]);
    const [ruby] = await world.rows<{ id: string }>(`select id from young_people.young_person where sex = 'male'`);
    await coordinator.patch(`/v1/young-people/${ruby!.id}`, { postcode: 'NR1 3AB' }, 1);
    expect(await listed()).toMatchObject([{ id: pair!.id, foundBy: 'change', version: 3 }]);
  });
});

test('rows without any detail but name and date of birth stay apart, and a repetition adds nobody', async () => {
  const rows = [SELF, SELF, SELF];
  expect((await importRows(rows)).people).toMatchObject({ new: 3 });
  expect(await listed()).toHaveLength(3);
  expect((await importRows(rows)).people).toMatchObject({ new: 0, unchanged: 3 });
  expect(await listed()).toHaveLength(3);
});

test('a record entered by hand and a row with thin evidence are two records until a person merges them', async () => {
  const byHand = await register(coordinator, { givenName: 'Ruby', familyName: 'Self', dateOfBirth: '2010-02-03' });
  const job = await importRows([{ ...SELF, upn: UPN, postcode: 'NR1 3AB' }]);
  expect(job.people).toMatchObject({ new: 1 });
  const [pair] = await listed();
  const mergedId = [pair!.one.id, pair!.other.id].find((id) => id !== byHand.id)!;
  const merge = await coordinator
    .post(`/v1/young-people/${byHand.id}/merges`, { mergedId, reason: 'duplicate-import' })
    .set('if-match', '"1"');
  expect(merge.status).toBe(201);
  expect(await listed()).toEqual([]);
  const again = await importRows([{ ...SELF, upn: UPN, postcode: 'NR1 3AB' }]);
  expect(again.people).toMatchObject({ new: 0 });
  expect(await people()).toHaveLength(1);
  await coordinator.post(`/v1/young-people/${byHand.id}/merges/${merge.body.id}/undoing`, {
    words: 'They are cousins.',
  });
  const { body } = await coordinator.get(`/v1/young-people/possible-duplicates/${pair!.id}`);
  expect((body as ComparisonResponse).decisions).toMatchObject([
    { decision: 'not-the-same', words: 'They are cousins.' },
    { decision: 'merged', mergeId: merge.body.id },
  ]);
});

describe('a wrong or missing value does not cost the person the record:', () => {
  test.each<[string, Row, object, string[]]>([
    ['one name', { surname: '', forename: 'Priya' }, { given_name: 'Priya', family_name: null }, ['NAME_SINGLE']],
    ['no date of birth', { personbirthdate: '' }, { born: null }, ['DATE_OF_BIRTH_MISSING']],
    ['an impossible date of birth', { personbirthdate: '31/02/2010' }, { born: null }, ['DATE_OF_BIRTH_UNREADABLE']],
    [
      'a date of birth to come',
      { personbirthdate: '2031-Feb-03 00:00:00' },
      { born: null },
      ['DATE_OF_BIRTH_IN_FUTURE'],
    ],
    ['a long name', { surname: 'x'.repeat(5007) }, { family_name: 'x'.repeat(100) }, ['NAME_TOO_LONG']],
    ['hidden characters', { surname: 'Se\u202Elf\u200B' }, { family_name: 'Self' }, ['NAME_HIDDEN_CHARACTERS']],
    ['a name of marks', { surname: '??' }, { family_name: null }, ['NAME_SINGLE', 'NAME_WITHOUT_LETTERS']],
  ])('%s', async (_, wrong, stored, expected) => {
    const row = { surname: 'Self', forename: 'Ruby', upn: UPN, ...wrong };
    const job = await importRows([row]);
    expect(job.people).toMatchObject({ new: 1, refused: 0 });
    expect(codes(job.report)).toEqual(expected);
    expect(await people()).toMatchObject([{ upn: UPN, ...stored }]);
    expect((await importRows([row])).people).toMatchObject({ new: 0, changed: 0, unchanged: 1 });
  });

  test('only a row without any name is refused, and counted', async () => {
    const job = await importRows([{ surname: '\u200B', forename: '', upn: UPN }, SELF]);
    expect(job.people).toMatchObject({ new: 1, refused: 1 });
    expect(codes(job.report)).toContain('NAME_MISSING');
  });
});

/** Rows of a small world in which names, numbers and addresses often coincide. */
const row = fc.record({
  surname: fc.constantFrom('Fenn', 'FENN', "O'Neill", 'O’Neill'),
  forename: fc.constantFrom('Ada', 'Ben', ''),
  personbirthdate: fc.constantFrom('2010-Feb-03 00:00:00', '2011-Mar-04 00:00:00', ''),
  sex: fc.constantFrom('F', 'M', ''),
  postcode: fc.constantFrom('NR1 3AB', 'NR24 7DH', ''),
  upn: fc.constantFrom(UPN, 'R926400218002', ''),
  uniquelearnernumber: fc.constantFrom('1000000043', '1000000051', '', ''),
});

/** What a return says about people, without the values that rows of one person may contradict. */
const shapeOf = async () => {
  const rows = await people();
  const form = (name: string | null) => name?.toLowerCase().replace(/\W/g, '') ?? '';
  return rows.map((person) => `${form(person['family_name']!)} ${form(person['given_name']!)}`).sort();
};

test('the order of the rows of a return does not change who is registered', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc
        .array(row, { minLength: 2, maxLength: 7 })
        .chain((rows) =>
          fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length })),
        ),
      async ([rows, shuffled]) => {
        await clear();
        await importRows(rows, false);
        const first = await shapeOf();
        await clear();
        await importRows(shuffled, false);
        expect(await shapeOf()).toEqual(first);
        const again = await importRows(shuffled, false);
        expect(again.people).toMatchObject({ new: 0 });
      },
    ),
    { numRuns: longer(4), endOnFailure: true },
  );
}, 60_000);
