/** One value that an organisation was told, or would be told. */
export interface ToldRow {
  /** key of its label */
  readonly label: string;
  readonly values: readonly ToldValue[];
}

export type ToldValue =
  | { readonly text: string }
  | { readonly day: string }
  | { readonly key: string; readonly details?: string };

export interface ToldGroup {
  /** `told.groups.` and this */
  readonly group: string;
  readonly rows: readonly ToldRow[];
}

type Fields = Readonly<Record<string, unknown>>;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** For machines, not for people. */
const LEFT_OUT: readonly string[] = ['hash'];

/**
 * Everything that was told, in the order of the groups: nothing is left out because it is new to this page.
 * @param known labels and values that have words
 */
export function toldOf(groups: readonly string[], values: Fields, known: Known): readonly ToldGroup[] {
  return groups.map((group) => ({ group, rows: rowsOf((values[group] ?? {}) as Fields, known) }));
}

/** Names that the catalogue has words for. */
export interface Known {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly values: Readonly<Record<string, unknown>>;
}

function rowsOf(fields: Fields, known: Known): ToldRow[] {
  return Object.entries(fields).flatMap(([name, value]) => {
    if (LEFT_OUT.includes(name)) return [];
    if (name === 'facts' || name === 'placement') return rowsOf((value ?? {}) as Fields, known);
    const label = `told.fields.${name in known.fields ? name : 'other'}`;
    return [{ label, values: valuesOf(value, known) }];
  });
}

function valuesOf(value: unknown, known: Known): ToldValue[] {
  if (value === null || value === undefined || value === '') return [];
  if (Array.isArray(value)) return value.flatMap((one) => valuesOf(one, known));
  if (typeof value === 'boolean') return [{ key: value ? 'told.yes' : 'told.no' }];
  if (typeof value === 'object') return [objectOf(value as Fields, known)];
  const text = String(value as string | number);
  if (DAY.test(text)) return [{ day: text }];
  return [text in known.values ? { key: `told.values.${text}` } : { text }];
}

/** A person, a goal, a step or a way to communicate, on one line. */
function objectOf({ kind, details, ...rest }: Fields, known: Known): ToldValue {
  if (details !== undefined && typeof kind === 'string' && kind in known.values)
    return { key: `told.values.${kind}`, ...(typeof details === 'string' && { details }) };
  const parts = Object.values(rest).filter((part) => part !== null && part !== '' && typeof part !== 'object');
  return { text: parts.map(String).join(', ') };
}
