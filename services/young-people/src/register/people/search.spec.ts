import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { type Caller, World } from '#libs/testing';
import { youngPeople } from '../../index.js';
import { nameKeys } from '../identity/name-keys.rules.js';

let world: World;
let coordinator: Caller;

const FIRST = ['Isla', 'Muhammad', 'Zoë', 'Seán', 'Priya', 'Мария', 'Katherine', 'Łukasz', 'Nguyễn', 'Søren', 'Ayşe'];
const LAST = ["O'Neill", 'O’Brien', 'Smith-Jones', 'Fenwick', 'Okonkwo', 'Żukowski', 'Papadopoulos', 'Begum', 'Straße'];
const COUNT = 12_000;

beforeAll(async () => {
  world = await World.start([youngPeople], { today: '2025-01-16' });
  coordinator = await world.as('coordinator');
  const rows = Array.from({ length: COUNT }, (_, at) => {
    const suffix = String.fromCharCode(97 + (at % 26)) + String.fromCharCode(97 + (Math.floor(at / 26) % 26));
    const givenName = FIRST[at % FIRST.length]!;
    const familyName = at < 99 ? LAST[at % LAST.length]! : `${LAST[(at * 7) % LAST.length]!}${suffix}${suffix}`;
    const keys = nameKeys({ givenName, familyName, preferredName: null, dateOfBirth: null });
    return {
      ...{ area: 'E10000020', id: randomUUID(), reference: `YP-${at}`, version: 1, circumstances_version: 0 },
      ...{ given_name: givenName, family_name: familyName, upn_temporary: false, needs: [], communication_needs: [] },
      ...{ deceased: false, name_key: keys.nameKey, name_words: keys.nameWords, match_key: keys.matchKey },
      ...{ registered_at: '2025-01-01', changed_at: '2025-01-01', look_on: 'infinity' },
      ...{ has_named_worker: false, plan_status: 'none' },
    };
  });
  await world.rows('set search_path = young_people');
  await world.rows('insert into young_person select * from jsonb_populate_recordset(null::young_person, $1::jsonb)', [
    JSON.stringify(rows),
  ]);
  await world.rows('analyze young_people.young_person, young_people.name_gram');
}, 60_000);
afterAll(() => world.stop());

interface Line {
  readonly givenName: string | null;
  readonly familyName: string | null;
}
const search = async (name: string, limit = 20) =>
  (await coordinator.post('/v1/young-people/search', { name, limit })).body.items as Line[];
const families = async (name: string) => [...new Set((await search(name)).map(({ familyName }) => familyName))];

describe('a search among 12,000 people', () => {
  test.each([
    ['oneill', "O'Neill"],
    ['o’neill', "O'Neill"],
    ["o'brien", 'O’Brien'],
    ['smith jones', 'Smith-Jones'],
    ['jones', 'Smith-Jones'],
    ['zukowski', 'Żukowski'],
    ['STRASSE', 'Straße'],
  ])('finds %s first as %s', async (name, family) => {
    expect((await families(name))[0]).toBe(family);
  });

  test('finds a name in another script by Latin letters', async () => {
    expect((await search('mariya'))[0]?.givenName).toBe('Мария');
  });

  test('lists whole names before beginnings, and those before similar names', async () => {
    const found = await search('fenwick', 200);
    const kinds = found.map(({ familyName }) => (familyName === 'Fenwick' ? 0 : 1));
    expect(kinds).toEqual([...kinds].sort());
    expect(kinds[0]).toBe(0);
    expect((await search('beghum'))[0]?.familyName).toBe('Begum');
  });

  test('finds a name after a typing error, whatever the error', async () => {
    const words = ['muhammad', 'katherine', 'fenwick', 'okonkwo', 'papadopoulos', 'zukowski'];
    const misspelt = fc.constantFrom(...words).chain((word) => {
      const at = fc.nat(word.length - 2);
      return fc.oneof(
        at.map((i) => [word, word.slice(0, i) + word.slice(i + 1)]),
        fc.tuple(at, fc.constantFrom(...'aeiourst')).map(([i, l]) => [word, word.slice(0, i) + l + word.slice(i + 1)]),
        fc.tuple(at, fc.constantFrom(...'aeiourst')).map(([i, l]) => [word, word.slice(0, i) + l + word.slice(i)]),
        at.map((i) => [word, word.slice(0, i) + word[i + 1]! + word[i]! + word.slice(i + 2)]),
      );
    });
    await fc.assert(
      fc.asyncProperty(misspelt, async ([word, typed]) => {
        const found = await search(typed!);
        const forms = found.flatMap(
          ({ givenName, familyName }) =>
            nameKeys({ givenName, familyName, preferredName: null, dateOfBirth: null }).nameWords,
        );
        expect({ word, typed, found: forms.includes(word!) }).toEqual({ word, typed, found: true });
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  test('finds nobody without an area, nor in another', async () => {
    const suffolk = await world.as('suffolk-coordinator');
    expect((await suffolk.post('/v1/young-people/search', { name: 'oneill' })).body.items).toEqual([]);
  });

  test('takes little time', async () => {
    const began = performance.now();
    for (const name of ['a', 'mu', 'sm jo', 'muhamad', 'kathrine smithjonesabab', 'x'.repeat(200)])
      await search(name, 50);
    expect((performance.now() - began) / 6).toBeLessThan(1000);
  });
});
