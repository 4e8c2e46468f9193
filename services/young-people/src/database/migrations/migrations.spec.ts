import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { newId } from '#libs/kernel';
import { provision } from '#libs/platform';
import { youngPeople } from '../../index.js';
import { Identity1760000021000 } from './1760000021000-identity.js';

/** An owner as an installation has one: it makes roles and tables, and row-level security binds it like anybody. */
const suffix = randomBytes(4).toString('hex');
const [owner, database, schema] = [`owner_${suffix}`, `owned_${suffix}`, `people_${suffix}`];
const url = (name: string, user?: string) => {
  const at = new URL(process.env['TEST_POSTGRES_URL']!);
  at.pathname = `/${name}`;
  if (user) Object.assign(at, { username: user, password: 'for-tests-only' });
  return at.toString();
};
async function on<T>(connectionString: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

beforeAll(() =>
  on(url('postgres'), async (client) => {
    await client.query(`create role ${owner} login createrole nosuperuser password 'for-tests-only'`);
    await client.query(`create database ${database} owner ${owner}`);
  }),
);
afterAll(() =>
  on(url('postgres'), async (client) => {
    await client.query(`drop database ${database} with (force)`);
    await client.query(`drop role if exists onward_${schema}`);
    await client.query(`drop role if exists onward_${schema}_names`);
    await client.query(`drop role ${owner}`);
  }),
);

test('people, facts of capacity and accounts that were there before go on, also where the owner is bound by row-level security', async () => {
  const upTo = (count: number) => ({ schema, migrations: youngPeople.migrations.slice(0, count) });
  await provision(url(database, owner), upTo(2));
  const [person, self] = [newId(), newId()];
  await on(url(database), async (client) => {
    await client.query(`set search_path = ${schema}`);
    await client.query(`insert into young_person select * from json_populate_record(null::young_person, $1::json)`, [
      JSON.stringify({
        ...{ area: 'E10000020', id: person, reference: 'YP-7F3K-2Q', version: 1, circumstances_version: 2 },
        ...{ given_name: 'Ada', family_name: 'Example', upn_temporary: false, needs: [], communication_needs: [] },
        ...{ deceased: false, name_key: 'x', registered_at: '2025-01-01', changed_at: '2025-01-01' },
      }),
    ]);
    const fact = (name: string, version: number, value: string | null) =>
      client.query(
        `insert into fact values ('E10000020', $1, $2, $3, $4, 'professional', null, '2024-05-01', now(), 'maya', 'Maya')`,
        [person, name, version, value],
      );
    await fact('lacksCapacityForFinances', 1, 'false');
    await fact('lacksCapacityForFinances', 2, 'true');
    await fact('lacksCapacityForArrangements', 1, 'true');
    await fact('lacksCapacityForArrangements', 2, null);
    await client.query(`insert into relationship values ('E10000020', $1, $2, 'ada', 'self', '2025-01-01', null, 1)`, [
      self,
      person,
    ]);
  });

  await provision(url(database, owner), upTo(youngPeople.migrations.length));
  await on(url(database), async (client) => {
    await client.query(`set search_path = ${schema}`);
    const rows = async (sql: string) => (await client.query<Record<string, unknown>>(sql)).rows;
    expect(await rows('select area from served_area')).toEqual([{ area: 'E10000020' }]);
    expect(await rows('select look_on::text from young_person')).toEqual([{ look_on: '-infinity' }]);
    expect(
      await rows(
        `select kind, outcome, assessed_on::text, assessor_name, review_by - current_date as left from capacity_assessment`,
      ),
    ).toEqual([
      { kind: 'money', outcome: 'lacks-capacity', assessed_on: '2024-05-01', assessor_name: 'Maya', left: 90 },
    ]);
    expect(await rows('select relationship_id, subject from own_account')).toEqual([
      { relationship_id: self, subject: 'ada' },
    ]);
    expect(
      await rows(`select relname from pg_class where relnamespace = '${schema}'::regnamespace
        and relkind = 'r' and relname <> 'migration' and not (relrowsecurity and relforcerowsecurity)`),
    ).toEqual([]);
  });
});

test('names that were there before are found, also those of a record that a merge set aside', async () => {
  const named = `${schema}_names`;
  const before = youngPeople.migrations.slice(0, youngPeople.migrations.indexOf(Identity1760000021000));
  await provision(url(database, owner), { schema: named, migrations: before });
  const [kept, merged, merge] = [newId(), newId(), newId()];
  const person = (id: string, reference: string) => ({
    ...{ area: 'E10000020', id, reference, version: 1, circumstances_version: 0, look_on: 'infinity' },
    ...{ given_name: 'Zoë', family_name: "O'Neill", preferred_name: null, date_of_birth: '2010-02-03' },
    ...{ upn_temporary: false, needs: [], communication_needs: [], deceased: false },
    ...{ name_key: "o'neill zoe", match_key: 'old', registered_at: '2025-01-01', changed_at: '2025-01-01' },
  });
  await on(url(database), async (client) => {
    await client.query(`set search_path = ${named}`);
    await client.query(`insert into young_person select * from json_populate_record(null::young_person, $1::json)`, [
      JSON.stringify(person(kept, 'YP-1')),
    ]);
    await client.query(`insert into person_merge values ('E10000020', $1, $2, $3, 1)`, [merge, kept, merged]);
    await client.query(
      `insert into merge_row values ('E10000020', $1, 'young_person', jsonb_build_object('id', $2::text), $3, false)`,
      [merge, merged, JSON.stringify(person(merged, 'YP-2'))],
    );
  });
  await provision(url(database, owner), { schema: named, migrations: youngPeople.migrations });
  await on(url(database), async (client) => {
    await client.query(`set search_path = ${named}`);
    const keys = { name_key: 'oneill zoe', name_words: ['oneill', 'zoe'], match_key: 'oneill|zoe|2010-02-03' };
    const people = await client.query('select name_key, name_words, match_key from young_person');
    expect(people.rows).toEqual([keys]);
    const grams = await client.query(`select young_person_id, word from name_gram where gram = 'nei'`);
    expect(grams.rows).toEqual([{ young_person_id: kept, word: 1 }]);
    const setAside = await client.query<{ before: object }>('select before from merge_row');
    expect(setAside.rows[0]!.before).toMatchObject(keys);
  });
});
