import type { SymbolKey } from './keys.js';

/**
 * The symbols as lines in a square of 24, drawn for Onward: plain outlines that stay clear in black and white and on a
 * poor printer. An area that pays for a symbol set uses the keys with its own pictures.
 */
// prettier-ignore
export const SYMBOL_PICTURES: Readonly<Record<SymbolKey, string>> = {
  calendar: 'M4 6h16v14H4z M4 10h16 M8 3v5 M16 3v5 M8 14h2 M14 14h2 M8 17h2',
  check: 'M4 4h16v16H4z M8 12l3 3 6-7',
  doctor: 'M9 4h6v5h5v6h-5v5H9v-5H4V9h5z',
  friends: 'M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6z M16.5 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6z M2.5 20c0-4 2-6 5.5-6s5.5 2 5.5 6 M13.5 14.6c.8-.4 1.8-.6 3-.6 3.3 0 5 2 5 6',
  help: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8z M5.7 5.700l3.5 3.5 M14.8 14.800l3.5 3.5 M18.3 5.700l-3.5 3.5 M9.2 14.800l-3.5 3.5',
  home: 'M3 12l9-8 9 8 M6 10v10h12V10 M10 20v-6h4v6',
  law: 'M12 4v16 M8 20h8 M5 7h14 M5 7l-3 7h6z M19 7l-3 7h6z',
  learn: 'M12 6c-2-1.5-5-2-9-2v14c4 0 7 .5 9 2 2-1.5 5-2 9-2V4c-4 0-7 .5-9 2z M12 6v14',
  letter: 'M3 6h18v13H3z M3 7l9 7 9-7',
  meeting: 'M6 10a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.600z M12 8a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.600z M18 10a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.600z M3 15h18 M5 15v5 M19 15v5 M9 15c0-3 1-4.5 3-4.500s3 1.5 3 4.5',
  money: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z M14.8 8.600c-.5-1-1.4-1.5-2.3-1.5-1.7 0-2.7 1.2-2.7 2.900V16.8 M8 12.500h5 M8 16.800h7.5',
  no: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z M8 8l8 8 M16 8l-8 8',
  person: 'M12 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8z M4 21c0-5 3-7 8-7s8 2 8 7',
  plan: 'M6 3h9l4 4v14H6z M15 3v4h4 M9 12h7 M9 16h7',
  star: 'M12 3l2.7 5.8 6.3.8-4.6 4.3 1.2 6.200L12 17l-5.6 3.1 1.2-6.200L3 9.600l6.3-.8z',
  talk: 'M4 4h16v12h-9l-5 4v-4H4z M8 8.500h8 M8 12h5',
  travel: 'M6 17H4V5h16v12h-2 M14 17h-4 M4 11h16 M12 5v6 M8 15a2 2 0 1 0 0 4 2 2 0 0 0 0-4z M16 15a2 2 0 1 0 0 4 2 2 0 0 0 0-4z',
  work: 'M3 8h18v12H3z M8 8V5h8v3 M3 13h18 M12 12v3',
  yes: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z M7.5 12.500l3 3 6-7',
};
