import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { provision, roleOf } from './provision.js';

const PASSWORD = 'for-tests-only';
const schema = `limits_${randomBytes(4).toString('hex')}`;
let owner: pg.Client;
let url: URL;

beforeAll(async () => {
  owner = new pg.Client({ connectionString: process.env['TEST_POSTGRES_URL']! });
  await owner.connect();
  await owner.query(`create database ${schema}`);
  url = new URL(process.env['TEST_POSTGRES_URL']!);
  url.pathname = `/${schema}`;
  await provision(url.toString(), { schema, migrations: [] }, PASSWORD);
});
afterAll(async () => {
  await owner?.query(`drop database ${schema} with (force)`);
  await owner?.end();
});

test('a service’s connections have limits, and those of the owner, who migrates, have none', async () => {
  const limitsOf = async (connectionString: string) => {
    const client = new pg.Client({ connectionString });
    await client.connect();
    const { rows } = await client.query<{ name: string; setting: string }>(
      `select name, setting from pg_settings where name like any ('{statement_timeout,idle_in_transaction_session_timeout,tcp_%}') order by 1`,
    );
    await client.end();
    return Object.fromEntries(rows.map(({ name, setting }) => [name, Number(setting)]));
  };
  const ofOwner = await limitsOf(url.toString());
  [url.username, url.password] = [roleOf(schema), PASSWORD];
  expect(await limitsOf(url.toString())).toEqual({
    ...{ statement_timeout: 600_000, idle_in_transaction_session_timeout: 60_000, tcp_user_timeout: 30_000 },
    ...{ tcp_keepalives_idle: 10, tcp_keepalives_interval: 5, tcp_keepalives_count: 3 },
  });
  expect(ofOwner).toMatchObject({ statement_timeout: 0, idle_in_transaction_session_timeout: 0 });
});
