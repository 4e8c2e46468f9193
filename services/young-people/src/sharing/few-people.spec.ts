import pg from 'pg';
import { type Caller, NORFOLK, TEST_SCHOOL, World, actAs } from '#libs/testing';
import { youngPeople } from '../index.js';

/** Lists begin at the people of a practitioner who is involved with few, and are the same lists. */
const PUPILS = 600;

let world: World;
let senco: Caller;

beforeAll(async () => {
  world = await World.start([youngPeople], { earnedInvolvement: true });
  senco = await world.as('senco');
  await world.rows(
    `insert into young_people.young_person (area, id, reference, version, circumstances_version, family_name, upn_temporary,
       needs, communication_needs, deceased, name_key, registered_at, changed_at, look_on)
     select $1, uuidv7(), 'YP-' || n, 1, 0, 'Example', false, '{}', '[]', false, 'example', now(), now(), 'infinity'
     from generate_series(1, ${PUPILS + 10}) n`,
    [NORFOLK],
  );
  // Two services know of each involvement, and of some it is over.
  await world.rows(
    `insert into young_people.involvement (area, young_person_id, party, source, why, since_on, reads_until_on, record_version)
     select area, id, 'school:${TEST_SCHOOL}', s, '{school-roll}', '2024-09-01',
       case when n > ${PUPILS} then date '2025-01-15' end, 1
     from (select area, id, row_number() over (order by id) as n from young_people.young_person) p, unnest('{a,b}'::text[]) s`,
  );
});
afterAll(() => world?.stop());

async function pupils(): Promise<string[]> {
  const ids: string[] = [];
  for (let after: string | undefined; ;) {
    const { body } = await senco.post('/v1/young-people/search', { limit: 200, after });
    ids.push(...body.items.map(({ id }: { id: string }) => id));
    if (body.next === null) return ids;
    after = body.next;
  }
}

test('a practitioner sees everybody with whom they are involved, many or few, and nobody else', async () => {
  expect(new Set(await pupils()).size).toBe(PUPILS);
  const [left, shut] = await pupils();
  await world.rows('delete from young_people.involvement where young_person_id <> all ($1::uuid[])', [[left, shut]]);
  expect(await pupils()).toEqual([left, shut]);
  await world.rows(
    `insert into young_people.restriction values ($1, gen_random_uuid(), $2, '{coordinator}', null, 1)`,
    [...[NORFOLK, shut]],
  );
  expect(await pupils()).toEqual([left]);
  await world.rows('delete from young_people.involvement');
  expect(await pupils()).toEqual([]);
});

test('both roles of practitioners see the same rows of each table', async () => {
  const people = await world.rows<{ id: string }>('select id from young_people.young_person order by id limit 3');
  await world.rows('delete from young_people.restriction');
  await world.rows('delete from young_people.involvement');
  for (const { id } of people)
    await world.rows(
      `insert into young_people.involvement (area, young_person_id, party, source, why, since_on, record_version)
       values ($1, $2, 'school:${TEST_SCHOOL}', 'a', '{school-roll}', '2024-09-01', 1)`,
      [NORFOLK, id],
    );
  const tables = await world.rows<{ name: string }>(
    `select distinct tablename::text as name from pg_policies where schemaname = 'young_people' order by 1`,
  );
  const client = new pg.Client({ connectionString: world.database.urlOf('young_people') });
  await client.connect();
  const seenAs = async (reach: string) => {
    await actAs(client, {
      ...{ area: NORFOLK, reach, subject: 'senco', today: '2025-01-16' },
      parties: [`school:${TEST_SCHOOL}`],
    });
    await client.query(`select set_config('onward.people', $1::uuid[]::text, false)`, [people.map(({ id }) => id)]);
    const seen: Record<string, number> = {};
    for (const { name } of tables) seen[name] = (await client.query(`select from ${name}`)).rowCount!;
    return seen;
  };
  try {
    const involved = await seenAs('involved');
    expect(involved).toMatchObject({ young_person: 3, involvement: 3 });
    expect(await seenAs('few')).toEqual(involved);
  } finally {
    await client.end();
  }
});
