import { once } from 'node:events';
import pg from 'pg';
import { runningPostgres } from '#libs/embedded';
import { readSettings } from './settings.js';

/**
 * Writes the stored register as JSON lines, `{"id": …, "facts": {…}}`, for `npm run timeline -- compare --stored [--area
 * AREA]`. It reads ids and known facts, and nothing else. The database is that of `npm start`: DATABASE_URL, or the
 * embedded one while it runs. Its role must be exempt from row-level security, because a comparison covers every area.
 */
const PAGE = 1_000;
const REGISTER = `
  select p.area, p.id, (
    select jsonb_object_agg(now.name, now.value) from (
      select distinct on (f.name) f.name, f.value from young_people.fact f
      where f.area = p.area and f.young_person_id = p.id
      order by f.name, f.version desc) now
    where now.value is not null) as facts
  from young_people.young_person p
  where (p.area, p.id) > ($1::text, $2::uuid) and ($3::text is null or p.area = $3) and not p.deceased
  order by p.area, p.id limit $4`;

interface Row {
  readonly area: string;
  readonly id: string;
  readonly facts: object | null;
}

const area = process.argv[2] ?? null;
const client = new pg.Client({ connectionString: databaseUrl() });
await client.connect();
try {
  await client.query('begin transaction isolation level repeatable read read only');
  await requireWholeRegister();
  let after = ['', '00000000-0000-0000-0000-000000000000'];
  for (;;) {
    const { rows } = await client.query<Row>(REGISTER, [...after, area, PAGE]);
    for (const { id, facts } of rows)
      if (!process.stdout.write(`${JSON.stringify({ id, facts: facts ?? {} })}\n`)) await once(process.stdout, 'drain');
    const last = rows.at(-1);
    if (!last) break;
    after = [last.area, last.id];
  }
  await client.query('commit');
} finally {
  await client.end();
}

function databaseUrl(): string {
  const { databaseUrl, dataDir } = readSettings(process.env);
  if (databaseUrl) return databaseUrl;
  const embedded = runningPostgres(`${dataDir}/postgres`);
  if (!embedded)
    throw new Error('The embedded database does not run. Start Onward with npm start, or set DATABASE_URL.');
  return embedded.replace(/postgres$/, 'onward');
}

async function requireWholeRegister(): Promise<void> {
  const { rows } = await client.query<{ whole: boolean }>(
    'select rolsuper or rolbypassrls as whole from pg_roles where rolname = current_user',
  );
  if (rows[0]?.whole !== true)
    throw new Error('Row-level security hides people from this role. Use a role with BYPASSRLS in DATABASE_URL.');
}
