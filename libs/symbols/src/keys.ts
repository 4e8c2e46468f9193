/** Subjects of the pictures beside sentences. The list is closed, so that an area can substitute its own symbol set. */
export const SYMBOLS = [
  'calendar',
  'check',
  'doctor',
  'friends',
  'help',
  'home',
  'law',
  'learn',
  'letter',
  'meeting',
  'money',
  'no',
  'person',
  'plan',
  'star',
  'talk',
  'travel',
  'work',
  'yes',
] as const;
export type SymbolKey = (typeof SYMBOLS)[number];
