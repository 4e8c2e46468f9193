import fc from 'fast-check';
import { anybody } from '../../../test/timelines.js';
import { inWords, stepWords, whoWords } from './my-words.rules.js';

const today = '2025-01-16';

it.each([
  ['2025-01-16', 'today'],
  ['2025-01-17', 'tomorrow'],
  ['2025-01-15', 'yesterday'],
  ['2025-01-19', 'in three days'],
  ['2025-01-29', 'in 13 days'],
  ['2025-01-30', 'in about two weeks'],
  ['2025-02-06', 'in about three weeks'],
  ['2025-03-12', 'in about eight weeks'],
  ['2025-03-16', 'in about two months'],
  ['2026-01-16', 'in about twelve months'],
  ['2027-03-04', 'in about two years'],
  ['2034-03-04', 'in about nine years'],
  ['2024-12-16', 'about four weeks ago'],
  ['2025-01-12', 'four days ago'],
])('%s is %s', (day, words) => expect(inWords(day, today)).toBe(words));

const aStep = {
  rule: null,
  title: 'Find a flat',
  duty_of: 'agency',
  owner_agency: 'adult-social-care',
  person_name: null,
} as const;

it('states the person, the work and the date', () => {
  expect(stepWords({ ...aStep, due_on: '2026-05-01' })).toBe('Adults’ social care: Find a flat. By 1 May 2026.');
  expect(stepWords({ ...aStep, title: 'Shall we swim?', owner_agency: null, due_on: null })).toBe('Shall we swim?');
  expect(whoWords({ ...aStep, person_name: 'Jo Bloggs' })).toBe('Jo Bloggs, of adults’ social care.');
  expect(whoWords({ ...aStep, owner_agency: 'health', person_name: 'Jo' })).toBe('Jo, of the health team.');
  expect(whoWords({ ...aStep, rule: 'EDU-27', duty_of: 'family' })).toBe('You.');
  expect(whoWords({ ...aStep, rule: 'BEN-02', duty_of: 'family' })).toBe('You or your family.');
});

it('shows no code in a statutory reason', () => {
  fc.assert(
    fc.property(anybody, ({ milestones }) => {
      for (const { why, authority } of milestones) {
        expect(why.sentence).not.toMatch(/\b[A-Z]{2,3}-\d\d\b/);
        expect(authority.citation).not.toMatch(/\b(EDU|SC|HLT|JNT|BEN|APP)-\d\d\b/);
      }
    }),
    { numRuns: 300 },
  );
});
