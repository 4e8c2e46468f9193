import { type CalendarDate, parseCalendarDate } from '#libs/kernel';

/** Untrusted JSON from another directory. The readers below return null for values of the wrong form. */
export type Json = Record<string, unknown>;

export function objectOf(value: unknown): Json | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null;
}

/** The objects of a list, at most `most`. */
export function objectsOf(value: unknown, most: number): Json[] {
  const list: unknown[] = Array.isArray(value) ? value.slice(0, most) : [];
  return list.map(objectOf).filter((object) => object !== null);
}

const NO_TEXT = /[\0\p{Surrogate}]/gu;

/** Trims and shortens text and removes characters that PostgreSQL cannot store; null if nothing remains. */
export function textOf(value: unknown, most: number): string | null {
  if (typeof value !== 'string') return null;
  return value.replace(NO_TEXT, '').trim().slice(0, most).replace(NO_TEXT, '') || null;
}

export function numberOf(value: unknown, least: number, most: number): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && number >= least && number <= most ? number : null;
}

export function dayOf(value: unknown): CalendarDate | null {
  return typeof value === 'string' ? parseCalendarDate(value.slice(0, 10)) : null;
}

/** `09:30` of `09:30:00Z`, or null. */
export function timeOf(value: unknown): string | null {
  return (typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d/.exec(value)?.[0]) || null;
}

/** A URL that is safe to link to: http or https; otherwise null. */
export function linkOf(value: unknown): string | null {
  const text = textOf(value, 500);
  return text !== null && URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) ? text : null;
}

export function emailOf(value: unknown): string | null {
  const text = textOf(value, 254);
  return text !== null && /^[^\s@]+@[^\s@]+$/.test(text) ? text : null;
}
