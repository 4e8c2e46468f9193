import { csvOf } from './csv.js';

it('quotes what would break a row, and lets no cell be a formula', () => {
  const file = csvOf([
    ['Agency', 'Late'],
    ['Health, "Norfolk"', 3],
    ['=cmd()', null],
  ]);
  expect(file).toBe('\uFEFFAgency,Late\r\n"Health, ""Norfolk""",3\r\n\'=cmd(),\r\n');
});
