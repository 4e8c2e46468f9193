import { type RowOf, boolean, fixed, integer, json, key, nullable, table, text, texts, uuid } from '#libs/platform';
import type { FieldChange, PreviousStatement, Stay, UndoOutcome } from './import-change.values.js';

/** A row of `import_change`: what one import changed about one person. An undo reads it, and stores its result here. */
export const importChangeTable = table('import_change', {
  area: key(text()),
  import_id: key(uuid()),
  young_person_id: key(uuid()),
  /** line of the person's row in the return */
  line: fixed(integer()),
  /** the import registered the person */
  registered: fixed(boolean()),
  /** versions of the person and of the circumstances after the import */
  version: fixed(integer()),
  circumstances_version: fixed(integer()),
  fields: json<Readonly<Record<string, FieldChange>>>(),
  /** names of the facts that it recorded */
  facts: texts(),
  /** the statement of the return before; null if there was none */
  statement_before: nullable(json<PreviousStatement>()),
  /** result of the undo; null before it */
  undone: nullable(text<UndoOutcome>()),
  stays: json<readonly Stay[]>(),
});

export type ImportChangeRow = RowOf<typeof importChangeTable>;
