import { randomUUID } from 'node:crypto';

/** A form as it arrived: each field with its value, or its values in order. */
export type Form = Readonly<Record<string, string | readonly string[]>>;

/** Fields of every form, which are no answers. */
export const HIDDEN = { csrf: '_csrf', key: '_key', for: '_for', etag: '_etag' } as const;

export const one = (form: Form, field: string): string => {
  const value = form[field];
  return (typeof value === 'string' ? value : (value?.[0] ?? '')).trim();
};

export const many = (form: Form, field: string): readonly string[] => {
  const value = form[field];
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
};

/** The text, or undefined where the field was left empty. */
export const given = (form: Form, field: string): string | undefined => one(form, field) || undefined;

/** The day of three fields, `-day`, `-month` and `-year`; undefined where all are empty. It may not exist. */
export function dayOf(form: Form, field: string): string | undefined {
  const [day, month, year] = ['day', 'month', 'year'].map((part) => one(form, `${field}-${part}`));
  if (!day && !month && !year) return undefined;
  return `${year!.padStart(4, '0')}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
}

/** A new form's key: the services do once what is sent twice under one key. */
export const newKey = (): string => randomUUID();

/** What was typed, without the fields that are no answers. */
export function typed(form: Form): Form {
  const hidden: readonly string[] = [HIDDEN.csrf, HIDDEN.for, HIDDEN.key];
  return Object.fromEntries(Object.entries(form).filter(([name]) => !hidden.includes(name)));
}
