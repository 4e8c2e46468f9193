/**
 * What a picture beside a sentence shows. The list is closed, so that any set of symbols that an area uses and pays for
 * can be put in its place; ours, drawn for the paper form, stand in `documents/symbol-pictures.ts`.
 */
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
