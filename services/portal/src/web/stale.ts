import { type Form, HIDDEN, many, typed } from './form.js';
import { type Page, page } from './page.js';

interface Stale {
  /** where the form is sent again, with the version that is there now */
  readonly action: string;
  readonly back: string;
  readonly form: Form;
  /** version of the record as it is now */
  readonly version: number;
  /** who changed it and when, where that is known */
  readonly by?: string | undefined;
  readonly at?: string | undefined;
  readonly rows: readonly StaleRow[];
}

interface StaleRow {
  readonly label: string;
  readonly theirs: string;
  readonly mine: string;
  /** key of the words of both, where they are codes */
  readonly words?: string;
}

/** Somebody changed the record while the person was writing: both versions, and a choice. Nothing is lost or overwritten. */
export function stalePage({ form, version, rows, ...rest }: Stale): Page {
  const fields = Object.keys(typed(form))
    .filter((name) => name !== HIDDEN.etag && name !== HIDDEN.key)
    .flatMap((name) => many(form, name).map((value) => ({ name, value })));
  const compared = rows.map((row) => ({ ...row, differs: row.theirs.trim() !== row.mine.trim() }));
  return page('stale', { ...rest, fields, version, rows: compared }, 409);
}
