import { FACTS, type FactDefinition } from '#libs/timeline';
import { type FieldError } from '../../web/attempt.js';
import { type Form, dayOf, given, one } from '../../web/form.js';
import { type Wording, words } from '../../web/wording.js';
import type { Schemas } from '../../api/api.js';

const DICTIONARY: Readonly<Record<string, FactDefinition>> = FACTS;

/** How the form asks for a fact. Facts that are tables have pages of their own. */
export type Kind = 'date' | 'flag' | 'code' | 'text' | 'number';

interface KnownFact {
  readonly name: string;
  readonly label: string;
  readonly value: Wording;
  readonly day: string | null;
  readonly fact: Schemas['RecordedFact'];
  readonly changes: boolean;
}

export interface FactsModel {
  readonly known: readonly KnownFact[];
  /** names of facts that nobody has recorded */
  readonly unknown: readonly { readonly name: string; readonly label: string }[];
  readonly mayChange: boolean;
}

const capital = (text: string) => `${text[0]?.toUpperCase()}${text.slice(1)}`;
export const labelOf = (name: string): string => capital(DICTIONARY[name]?.meaning ?? name);

export function kindOf(name: string): Kind | null {
  const type = Object.hasOwn(DICTIONARY, name) ? DICTIONARY[name]!.type : 'list';
  return type === 'list' ? null : type;
}
export const codesOf = (name: string): readonly string[] => DICTIONARY[name]?.codes ?? [];

export function factsOf({ known, allowedActions }: Schemas['CircumstancesResponse']): FactsModel {
  const mayChange = allowedActions.includes('circumstances:change');
  const recorded = new Set(known.map(({ name }) => name));
  return {
    mayChange,
    known: known.map((fact) => ({
      name: fact.name,
      label: labelOf(fact.name),
      value: shown(fact.value),
      day: kindOf(fact.name) === 'date' ? String(fact.value) : null,
      fact,
      changes: mayChange && kindOf(fact.name) !== null,
    })),
    unknown: Object.keys(DICTIONARY)
      .filter((name) => !recorded.has(name) && kindOf(name) !== null)
      .map((name) => ({ name, label: labelOf(name) })),
  };
}

function shown(value: unknown): Wording {
  if (value === true) return words('people.facts.yes');
  if (value === false) return words('people.facts.no');
  if (Array.isArray(value)) return words('people.facts.rows', { values: { count: value.length } });
  return { text: String(value).replaceAll('-', ' ') };
}

/** What the form says of the fact; undefined where nothing was chosen. Null means that it is no longer known. */
export function valueOf(name: string, form: Form): unknown {
  if (one(form, 'known') === 'no') return null;
  switch (kindOf(name)) {
    case 'date':
      return dayOf(form, 'value');
    case 'flag':
      return given(form, 'value') === undefined ? undefined : one(form, 'value') === 'yes';
    case 'number':
      return given(form, 'value') === undefined ? undefined : Number(one(form, 'value'));
    default:
      return given(form, 'value');
  }
}

export function missingOf(name: string, form: Form): FieldError[] {
  const errors: FieldError[] = [];
  if (valueOf(name, form) === undefined) errors.push({ field: 'value', key: 'people.facts.value-missing', text: '' });
  if (!given(form, 'source')) errors.push({ field: 'source', key: 'people.facts.source-missing', text: '' });
  return errors;
}

export function typedOf(name: string, fact: Schemas['RecordedFact'] | undefined): Form {
  if (!fact) return {};
  if (kindOf(name) === 'date') {
    const [year = '', month = '', day = ''] = String(fact.value).split('-');
    return { 'value-day': String(Number(day)), 'value-month': String(Number(month)), 'value-year': year };
  }
  return { value: fact.value === true ? 'yes' : fact.value === false ? 'no' : String(fact.value) };
}
