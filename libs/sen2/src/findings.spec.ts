import { countRows, finding } from './findings.js';

const at = (line: number) => ({ file: 'person.csv', line });

it('a finding has its severity and words from its code', () => {
  expect(finding('ORPHAN_ROW', at(7), 'x', 'y')).toEqual({
    file: 'person.csv',
    line: 7,
    column: 'x',
    value: 'y',
    code: 'ORPHAN_ROW',
    severity: 'refusal',
    message: 'The row’s parent row is not in the return.',
  });
});

it('every row is counted once, by the gravest finding about it', () => {
  const findings = [
    finding('COLUMN_UNKNOWN', at(1)),
    finding('UPN_TEMPORARY', at(2)),
    finding('OVER_25', at(2)),
    finding('NAME_MISSING', at(3)),
    finding('POSTCODE_SHAPE', at(3)),
    finding('POSTCODE_SHAPE', at(4)),
    finding('NAME_MISSING', at(4)),
    finding('NAME_MISSING', { file: 'other.csv', line: 2 }),
  ];
  expect(countRows(10, findings)).toEqual({ taken: 6, takenWithWarning: 1, refused: 3 });
});
