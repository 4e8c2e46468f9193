import { Away, type Problem, Refusal } from '../api/api.js';
import { type Form, HIDDEN, one } from './form.js';
import { Page, type Redirect } from './page.js';

/** A fault in a form, beside its field and in the list above. */
export interface FieldError {
  /** name and id of the field; absent where the whole form is refused */
  readonly field?: string;
  /** key of its words in a catalogue; otherwise `text` is shown */
  readonly key?: string;
  /** key of the field's label, which begins the sentence */
  readonly label?: string;
  readonly text: string;
}

interface Outcome<Data> {
  done(data: Data): Redirect | Page | Promise<Redirect | Page>;
  /** the form again, with what was typed */
  again(errors: readonly FieldError[]): Page | Promise<Page>;
  /** somebody changed the record meanwhile */
  stale?(): Page | Promise<Page>;
  /** how the page names its fields, and the words of its errors */
  readonly fields?: FieldWords;
}

export interface FieldWords {
  /** the form's field for one of the service, where the names differ */
  readonly names?: Readonly<Record<string, string>>;
  /** key of each field's label, which begins the sentence of an error without words of its own */
  readonly labels?: Readonly<Record<string, string>>;
  /** keys of words by code, by field, or by `field:code` */
  readonly words?: Readonly<Record<string, string>>;
}

const FORM_AGAIN = 422;
const SHOWN_AGAIN: readonly number[] = [400, 409, 422];

/** Sends what a form holds to a service. What a service refuses comes back with the form, and nothing typed is lost. */
export async function attempt<Data>(
  send: () => Promise<Data>,
  { done, again, stale, fields = {} }: Outcome<Data>,
): Promise<Page | Redirect> {
  let data: Data;
  try {
    data = await send();
  } catch (error) {
    // What was typed stays on the page while the service is away.
    if (error instanceof Away) return withStatus(await again([{ key: 'errors.away.text', text: '' }]), 503);
    if (!(error instanceof Refusal)) throw error;
    if (error.status === 412 && stale) return stale();
    if (!SHOWN_AGAIN.includes(error.status)) throw error;
    return withStatus(await again(errorsOf(error.problem, fields)), FORM_AGAIN);
  }
  return done(data);
}

const withStatus = ({ view, model }: Page, status: number) => new Page(view, model, status);

export function errorsOf(problem: Problem, { names = {}, labels = {}, words = {} }: FieldWords): FieldError[] {
  const errors = problem.errors ?? [];
  if (errors.length === 0) {
    const key = words[problem.code];
    return [{ ...(key && { key }), text: problem.detail ?? problem.title ?? problem.code }];
  }
  return errors.map(({ field, code, message }) => {
    const key = words[`${field}:${code}`] ?? words[field] ?? words[code];
    const label = labels[field];
    const text = label === undefined ? `${message[0]?.toUpperCase()}${message.slice(1)}.` : `${message}.`;
    return { field: names[field] ?? field, ...(key && { key }), ...(label && { label }), text };
  });
}

/** Headers of a call that is done once, however often its form arrives. */
export const once = (form: Form): Record<string, string> => ({ 'idempotency-key': one(form, HIDDEN.key) });

/** Headers of a change to the version that the form showed. */
export const unchanged = (form: Form): Record<string, string> => ({ 'if-match': `"${one(form, HIDDEN.etag)}"` });
