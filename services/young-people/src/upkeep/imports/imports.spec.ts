import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CalendarDate } from '#libs/kernel';
import { MODULES, parentIdColumn, type SyntheticArea, TABLES, writeSyntheticReturn } from '#libs/sen2';
import { type Caller, World } from '#libs/testing';
import { BladeReturn, ended, imported, upload } from '../../../test/blade-return.js';
import { eventsAbout } from '../../../test/events.js';
import { register } from '../../../test/people.js';
import { youngPeople } from '../../index.js';
import type { ImportedRow } from './imports.dto.js';

let world: World;
let coordinator: Caller;

beforeAll(async () => {
  world = await World.start([youngPeople]);
  coordinator = await world.as('coordinator');
});
beforeEach(async () => {
  world.today('2025-04-01');
  await world.settled();
  await world.rows(`truncate young_people.young_person, young_people.fact, young_people.return_statement,
    young_people.import_job, young_people.import_finding cascade`);
});
afterAll(() => world.stop());

const UPN = 'U926400118001';
const OTHER_UPN = 'R926400218002';
const ULN = '1000000043';

const codes = (report: { code: string }[]) => report.map(({ code }) => code).sort();
const people = () =>
  world.rows<{ id: string; given_name: string; upn: string | null; uln: string | null; needs: string[] }>(
    'select * from young_people.young_person order by id',
  );
const factsOf = async (id: string) => (await coordinator.get(`/v1/young-people/${id}/circumstances`)).body.facts;
/** Every row of the register, to check that nothing has changed. */
const everything = async () => ({
  // The date of the next check changes with time, not by an import.
  people: await world.rows(`select to_jsonb(p) - 'look_on' as person from young_people.young_person p order by id`),
  facts: await world.rows('select * from young_people.fact order by young_person_id, name, version'),
});

describe('an imported return', () => {
  test('registers its people with their facts, needs and numbers, and publishes events', async () => {
    const file = new BladeReturn();
    file.withPlan({ surname: 'Self', forename: 'Ruby', upn: UPN, sex: 'F', postcode: 'NR24 7DH', ethnicity: 'WBRI' });
    file.person({ surname: 'Youngs', forename: 'Erin', uniquelearnernumber: ULN });
    const job = await imported(world, await file.zip());
    expect(job).toMatchObject({
      ...{ status: 'done', phase: 'finished', percent: 100, failure: null },
      startedBy: { subject: 'coordinator', name: 'coordinator (test)' },
      return: { year: 2025, referenceDate: '2025-01-16', submittedOn: '2025-03-14', localAuthorityCode: '926' },
      rows: { read: 9, taken: 8, takenWithWarning: 1, refused: 0 },
      people: { new: 2, changed: 0, unchanged: 0, refused: 0 },
    });
    expect(job.report).toMatchObject([{ code: 'PERSON_WITHOUT_REQUEST', line: 3, outcome: 'taken-with-warning' }]);
    const found = await coordinator.post('/v1/young-people/search', { name: 'ruby', need: 'ASD', hasEhcPlan: true });
    const [ruby] = found.body.items;
    const { body } = await coordinator.get(`/v1/young-people/${ruby.id}`);
    expect(body).toMatchObject({
      ...{ familyName: 'Self', dateOfBirth: '2010-02-03', sex: 'female', postcode: 'NR24 7DH', ethnicity: 'WBRI' },
      identifiers: { upn: UPN, upnTemporary: false, uln: null, nhsNumber: null },
      placement: { urn: '990001', placed: true },
    });
    const facts = {
      ...{ localAuthorityCode: '926', dateOfBirth: '2010-02-03', hasEhcPlan: true },
      ...{ planFirstMadeOn: '2019-08-01', lastReviewCompletedOn: '2024-06-20' },
    };
    const circumstances = (await coordinator.get(`/v1/young-people/${ruby.id}/circumstances`)).body;
    expect(circumstances).toMatchObject({ version: 1, facts });
    expect(circumstances.known[0]).toMatchObject({ source: 'sen2-return', note: 'return of 2025-03-14' });
    expect(await eventsAbout(world, ruby.id)).toMatchObject([
      { type: 'young-people.person-registered', recordVersion: 1, data: { needs: ['ASD'], givenName: 'Ruby' } },
      { type: 'young-people.circumstances-changed', recordVersion: 1, data: { facts } },
    ]);
    const log = await coordinator.get(`/v1/young-people/${ruby.id}/access-log`);
    expect(log.body.items.at(-1)).toMatchObject({ permission: 'import:run', recordType: 'import', recordId: job.id });
  });

  test('changes and publishes nothing the second time, and keeps corrections made in between', async () => {
    const file = new BladeReturn();
    file.withPlan({ forename: 'Ruby', upn: UPN });
    file.withPlan({ forename: 'Max', uniquelearnernumber: ULN });
    file.withPlan({ forename: 'Nameless', upn: 'A926400118001' });
    const zip = await file.zip();
    await imported(world, zip);
    const [ruby] = await people();
    await coordinator.patch(`/v1/young-people/${ruby!.id}`, { familyName: 'Corrected' }, 1);
    const facts = { hasEhcPlan: { value: null, source: 'education' } };
    await coordinator.patch(`/v1/young-people/${ruby!.id}/circumstances`, { facts }, 1);
    const before = await everything();
    const events = await eventsAbout(world, ruby!.id);
    const job = await imported(world, zip);
    expect(job.people).toEqual({ new: 0, changed: 0, unchanged: 3, refused: 0 });
    expect(codes(job.report)).toEqual(['UPN_CHECK_LETTER']);
    expect(await everything()).toEqual(before);
    expect(await eventsAbout(world, ruby!.id)).toEqual(events);
  });

  test('of the next year stores new values, ends what is over, and keeps later knowledge', async () => {
    const first = new BladeReturn();
    first.withPlan({ forename: 'Ruby', upn: UPN }, { active: { reviewmeeting: '2025-Mar-01 00:00:00' } });
    first.withPlan({ forename: 'Max', upn: OTHER_UPN });
    await imported(world, await first.zip());
    const [ruby, max] = await people();
    expect(await factsOf(ruby!.id)).toMatchObject({ reviewMeetingOn: '2025-03-01' });
    world.today('2026-05-01');
    const byHand = { lastReviewCompletedOn: { value: '2026-04-20', source: 'education' } };
    await coordinator.patch(`/v1/young-people/${max!.id}/circumstances`, { facts: byHand }, 1);

    const second = new BladeReturn({}, 2026);
    const reviewed = { active: { lastreview: '2025-Apr-10 00:00:00' }, need: 'SLCN' };
    second.withPlan({ forename: 'Ruby', surname: 'Married', upn: UPN }, reviewed);
    second.withPlan({ forename: 'Max', upn: OTHER_UPN }, { active: { lastreview: '2025-Apr-10 00:00:00' } });
    const job = await imported(world, await second.zip());
    expect(job.people).toEqual({ new: 0, changed: 1, unchanged: 1, refused: 0 });
    expect(job.report).toMatchObject([{ code: 'NEWER_KEPT', line: 3, outcome: 'taken-with-warning' }]);
    expect((await coordinator.get(`/v1/young-people/${ruby!.id}`)).body).toMatchObject({
      ...{ version: 2, familyName: 'Married' },
      needs: [{ code: 'SLCN', rank: 1 }],
    });
    const rubys = await factsOf(ruby!.id);
    expect(rubys.lastReviewCompletedOn).toBe('2025-04-10');
    expect(rubys).not.toHaveProperty('reviewMeetingOn');
    expect((await factsOf(max!.id)).lastReviewCompletedOn).toBe('2026-04-20');
    // The day on which the decisions pass to her is announced at some time.
    const news = (await eventsAbout(world, ruby!.id)).filter(({ type }) => !type.includes('decision-maker'));
    expect(news.slice(2)).toMatchObject([
      { type: 'young-people.person-changed', recordVersion: 2, data: { familyName: 'Married', needs: ['SLCN'] } },
      { type: 'young-people.circumstances-changed', recordVersion: 2 },
    ]);
  });

  test('of the previous year is rejected, or on request fills gaps and overwrites nothing', async () => {
    world.today('2026-05-01');
    const newer = new BladeReturn({}, 2026);
    newer.withPlan({ forename: 'Ruby', surname: 'Married', upn: UPN, postcode: 'NR1 3AB' }, { need: 'SLCN' });
    await imported(world, await newer.zip());
    const older = new BladeReturn();
    const reviewing = { active: { reviewmeeting: '2025-Mar-01 00:00:00', lastreview: '2023-Jun-20 00:00:00' } };
    older.withPlan({ forename: 'Ruby', upn: UPN, postcode: 'NR24 7DH', ethnicity: 'WBRI', sex: 'F' }, reviewing);
    older.withPlan({ forename: 'Left', surname: 'Since', upn: OTHER_UPN });
    const zip = await older.zip();
    const before = await everything();
    const failed = await upload(world, 'coordinator', zip);
    expect([failed.status, failed.body.code]).toEqual([409, 'OLDER_RETURN']);
    const earlier = await new BladeReturn({ datetime: '2026-Mar-13 09:30:00' }, 2026).zip();
    expect((await upload(world, 'coordinator', earlier)).body.code).toBe('OLDER_RETURN');
    expect(await everything()).toEqual(before);

    const { body } = await upload(world, 'coordinator', zip, { acceptOlder: 'true' });
    expect((await ended(world, body.id)).people).toMatchObject({ new: 1, changed: 1 });
    const [ruby] = await people();
    expect((await coordinator.get(`/v1/young-people/${ruby!.id}`)).body).toMatchObject({
      ...{ version: 2, familyName: 'Married', postcode: 'NR1 3AB', ethnicity: 'WBRI', sex: 'female' },
      needs: [{ code: 'SLCN' }],
    });
    const facts = await factsOf(ruby!.id);
    expect(facts.lastReviewCompletedOn).toBe('2024-06-20');
    expect(facts).not.toHaveProperty('reviewMeetingOn');
    await coordinator.patch(`/v1/young-people/${ruby!.id}`, { familyName: 'Corrected' }, 2);
    // The newer return still prevails, for the person and for the area.
    expect((await imported(world, await newer.zip())).people).toMatchObject({ new: 0, changed: 0, unchanged: 1 });
    expect((await upload(world, 'coordinator', zip)).body.code).toBe('OLDER_RETURN');
  });

  test('informs every service of a death', async () => {
    const alive = new BladeReturn();
    alive.withPlan({ upn: UPN });
    await imported(world, await alive.zip());
    world.today('2026-05-01');
    const died = new BladeReturn({}, 2026);
    const request = died.add('requests', died.person({ upn: UPN }), { requestoutcome: 'Y' });
    const assessment = died.add('assessment', request, { assessmentoutcome: 'Y' });
    const ceased = { ceasedate: '2025-Jul-31 00:00:00', ceasereason: '8' };
    died.add('namedplan', assessment, { startdate: '2019-Aug-01 00:00:00', ...ceased });
    await imported(world, await died.zip());
    const [who] = await people();
    const said = (await eventsAbout(world, who!.id)).filter(({ type }) => type.startsWith('young-people.person-'));
    expect(said).toMatchObject([
      { type: 'young-people.person-registered', data: { deceased: false } },
      { type: 'young-people.person-changed', recordVersion: 2, data: { deceased: true } },
    ]);
  });

  test('identifies registered people, including those entered manually, and reports uncertain matches', async () => {
    const byUln = await register(coordinator, {
      givenName: 'Ben',
      familyName: 'Old',
      dateOfBirth: '2010-02-03',
      uln: ULN,
    });
    const postcode = 'NR1 3AB';
    const byName = await register(coordinator, {
      ...{ givenName: 'Zoë', familyName: "O'Neill", dateOfBirth: '2010-02-03', postcode },
    });
    const file = new BladeReturn();
    file.withPlan({ surname: 'New', forename: 'Ben', uniquelearnernumber: ULN, upn: UPN });
    file.withPlan({ surname: 'ONEILL', forename: 'Zoe', upn: OTHER_UPN, postcode });
    const job = await imported(world, await file.zip());
    expect(job.people).toMatchObject({ new: 0, changed: 2 });
    expect(job.report).toMatchObject([{ code: 'MATCH_PROBABLE', line: 3 }]);
    const [ben, zoe] = await people();
    expect([ben!.id, ben!.upn, ben!.uln]).toEqual([byUln.id, UPN, ULN]);
    expect([zoe!.id, zoe!.upn, zoe!.given_name]).toEqual([byName.id, OTHER_UPN, 'Zoe']);
  });

  test('gives a number to one person only, and never merges two people into one record', async () => {
    await register(coordinator, { givenName: 'Ben', familyName: 'Holder', upn: UPN, dateOfBirth: '2001-01-01' });
    await register(coordinator, { givenName: 'Zoe', familyName: 'Double', dateOfBirth: '2010-02-03' });
    const file = new BladeReturn();
    file.withPlan({ surname: 'Stranger', forename: 'Eve', upn: UPN });
    file.withPlan({ surname: 'Twin', forename: 'Tom', upn: OTHER_UPN });
    file.withPlan({ surname: 'Twin', forename: 'Tim', upn: OTHER_UPN });
    file.withPlan({ surname: 'Double', forename: 'Zoe', uniquelearnernumber: ULN });
    file.withPlan({ surname: 'Double', forename: 'Zoe', uniquelearnernumber: '1000000035' });
    const zip = await file.zip();
    const job = await imported(world, zip);
    expect(job.people).toMatchObject({ new: 5, changed: 0 });
    const doubtful = ['POSSIBLE_DUPLICATE', 'POSSIBLE_DUPLICATE', 'POSSIBLE_DUPLICATE', 'POSSIBLE_DUPLICATE'];
    expect(codes(job.report)).toEqual(['IDENTIFIER_IN_USE', 'IDENTIFIER_IN_USE', ...doubtful]);
    const known = (await people()).map(({ given_name, upn, uln }) => [given_name, upn, uln].join(' '));
    expect(known.sort()).toEqual([
      `Ben ${UPN} `,
      'Eve  ',
      'Tim  ',
      `Tom ${OTHER_UPN} `,
      'Zoe  ',
      'Zoe  1000000035',
      `Zoe  ${ULN}`,
    ]);
    const before = await everything();
    expect((await imported(world, zip)).people).toMatchObject({ new: 0, changed: 0, unchanged: 5 });
    expect(await everything()).toEqual(before);
  });
});

/** Traps about two people: the codes belong to the second, who has a plan as the first does. */
const PAIRS = ['same-person-twice', 'same-name-and-birth'];

/** The findings about all rows of each person, by the person's row; findings without a person are under ''. */
function codesByPerson(area: SyntheticArea, report: readonly ImportedRow[]): Map<string, string[]> {
  const personOf = new Map<string, string>();
  const found = new Map<string, string[]>();
  for (const module of MODULES) {
    const parentAt = area.header(module).indexOf(parentIdColumn(module) ?? '');
    let line = 1;
    for (const row of area.rows(module)) {
      line++;
      const parent = personOf.get(`${TABLES[module].parent}:${row[parentAt]}`) ?? '';
      const person = module === 'person' ? row[0]! : parent;
      personOf.set(`${module}:${row[0]}`, person);
      const ofRow = report.filter((each) => each.file.endsWith(`_${module}.csv`) && each.line === line);
      // The other rows of a rejected person are rejected too; only the person's own row has the reason.
      const reported = ofRow.map(({ code }) => code).filter((code) => code !== 'PERSON_REFUSED');
      found.set(person, [...(found.get(person) ?? []), ...reported].sort());
    }
  }
  return found;
}

test('every trap of a real return is imported, reported or rejected as expected, and the same on repetition', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'onward-traps-'));
  const path = join(directory, 'return.zip');
  const reference = '2025-01-16' as CalendarDate;
  const area = await writeSyntheticReturn(path, {
    people: 60,
    referenceDate: reference,
    localAuthorityCode: '926',
    traps: true,
  });
  const job = await imported(world, path);
  const refused = area.traps.filter(({ personId, outcome }) => personId !== null && outcome === 'refused').length;
  const known = area.people + area.traps.filter(({ personId }) => personId !== null).length - PAIRS.length - refused;
  expect(job).toMatchObject({ status: 'done', people: { new: known, changed: 0, unchanged: 0, refused } });
  const { read, taken, takenWithWarning, refused: refusedRows } = job.rows!;
  expect(taken + takenWithWarning + refusedRows).toBe(read);

  const found = codesByPerson(area, job.report);
  const seen = new Set<string>();
  for (const { name, personId, codes: expected } of area.traps) {
    const of = found.get(personId ?? '') ?? [];
    if (seen.has(name)) expect({ name, of }).toMatchObject({ of: expect.arrayContaining([...expected]) });
    else if (!PAIRS.includes(name)) expect({ name, of }).toEqual({ name, of: [...expected].sort() });
    seen.add(name);
  }
  const died = await world.rows<{ given_name: string }>(
    'select given_name from young_people.young_person where deceased',
  );
  expect(died).toEqual([{ given_name: 'plan-ceased-by-death' }]);

  const before = await everything();
  const again = await imported(world, path);
  expect(again.people).toEqual({ new: 0, changed: 0, unchanged: known, refused });
  expect(await everything()).toEqual(before);
  rmSync(directory, { recursive: true });
});

test('each rejected row is reported with file, line and reason, and the other rows are imported', async () => {
  const file = new BladeReturn();
  file.withPlan({ forename: 'Ruby', upn: UPN });
  file.add('person', '99', { surname: 'Other', forename: 'Return', personbirthdate: '2010-Feb-03 00:00:00' });
  file.add('person', '1', { surname: 'Same', forename: 'Id', personbirthdate: '2010-Feb-04 00:00:00' }, '2');
  const orphan = file.add('requests', 'gone', { requestoutcome: 'Y' });
  file.add('assessment', orphan, { assessmentoutcome: 'Y' });
  const job = await imported(
    world,
    await file.zip((files) => {
      const name = file.fileName('senneed');
      files.set(name, `${files.get(name)}too,few\r\n`);
    }),
  );
  expect(job.people).toMatchObject({ new: 1, refused: 0 });
  expect(job.rows).toEqual({ read: 13, taken: 8, takenWithWarning: 0, refused: 5 });
  expect(job.report.map(({ file: name, line, code }) => [name.split('_').at(-1), line, code])).toEqual([
    ['assessment.csv', 3, 'ORPHAN_ROW'],
    ['person.csv', 3, 'ORPHAN_ROW'],
    ['person.csv', 4, 'ROW_ID_TWICE'],
    ['requests.csv', 3, 'ORPHAN_ROW'],
    ['senneed.csv', 3, 'ROW_FIELD_COUNT'],
  ]);
  const refusedOnly = await coordinator.get(`/v1/young-people/imports/${job.id}/rows?outcome=refused&limit=2`);
  expect(refusedOnly.body.items).toHaveLength(2);
  expect(refusedOnly.headers['link']).toContain(`after=${refusedOnly.body.next}`);
  const rest = await coordinator.get(
    `/v1/young-people/imports/${job.id}/rows?outcome=refused&after=${refusedOnly.body.next}`,
  );
  expect(rest.body.items).toHaveLength(3);
  expect((await coordinator.get(`/v1/young-people/imports/${job.id}/rows?outcome=note`)).body.items).toEqual([]);
});

test('simultaneous returns of two areas are both imported, each into its area', async () => {
  const file = new BladeReturn();
  file.withPlan({ upn: UPN });
  const theirs = new BladeReturn({ lea: '935' });
  theirs.withPlan({ upn: UPN });
  const jobs = [
    await upload(world, 'coordinator', await file.zip()),
    await upload(world, 'suffolk-coordinator', await theirs.zip()),
  ];
  const [norfolk, suffolk] = [jobs[0]!.body.id, jobs[1]!.body.id];
  expect(await ended(world, norfolk)).toMatchObject({ status: 'done', people: { new: 1 } });
  expect(await ended(world, suffolk, 'suffolk-coordinator')).toMatchObject({ status: 'done', people: { new: 1 } });
});
