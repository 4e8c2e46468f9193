import type { FieldWords } from './attempt.js';
import { type Form, dayOf, given, many } from './form.js';

/** One field of a form that is drawn from a table. Its words are under the form's key and its name. */
export interface Question {
  /** as the service names it; a part of an object has dots */
  readonly name: string;
  readonly kind: 'text' | 'area' | 'number' | 'day' | 'radios' | 'checkboxes' | 'select';
  /** values to choose from */
  readonly options?: readonly string[];
  /** key of the words of the options, where they are not the field's own */
  readonly optionWords?: string;
  readonly optional?: boolean;
  readonly hint?: boolean;
}

type Body = Record<string, unknown>;

const READERS: Readonly<Record<Question['kind'], (form: Form, name: string) => unknown>> = {
  text: given,
  area: given,
  radios: given,
  select: given,
  day: dayOf,
  number: (form, name) => {
    const text = given(form, name);
    return text === undefined ? undefined : /^\d+$/.test(text) ? Number(text) : text;
  },
  checkboxes: (form, name) => many(form, name),
};

/** The answer to one question; undefined where it was left empty. */
export const answerTo = ({ name, kind }: Question, form: Form): unknown => READERS[kind](form, name);

/** What a form holds, as the service takes it: nothing for what was left empty. */
export function bodyOf(questions: readonly Question[], form: Form): Body {
  const body: Body = {};
  for (const question of questions) {
    const { name } = question;
    const value = answerTo(question, form);
    if (value === undefined) continue;
    const parts = name.split('.');
    const last = parts.pop()!;
    let place = body;
    for (const part of parts) place = (place[part] ??= {}) as Body;
    place[last] = value;
  }
  return body;
}

/** Words of a form's errors: a field that is needed and empty says what to do. */
export function fieldWords(questions: readonly Question[], base: string): FieldWords {
  const of = (name: string, what: string) => `${base}.${name.replaceAll('.', '-')}.${what}`;
  return {
    labels: Object.fromEntries(questions.map(({ name }) => [name, of(name, 'label')])),
    words: Object.fromEntries(
      questions
        .filter(({ optional }) => !optional)
        .flatMap(({ name }) => NEEDED.map((code) => [`${name}:${code}`, of(name, 'needed')])),
    ),
  };
}

const NEEDED = ['REQUIRED', 'EMPTY', 'NOT_IN_LIST'];
