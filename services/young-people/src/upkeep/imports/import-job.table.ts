import {
  type RowOf,
  bigint,
  boolean,
  date,
  fixed,
  instant,
  json,
  key,
  nullable,
  smallint,
  table,
  text,
  uuid,
} from '#libs/platform';
import type { ImportResponse, WaitsFor } from './imports.dto.js';

/** A row of `import_job`. The database fills `seen_at`, the last heartbeat of the process that runs the import. */
export const importJobTable = table('import_job', {
  area: key(text()),
  id: key(uuid()),
  status: text<ImportResponse['status']>(),
  phase: text<ImportResponse['phase']>(),
  /** 0 to 100 */
  percent: smallint(),
  started_by: fixed(text()),
  started_by_name: fixed(text()),
  created_at: fixed(instant()),
  finished_at: nullable(instant()),
  file_bytes: fixed(bigint()),
  return_year: fixed(smallint()),
  reference_date: fixed(date()),
  submitted_on: fixed(date()),
  local_authority_code: fixed(text()),
  made_up: fixed(boolean()),
  row_counts: nullable(json<object>()),
  people_counts: nullable(json<object>()),
  failure: nullable(json<object>()),
  /** its changes are stored, so that it can be undone */
  undoable: fixed(boolean()),
  undone_at: nullable(instant()),
  undone_by: nullable(text()),
  undone_by_name: nullable(text()),
  waits_for: nullable(json<WaitsFor>()),
});

export type ImportJobRow = RowOf<typeof importJobTable>;
