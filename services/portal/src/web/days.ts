import type { Language } from './words.js';

const LONDON = 'Europe/London';
/** The pseudo-languages are written with English dates. */
const locale = ({ code }: Language) => (code === 'en' || code.includes('-X') ? 'en-GB' : code);

const formats = new Map<string, Intl.DateTimeFormat>();
export function format(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale(language)} ${JSON.stringify(options)}`;
  let found = formats.get(key);
  if (!found) formats.set(key, (found = new Intl.DateTimeFormat(locale(language), { timeZone: LONDON, ...options })));
  return found;
}

export const DAY: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' };
export const CLOCK: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit', hourCycle: 'h12' };

/** `3 May 2026`. @param day `YYYY-MM-DD` */
export const dayInWords = (day: string, language: Language): string =>
  format(language, DAY).format(new Date(`${day}T12:00:00Z`));
