import { type RowOf, fixed, integer, key, table, text, uuid } from '#libs/platform';
import type { RowOutcome } from './imports.dto.js';

/** A row of `import_finding`: a line of the row report. Values may be personal data, so reading them needs `import:read`. */
export const importFindingTable = table('import_finding', {
  area: key(text()),
  id: key(uuid()),
  import_id: fixed(uuid()),
  file: fixed(text()),
  line: fixed(integer()),
  column_name: fixed(text()),
  value: fixed(text()),
  code: fixed(text()),
  outcome: text<RowOutcome>(),
  message: fixed(text()),
});

export type ImportFindingRow = RowOf<typeof importFindingTable>;
