import { mkdtempSync, openAsBlob, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { calendarDate } from '#libs/kernel';
import { writeSyntheticReturn } from '#libs/sen2';
import { Client } from '../client.js';
import { type ImportJob, followImport } from '../import-job.js';
import { Server } from './child.js';
import type { OnwardReady } from './onward-server.js';

const CENSUS = calendarDate('2025-01-16');
const COUNTY = 12_147;
const PLANS = 6_068;

export interface NorfolkResult {
  people: number;
  plans: number;
  milestones: number;
  importSeconds: number;
  seconds: number;
  peakMegabytes: number | null;
}

/** G: a county's return, from the upload to the last stored milestone, in its own process to measure its memory. */
export async function norfolk(databaseUrl: string, natsUrl: string, file?: string): Promise<NorfolkResult> {
  const directory = mkdtempSync(join(tmpdir(), 'onward-norfolk-'));
  const path = file ?? join(directory, 'return.zip');
  if (!file) {
    await writeSyntheticReturn(path, {
      people: COUNTY,
      referenceDate: CENSUS,
      localAuthorityCode: '926',
      seed: 2025,
      exportedOn: CENSUS,
    });
  }
  const env = { DATA_DIR: directory, DATABASE_URL: databaseUrl, NATS_URL: natsUrl, FIXED_CLOCK: CENSUS };
  const server = await Server.start<OnwardReady>('./onward-server.js', env);
  const database = new pg.Client({ connectionString: databaseUrl });
  await database.connect();
  try {
    const coordinator = new Client(server.ready.url, server.ready.tokens['coordinator']!);
    const form = new FormData();
    form.set('file', await openAsBlob(path), 'return.zip');
    const began = Date.now();
    const job = await coordinator.post<ImportJob>('/v1/young-people/imports', form);
    await followImport(coordinator, job.id, 'done', () => undefined);
    const importSeconds = (Date.now() - began) / 1000;
    const counted = await untilSettled(database);
    return {
      people: COUNTY,
      ...counted,
      importSeconds,
      seconds: (Date.now() - began) / 1000,
      peakMegabytes: server.peakMegabytes(),
    };
  } finally {
    await database.end();
    await server.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}

/** All plans are there, and transition-plans has handled every event of young-people. */
async function untilSettled(database: pg.Client): Promise<{ plans: number; milestones: number }> {
  const give_up = Date.now() + 300_000;
  for (;;) {
    const { rows } = await database.query<{ plans: number; waiting: number; published: number; taken: number }>(`select
      (select count(*)::int from transition_plans.plan) as plans,
      (select count(*)::int from young_people.outbox) as waiting,
      (select 2 * count(*)::int from young_people.young_person) as published,
      (select count(*)::int from transition_plans.inbox) as taken`);
    const { plans, waiting, published, taken } = rows[0]!;
    if (plans >= PLANS && waiting === 0 && taken >= published) {
      const { rows: counted } = await database.query<{ n: number }>(
        'select count(*)::int as n from transition_plans.step where rule is not null',
      );
      return { plans, milestones: counted[0]!.n };
    }
    if (Date.now() > give_up) throw new Error(`not settled after five minutes: ${JSON.stringify(rows[0])}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
