import { readFileSync } from 'node:fs';

/** A row of docs/states.md. */
interface StatesRow {
  readonly action: string;
  readonly from: readonly string[];
  /** roles with the relation that each needs, or another actor */
  readonly who: string;
  readonly onlyIf: readonly string[];
}

const coded = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, code]) => code!);

/** The page in its published form: rows by the title of their section. */
export function statesPage(): Map<string, StatesRow[]> {
  const sections = readFileSync('docs/states.md', 'utf8').split('\n### ').slice(1);
  return new Map(
    sections.map((text) => {
      const rows = text
        .split('\n')
        .filter((line) => line.startsWith('| `'))
        .map((line) => line.slice(2, -2).split(' | '))
        .map(([action = '', from = '', , who = '', onlyIf = '']): StatesRow => ({
          ...{ action: coded(action)[0]!, from: coded(from), who },
          onlyIf: onlyIf.trim() === '' ? [] : onlyIf.trim().split('; '),
        }));
      return [text.slice(0, text.indexOf('\n')), rows];
    }),
  );
}

export interface Reader {
  readonly role: string;
  /** the account's relations to the record */
  readonly relations: readonly string[];
}

/** The actions that the page allows such an account on a record in that state. */
export function actionsOnPage(
  page: Map<string, StatesRow[]>,
  title: string,
  state: string,
  { role, relations }: Reader,
  holds: readonly string[],
): string[] {
  const rows = (page.get(title) ?? []).filter(
    ({ from, who, onlyIf }) =>
      from.includes(state) &&
      relations.some((relation) => who.includes(`${role} (${relation})`)) &&
      onlyIf.every((condition) => holds.includes(condition)),
  );
  return [...new Set(rows.map(({ action }) => action))].sort();
}
