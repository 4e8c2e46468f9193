import { type FieldError, invalid, parseCalendarDate } from '#libs/kernel';
import { type FactDefinition, FACTS } from './fact-dictionary.js';

type Value<D extends FactDefinition> = D extends { type: 'flag' }
  ? boolean
  : D extends { type: 'number' }
    ? number
    : D extends { type: 'code'; codes: readonly (infer C)[] }
      ? C
      : D extends { type: 'list'; row: infer R extends Readonly<Record<string, FactDefinition>> }
        ? readonly Row<R>[]
        : string;

type Row<R extends Readonly<Record<string, FactDefinition>>> = { readonly [F in keyof R]?: Value<R[F]> | null };

/** The known facts about one young person: flat, all optional; absent or `null` is "not known", never "no". */
export type TimelineFacts = Row<typeof FACTS>;
export type FactName = keyof typeof FACTS;
/** Names of the facts of one type, `FactsOfType<'date'>`. */
export type FactsOfType<T extends FactDefinition['type']> = {
  [F in FactName]: (typeof FACTS)[F]['type'] extends T ? F : never;
}[FactName];
export type HealthHandover = NonNullable<TimelineFacts['healthHandovers']>[number];

/** Dates outside these limits count as typing errors. */
const EARLIEST_DATE = '1900-01-01';
const LATEST_DATE = '2149-12-31';
export const MOST_CHARACTERS = 200;
export const MOST_ROWS = 100;

/**
 * The problems with these facts, one entry for each wrong field; empty when there are none. Codes: NOT_AN_OBJECT,
 * UNKNOWN_FACT, NOT_A_DATE, DATE_OUT_OF_RANGE, NOT_A_FLAG, NOT_A_NUMBER, NUMBER_OUT_OF_RANGE, NOT_TEXT, TOO_LONG,
 * NOT_IN_LIST, NOT_A_LIST. Messages never repeat the value, because it may identify a person.
 */
export function checkFacts(facts: unknown): FieldError[] {
  const errors: FieldError[] = [];
  checkRow(facts, FACTS, '', errors);
  return errors;
}

/** The same object as checked facts. @throws DomainError INVALID (400) naming each wrong field. */
export function parseFacts(facts: unknown): TimelineFacts {
  const errors = checkFacts(facts);
  if (errors.length > 0) throw invalid(errors);
  return facts as TimelineFacts;
}

type Definitions = Readonly<Record<string, FactDefinition>>;

function checkRow(row: unknown, definitions: Definitions, path: string, errors: FieldError[]): void {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) {
    errors.push({ field: path.slice(0, -1), code: 'NOT_AN_OBJECT', message: 'must be an object of facts' });
    return;
  }
  for (const [name, value] of Object.entries(row)) {
    const field = path + name;
    const definition = Object.hasOwn(definitions, name) ? definitions[name] : undefined;
    if (!definition) errors.push({ field, code: 'UNKNOWN_FACT', message: 'is not a fact of the timeline' });
    else if (value !== null && value !== undefined) checkValue(value, definition, field, errors);
  }
}

function checkValue(value: unknown, definition: FactDefinition, field: string, errors: FieldError[]): void {
  const wrong = (code: string, message: string) => void errors.push({ field, code, message });
  switch (definition.type) {
    case 'date':
      if (typeof value !== 'string' || parseCalendarDate(value) === null)
        wrong('NOT_A_DATE', 'must be a calendar date, YYYY-MM-DD');
      else if (value < EARLIEST_DATE || value > LATEST_DATE)
        wrong('DATE_OUT_OF_RANGE', `must be between ${EARLIEST_DATE} and ${LATEST_DATE}`);
      return;
    case 'flag':
      if (typeof value !== 'boolean') wrong('NOT_A_FLAG', 'must be true or false, or null when not known');
      return;
    case 'number': {
      const { from = -Infinity, to = Infinity } = definition;
      if (typeof value !== 'number' || !Number.isInteger(value)) wrong('NOT_A_NUMBER', 'must be a whole number');
      else if (value < from || value > to) wrong('NUMBER_OUT_OF_RANGE', `must be between ${from} and ${to}`);
      return;
    }
    case 'code':
      if (typeof value !== 'string' || !definition.codes?.includes(value))
        wrong('NOT_IN_LIST', `must be one of ${definition.codes?.join(', ')}`);
      return;
    case 'text':
      if (typeof value !== 'string') wrong('NOT_TEXT', 'must be text');
      else if (value.length > MOST_CHARACTERS) wrong('TOO_LONG', `must have at most ${MOST_CHARACTERS} characters`);
      return;
    case 'list':
      if (!Array.isArray(value)) wrong('NOT_A_LIST', 'must be a list');
      else if (value.length > MOST_ROWS) wrong('TOO_LONG', `must have at most ${MOST_ROWS} rows`);
      else value.forEach((row, i) => checkRow(row, definition.row ?? {}, `${field}.${i}.`, errors));
      return;
  }
}
