import {
  type RowOf,
  bigint,
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
import type { ImportResponse } from './imports.dto.js';

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
  row_counts: nullable(json<object>()),
  people_counts: nullable(json<object>()),
  failure: nullable(json<object>()),
});

export type ImportJobRow = RowOf<typeof importJobTable>;
