import { type Form, HIDDEN, many, typed } from './form.js';
import { type Page, page } from './page.js';
import type { Wording } from './wording.js';

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

export interface StaleRow {
  readonly label: string | Wording;
  readonly theirs: string | Wording;
  readonly mine: string | Wording;
  /** where the words of both are, if they are codes */
  readonly words?: string;
}

function wording(text: string | Wording, catalogue?: string): Wording {
  if (typeof text !== 'string') return text;
  const said = text.trim();
  return catalogue !== undefined && said ? { key: `${catalogue}.${said}` } : { text: said };
}
const same = (one: Wording, other: Wording) => JSON.stringify(one) === JSON.stringify(other);

/** Somebody changed the record while the person was writing: both versions, and a choice. Nothing is lost or overwritten. */
export function stalePage({ form, version, rows, ...rest }: Stale): Page {
  const fields = Object.keys(typed(form))
    .filter((name) => name !== HIDDEN.etag && name !== HIDDEN.key)
    .flatMap((name) => many(form, name).map((value) => ({ name, value })));
  const compared = rows.map((row) => {
    const [label, theirs, mine] = [wording(row.label), wording(row.theirs, row.words), wording(row.mine, row.words)];
    return { label, theirs, mine, differs: !same(theirs, mine) };
  });
  return page('stale', { ...rest, fields, version, rows: compared }, 409);
}
