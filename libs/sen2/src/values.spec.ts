import { parseSen2Date, parseSen2Flag } from './values.js';

describe('a date of a return', () => {
  it.each([
    ['2022-Sep-28 00:00:00', '2022-09-28'],
    ['2022-SEP-28 00:00:00', '2022-09-28'],
    ['2022-sep-28', '2022-09-28'],
    ['2022-09-28', '2022-09-28'],
    ['2022-09-28 00:00:00', '2022-09-28'],
    ['2022-09-28T00:00:00', '2022-09-28'],
    ['2022-09-28T09:30:00.000Z', '2022-09-28'],
    [' 2024-Feb-29 00:00:00 ', '2024-02-29'],
  ])('%j is %s', (text, date) => {
    expect(parseSen2Date(text)).toBe(date);
  });

  it.each([
    '',
    '2023-Feb-29 00:00:00',
    '2022-Sept-28',
    '2022-Okt-01',
    '28/09/2022',
    '28-Sep-2022',
    '1899-12-30',
    '44832',
  ])('%j is none', (text) => {
    expect(parseSen2Date(text)).toBeNull();
  });

  it.each('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ').map((month, at) => [month, at + 1]))(
    'knows %s',
    (month, number) => {
      expect(parseSen2Date(`2025-${month}-01 00:00:00`)).toBe(`2025-${String(number).padStart(2, '0')}-01`);
    },
  );
});

describe('a flag of a return', () => {
  it.each([
    ['1', true],
    ['true', true],
    ['TRUE', true],
    ['0', false],
    ['false', false],
    ['', null],
    ['Y', null],
    ['2', null],
  ])('%j is %s', (text, flag) => {
    expect(parseSen2Flag(text)).toBe(flag);
  });
});
