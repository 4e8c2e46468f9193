import { type BySize, NORFOLK, World, listRoutesOf, readBySize, recordStatements } from '#libs/testing';
import { register } from '../../test/people.js';
import { youngPeople } from '../index.js';

/** Names of the people that the others are copies of. The copies have other letters in their names. */
const NAMES = (
  'Oliver Thompson,Amelia Wright,Noah Green,Isla Hughes,Muhammad Khan,Ava Edwards,Arthur Collins,Mia Stewart,Leo Morris,' +
  'Lily Murphy,Freya Cook,Oscar Rogers,Ivy Morgan,Theo Cooper,Grace Peterson,Jude Reed,Willow Bailey,Finn Bell,Rosie Kelly,' +
  'Zebedee Quillfeather'
).split(',');

/** Needs, years and ages that many, few and none have. */
const SEARCHES = [
  {},
  ...['Quillfeather', 'zebedee quillfether', 'thompson', 'ol thompson', 'zz'].map((name) => ({ name })),
  ...[10, -5].map((yearGroup) => ({ yearGroup })),
  ...[{ from: 14, to: 15 }, { from: 25 }].map((age) => ({ age })),
  ...['coordinator', null].map((namedWorker) => ({ namedWorker })),
  ...['ASD', 'MSI', 'HI'].map((need) => ({ need })),
  ...['none', 'open', 'closed'].map((planStatus) => ({ planStatus })),
  ...[true, false].map((hasEhcPlan) => ({ hasEhcPlan })),
].map((terms) => `POST /v1/young-people/search ${JSON.stringify(terms)}`);

const OF_STAFF = [
  ...SEARCHES,
  ...['asked', 'granted', 'ended'].map((status) => `GET /v1/access-requests?status=${status}`),
  ...['waiting', 'signed-off'].map((state) => `GET /v1/break-glass?state=${state}`),
];

/** A coordinator reads the area, health is involved with everybody in it, and the SENCO of a school with few. */
const READ = [
  ...['coordinator', 'health', 'senco'].flatMap((reader) => OF_STAFF.map((list) => `${reader} ${list}`)),
  ...['open', 'merged'].map((status) => `coordinator GET /v1/young-people/possible-duplicates?status=${status}`),
  'coordinator GET /v1/young-people/imports',
  'senco POST /v1/young-people/look-ups {"name":"zebedee quillfeather","dateOfBirth":"2014-03-05"}',
  'senco POST /v1/young-people/look-ups {"number":"YP-0000-00"}',
  'governance GET /v1/restricted-records',
  'governance GET /v1/break-glass',
  'leader GET /v1/drill-downs',
  'governance POST /v1/access-log/young-people/accounts {"account":"coordinator"}',
  ...['coordinator', 'health', 'senco'].map((reader) => `${reader} GET /v1/colleagues`),
  'young-person GET /v1/me',
  'young-person GET /v1/me/preferences',
  'administrator GET /v1/operations/young-people/dead-letters',
  'administrator GET /v1/operations/young-people/copies',
];

let world: World;
let buffers: ReadonlyMap<string, BySize>;

beforeAll(async () => {
  recordStatements();
  world = await World.start([youngPeople]);
  for (const [at, name] of NAMES.entries()) await template(at, name);
  buffers = await readBySize(world, 'young_people', READ, NAMES.length, pairEverybody);
});
afterAll(() => world?.stop());

async function template(at: number, name: string): Promise<void> {
  const coordinator = await world.as('coordinator');
  const [givenName, familyName] = name.split(' ') as [string, string];
  const { id } = await register(coordinator, { givenName, familyName, dateOfBirth: `${2005 + (at % 10)}-03-05` });
  const person = `/v1/young-people/${id}`;
  if (at === 0)
    await coordinator.post(`${person}/relationships`, { subject: 'young-person', relation: 'self' }).expect(201);
  if (at % 3 > 0) await coordinator.put(`${person}/named-worker`, { subject: 'coordinator', name: 'Maya' }).expect(200);
  await world.rows(
    `update young_people.young_person set has_ehc_plan = $2, needs = $3, school_cohort = $4 where id = $1`,
    [id, at % 3 > 0, at === 7 ? ['MSI', 'ASD'] : ['ASD'], 2010 + (at % 10)],
  );
  if (at % 4 > 0)
    await world.rows('insert into young_people.plan_copy values ($1, gen_random_uuid(), $2, $3, 1)', [
      ...[NORFOLK, id, at === 7 ? 'closed' : 'open'],
    ]);
  await world.rows(
    `insert into young_people.access_request (area, id, young_person_id, version, reference, subject, name, agency, reason,
       status, asked_on)
     values ($1, gen_random_uuid(), $2, 1, 'YP', 'nurse', 'Nurse', 'health', 'For the clinic.', $3, '2025-01-10')`,
    [NORFOLK, id, ['asked', 'granted', 'declined', 'ended'][at % 4]],
  );
  await world.rows(
    `insert into young_people.break_glass (area, id, young_person_id, version, reference, subject, name, role, reason,
       used_at, used_on, until_on, told, signed_off_at)
     values ($1, gen_random_uuid(), $2, 1, 'YP', 'nurse', 'Nurse', 'practitioner', 'In A&E.',
       '2025-01-10', '2025-01-10', '2025-01-10', true, $3)`,
    [NORFOLK, id, at % 2 ? '2025-01-11' : null],
  );
}

/** Everybody may be the same as the next person. */
const pairEverybody = () =>
  world.rows(
    `insert into young_people.possible_duplicate (area, id, one_id, other_id, version, status, evidence, found_at, found_by)
     select area, gen_random_uuid(), id, next, 1, case when at % 2 = 0 then 'open' else 'merged' end, '[]', now(), 'import'
     from (select area, id, lead(id) over (order by id) as next, row_number() over () as at from young_people.young_person) p
     where next is not null on conflict do nothing`,
  );

it('reads each list that the service has', async () => {
  const read = READ.map((one) => /(GET|POST) [^ ?]+/.exec(one)![0]);
  expect(new Set(read)).toEqual(new Set(await listRoutesOf(world, youngPeople)));
});

it.each(READ)('%s reads as much in an area of many times as many people', (read) => {
  const { small, large } = buffers.get(read)!;
  expect(large).toBeLessThan(1.5 * small + 100);
});
