import { readFileSync } from 'node:fs';
import Fastify from 'fastify';
import pg from 'pg';
import { serve } from './child.js';
import type { Statement } from './recording.js';
import { Replay } from './replay.js';

export interface Recording {
  statements: Statement[];
  /** ids that the request was about, in the order in which calls provide theirs */
  about: string[];
  schema: string;
  /** start of the recording, in milliseconds */
  since: number;
}

/**
 * The ceiling: bare Fastify and bare `pg` with prepared statements, without validation, sign-in or row-level security
 * (it is PostgreSQL's superuser). It sends the recorded statements of Onward's request.
 */
const recordings = JSON.parse(readFileSync(process.env['RECORDINGS']!, 'utf8')) as Record<string, Recording>;
const replays = new Map(
  Object.entries(recordings).map(([name, r]) => [name, new Replay(r.statements, r.about, r.since)] as const),
);

// The response is passed on as PostgreSQL wrote it.
for (const oid of [pg.types.builtins.JSON, pg.types.builtins.JSONB])
  pg.types.setTypeParser(oid, (text: string) => text);
const poolOf = (schema: string) =>
  new pg.Pool({ connectionString: process.env['DATABASE_URL']!, max: 8, options: `-c search_path=${schema}` });
const pools = new Map([...new Set(Object.values(recordings).map((r) => r.schema))].map((s) => [s, poolOf(s)] as const));
const fastify = Fastify();

async function run(name: string, about: string[]): Promise<string> {
  const statements = replays.get(name)!.statements(about);
  const client = await pools.get(recordings[name]!.schema)!.connect();
  try {
    let answer = '{}';
    for (const statement of statements) {
      const { rows } = await client.query(statement);
      if (rows.length === 1 && typeof Object.values(rows[0])[0] === 'string')
        answer = Object.values(rows[0])[0] as string;
      else if (rows.length > 1) answer = JSON.stringify(rows);
    }
    return answer;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

/** `/A?ids=…`: the scenario, and the ids that the call is about. */
const answer = async (request: { params: unknown; query: unknown }, reply: { type(t: string): unknown }) => {
  const { name } = request.params as { name: string };
  const { ids } = request.query as { ids?: string };
  reply.type('application/json');
  return run(name, ids ? ids.split(',') : []);
};
fastify.get('/:name', answer);
fastify.post('/:name', answer);
fastify.patch('/:name', answer);

serve({ url: await fastify.listen({ port: 0, host: '127.0.0.1' }) }, async () => {
  await fastify.close();
  for (const pool of pools.values()) await pool.end();
});
