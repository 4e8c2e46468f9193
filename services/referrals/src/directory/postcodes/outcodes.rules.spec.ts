import { OUTCODE_POSITIONS } from './outcode-positions.values.js';
import { OUTCODE, findPosition, normalPostcode, outcodeOf } from './outcodes.rules.js';

describe('postcodes', () => {
  it.each([
    ['nr1 3ju', 'NR1 3JU', 'NR1'],
    ['PE302HD', 'PE30 2HD', 'PE30'],
    ['ec1a 1bb', 'EC1A 1BB', 'EC1A'],
    ['NR35', null, 'NR35'],
    ['Norwich', null, null],
    ['NR1 3', null, null],
  ])('%s is %s in %s', (text, postcode, outcode) => {
    expect([normalPostcode(text), outcodeOf(text)]).toEqual([postcode, outcode]);
  });
});

describe('the positions of the districts', () => {
  const lines = OUTCODE_POSITIONS.trim().split('\n');

  it('are each there once, and every district of Norfolk has one', () => {
    const outcodes = lines.map((line) => line.split(' ')[0]!);
    expect(new Set(outcodes).size).toBe(outcodes.length);
    expect(outcodes.filter((outcode) => !OUTCODE.test(outcode))).toEqual([]);
    const norwich = Array.from({ length: 35 }, (_, i) => `NR${i + 1}`);
    const lynn = Array.from({ length: 9 }, (_, i) => `PE${i + 30}`);
    expect([...norwich, ...lynn].filter((outcode) => !findPosition(outcode))).toEqual([]);
  });

  it('lie in the east of England', () => {
    for (const line of lines) {
      const { latitude, longitude } = findPosition(line.split(' ')[0]!)!;
      expect({ line, east: latitude > 51.9 && latitude < 53.3 && longitude > -0.6 && longitude < 1.8 }).toEqual({
        line,
        east: true,
      });
    }
    expect(findPosition('SW1A')).toBeUndefined();
  });
});
