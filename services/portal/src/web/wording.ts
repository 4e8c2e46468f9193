import { dayInWords } from './days.js';
import type { Language } from './words.js';

interface FromCatalogue {
  readonly key: string;
  readonly values?: Readonly<Record<string, string | number>>;
  /** values that are themselves words of a catalogue, by their keys */
  readonly named?: Readonly<Record<string, string>>;
  /** values that are days, `YYYY-MM-DD` */
  readonly days?: Readonly<Record<string, string>>;
}

/** What a presenter lets a page say: words of a catalogue, or the text of a record. The filter `say` draws it. */
export type Wording = { readonly text: string } | FromCatalogue;

export const words = (key: string, rest: Omit<FromCatalogue, 'key'> = {}): Wording => ({ key, ...rest });

export function say(wording: Wording, language: Language): string {
  if ('text' in wording) return wording.text;
  const { key, values, named = {}, days = {} } = wording;
  const said = Object.entries(named).map(([name, its]) => [name, language.words(its)] as const);
  const dated = Object.entries(days).map(([name, day]) => [name, dayInWords(day, language)] as const);
  return language.words(key, { ...values, ...Object.fromEntries([...said, ...dated]) });
}
