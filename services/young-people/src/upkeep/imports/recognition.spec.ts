import type { CalendarDate, Uln, Upn } from '#libs/kernel';
import type { PersonKeys } from '#libs/sen2';
import { Candidates, recognise, recogniseInReturn } from './recognition.work.js';

const keys = (given: Partial<PersonKeys> = {}): PersonKeys => ({
  ...{ surname: "O'Neill", forename: 'Zoë', dateOfBirth: '2010-02-03' as CalendarDate, upn: null, uln: null },
  ...given,
});
const upn = (value: string, temporary = false) => ({ value: value as Upn, temporary });
const uln = (value: string) => value as Uln;

/** The matched registered person, with the certainty of the match. */
function found(person: PersonKeys, register: Record<string, PersonKeys>, how = recognise<string>): string {
  const candidates = new Candidates<string>();
  for (const [who, each] of Object.entries(register)) candidates.add({ who, keys: each });
  const match = how(person, candidates.of(person));
  return match ? `${match.who} ${match.certainty}` : 'nobody';
}

const other = { surname: 'Other', forename: 'Ben' };
const otherBirth = { dateOfBirth: '2010-03-03' as CalendarDate };

test.each<[string, PersonKeys, Record<string, PersonKeys>, string]>([
  ['UPN and date of birth', keys({ upn: upn('X'), ...other }), { a: keys({ upn: upn('X') }) }, 'a certain'],
  ['ULN and date of birth', keys({ uln: uln('1'), ...other }), { a: keys({ uln: uln('1') }) }, 'a certain'],
  ['UPN before name', keys({ upn: upn('X') }), { a: keys(), b: keys({ upn: upn('X') }) }, 'b certain'],
  ['UPN and name, date mistyped', keys({ upn: upn('X'), ...otherBirth }), { a: keys({ upn: upn('X') }) }, 'a probable'],
  ['UPN alone', keys({ upn: upn('X'), ...other, ...otherBirth }), { a: keys({ upn: upn('X') }) }, 'nobody'],
  ['temporary UPN and name', keys({ upn: upn('T', true) }), { a: keys({ upn: upn('T', true) }) }, 'a probable'],
  ['temporary UPN of twins', keys({ upn: upn('T', true), ...other }), { a: keys({ upn: upn('T', true) }) }, 'nobody'],
  ['name and date of birth', keys({ surname: 'ONEILL', forename: 'Zoe' }), { a: keys() }, 'a probable'],
  ['name alone', keys(otherBirth), { a: keys() }, 'nobody'],
  ['same name, other numbers', keys({ uln: uln('1') }), { a: keys({ uln: uln('2') }) }, 'nobody'],
  ['several of one name', keys(), { a: keys(), b: keys() }, 'a probable'],
])('%s', (_, person, register, expected) => {
  expect(found(person, register)).toBe(expected);
});

test('within one return, one number with two names means two people', () => {
  const twin = keys({ upn: upn('X'), forename: 'Max' });
  const register = { a: keys({ upn: upn('X') }) };
  expect(found(twin, register)).toBe('a certain');
  expect(found(twin, register, recogniseInReturn<string>)).toBe('nobody');
  expect(found(keys({ upn: upn('X') }), register, recogniseInReturn<string>)).toBe('a certain');
});
