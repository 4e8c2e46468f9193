import type { CalendarDate } from '#libs/kernel';
import type { Identity } from '../../register/identity/identity.rules.js';
import { Candidates, joinKeys, lookalikesIn, recognise, recogniseMerged } from './recognition.work.js';

const NOBODY: Identity = {
  ...{ nhsNumber: null, upn: null, upnTemporary: false, uln: null, sex: null, postcode: null },
  ...{ familyName: "O'Neill", givenName: 'Zoë', dateOfBirth: '2010-02-03' as CalendarDate },
};
const who = (given: Partial<Identity> = {}): Identity => ({ ...NOBODY, ...given });

/** The matched registered person, with the certainty of the match. */
function found(person: Identity, register: Record<string, Identity>, how = recognise<string>): string {
  const candidates = new Candidates<string>();
  for (const [id, identity] of Object.entries(register)) candidates.add({ who: id, identity });
  const match = how(lookalikesIn(person, candidates.of(person)));
  return match ? `${match.who} ${match.match.certain ? 'certain' : 'probable'}` : 'nobody';
}

const other = { familyName: 'Other', givenName: 'Ben' };
const otherBirth = { dateOfBirth: '2011-07-13' as CalendarDate };
const home = { postcode: 'NR1 3AB' };

test.each<[string, Identity, Record<string, Identity>, string]>([
  ['UPN and date of birth', who({ upn: 'X', familyName: 'Other' }), { a: who({ upn: 'X' }) }, 'a certain'],
  ['ULN and date of birth', who({ uln: '1', familyName: 'Other' }), { a: who({ uln: '1' }) }, 'a certain'],
  ['UPN before name', who({ upn: 'X' }), { a: who(home), b: who({ upn: 'X' }) }, 'b certain'],
  ['UPN and name, date mistyped', who({ upn: 'X', ...otherBirth }), { a: who({ upn: 'X' }) }, 'a probable'],
  ['UPN and another name', who({ upn: 'X', ...other }), { a: who({ upn: 'X' }) }, 'nobody'],
  ['UPN alone', who({ upn: 'X', ...other, ...otherBirth }), { a: who({ upn: 'X' }) }, 'nobody'],
  [
    'temporary UPN and name',
    who({ upn: 'T', upnTemporary: true }),
    { a: who({ upn: 'T', upnTemporary: true }) },
    'a probable',
  ],
  [
    'temporary UPN of twins',
    who({ upn: 'T', upnTemporary: true, ...other }),
    { a: who({ upn: 'T', upnTemporary: true }) },
    'nobody',
  ],
  [
    'name, birth and postcode',
    who({ familyName: 'ONEILL', givenName: 'Zoe', ...home }),
    { a: who(home) },
    'a probable',
  ],
  ['name and birth alone', who(), { a: who() }, 'nobody'],
  ['name alone', who(otherBirth), { a: who() }, 'nobody'],
  ['same name, other numbers', who({ uln: '1', ...home }), { a: who({ uln: '2', ...home }) }, 'nobody'],
  ['several of one name', who(home), { a: who(home), b: who(home) }, 'a probable'],
])('%s', (_, person, register, expected) => {
  expect(found(person, register)).toBe(expected);
});

test('a record that was merged is recognised by thin evidence, but not against evidence', () => {
  expect(found(who(), { a: who() }, recogniseMerged<string>)).toBe('a probable');
  expect(found(who(home), { a: who({ postcode: 'NR2 1AA' }) }, recogniseMerged<string>)).toBe('nobody');
});

test('a person without a date of birth is looked up among those without one', () => {
  const candidates = new Candidates<string>();
  candidates.add({ who: 'a', identity: who({ dateOfBirth: null }) });
  expect(lookalikesIn(who(), candidates.of(who())).map(({ match }) => match.outcome)).toEqual(['possible']);
});

test('within one return, one number with two names means two people', () => {
  const keysOf = (person: Identity) => joinKeys(person).map(({ key }) => key);
  const ruby = who({ upn: 'X' });
  expect(keysOf(ruby)).toEqual(keysOf(who({ upn: 'X', familyName: 'O’NEILL' })));
  expect(keysOf(ruby)).not.toEqual(keysOf(who({ upn: 'X', givenName: 'Max' })));
});
