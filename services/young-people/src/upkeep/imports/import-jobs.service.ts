import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { Database } from '#libs/platform';
import { IMPORT_LOCK } from './apply-return.service.js';
import type { ImportResponse, ImportFailure, WaitsFor } from './imports.dto.js';

export interface JobKey {
  readonly area: string;
  readonly id: string;
}

export interface JobProgress extends JobKey {
  readonly phase: ImportResponse['phase'];
  readonly percent: number;
  readonly waitsFor: WaitsFor | null;
}

const UNFINISHED = `status in ('waiting', 'running')`;
const AT_WORK = `status in ('waiting', 'running', 'undoing')`;

const INTERRUPTED: ImportFailure = {
  code: 'IMPORT_INTERRUPTED',
  message: 'The import was interrupted and nothing was stored. Send the file again.',
  file: null,
  line: null,
};

const UNDO_INTERRUPTED: ImportFailure = {
  ...INTERRUPTED,
  message: 'The undo was interrupted and nothing was changed. Undo the import again.',
};

/** The state of import jobs, across areas and outside the transaction of the import. */
@Injectable()
export class ImportJobsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async begin({ area, id }: JobKey): Promise<void> {
    await this.database.asService((client) =>
      client.query(
        `update import_job set status = 'running', phase = 'reading', seen_at = clock_timestamp()
        where area = $1 and id = $2 and status = 'waiting'`,
        [area, id],
      ),
    );
  }

  /** Stores the progress of this process's jobs, which is also its heartbeat. */
  async beat(jobs: readonly JobProgress[]): Promise<void> {
    await this.database.asService((client) =>
      client.query(
        `update import_job j set seen_at = clock_timestamp(), phase = b.phase, percent = b.percent, waits_for = b."waitsFor"
         from jsonb_to_recordset($1::jsonb) b (area text, id uuid, phase text, percent smallint, "waitsFor" jsonb)
         where j.area = b.area and j.id = b.id and j.${AT_WORK}`,
        [JSON.stringify(jobs)],
      ),
    );
  }

  async end({ area, id }: JobKey, failure: ImportFailure = INTERRUPTED): Promise<void> {
    const status = failure === INTERRUPTED ? 'interrupted' : 'failed';
    await this.database.asService((client) =>
      client.query(
        `update import_job set status = $3, phase = 'finished', failure = $4, finished_at = $5
         where area = $1 and id = $2 and ${UNFINISHED}`,
        [area, id, status, JSON.stringify(failure), this.clock.now()],
      ),
    );
  }

  /** Makes an import whose undo failed a finished one again. */
  async endUndo({ area, id }: JobKey, failure: ImportFailure = UNDO_INTERRUPTED): Promise<void> {
    await this.database.asService((client) =>
      client.query(
        `update import_job set status = 'done', phase = 'finished', percent = 100, failure = $3
         where area = $1 and id = $2 and status = 'undoing'`,
        [area, id, JSON.stringify(failure)],
      ),
    );
  }

  /**
   * Marks the jobs of dead processes as interrupted: no heartbeat for some seconds, and a free lock. A process that is only
   * slow finds at the end that its job was marked, and stores nothing.
   */
  async endAbandoned(own: readonly string[]): Promise<void> {
    await this.database.asService((client) =>
      client.query(
        `with silent as materialized (
           select area, id from import_job where ${AT_WORK} and seen_at < clock_timestamp() - interval '5 seconds' and id <> all($1::uuid[])),
         abandoned as materialized (
           select area, id from silent where pg_try_advisory_xact_lock(${IMPORT_LOCK('id::text')}))
         update import_job j set status = case j.status when 'undoing' then 'done' else 'interrupted' end, phase = 'finished', failure = case j.status when 'undoing' then $4::jsonb else $2::jsonb end, finished_at = coalesce(j.finished_at, $3)
         from abandoned a where j.area = a.area and j.id = a.id and j.${AT_WORK}`,
        [own, JSON.stringify(INTERRUPTED), this.clock.now(), JSON.stringify(UNDO_INTERRUPTED)],
      ),
    );
  }

  /** Whether the outbox has more than a few events that are not yet published. */
  async eventsWait(): Promise<boolean> {
    const { rows } = await this.database.asService((client) =>
      client.query<{ some: boolean }>('select exists (select from outbox offset 1000) as some'),
    );
    return rows[0]?.some === true;
  }
}
