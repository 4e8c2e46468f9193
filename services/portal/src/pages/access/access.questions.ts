import type { Question } from '../../web/questions.js';

export const LOOK_UP: readonly Question[] = [
  { name: 'name', kind: 'text', hint: true, optional: true },
  { name: 'dateOfBirth', kind: 'day', hint: true, optional: true },
  { name: 'number', kind: 'text', hint: true, optional: true },
];
export const ASK: readonly Question[] = [{ name: 'reason', kind: 'area' }];
export const GLASS: readonly Question[] = [
  { name: 'reason', kind: 'area', hint: true },
  { name: 'days', kind: 'radios', options: ['1', '2', '3'] },
  { name: 'youngPersonTold', kind: 'radios', options: ['yes', 'no'] },
];
export const ANSWER: readonly Question[] = [
  { name: 'answer', kind: 'radios', options: ['grant', 'decline'] },
  { name: 'untilOn', kind: 'day', hint: true, optional: true },
  { name: 'words', kind: 'area', hint: true, optional: true },
];
export const SIGN_OFF: readonly Question[] = [
  { name: 'justified', kind: 'radios', options: ['yes', 'no'] },
  { name: 'words', kind: 'area' },
];
