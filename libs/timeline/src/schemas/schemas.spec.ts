import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import fc from 'fast-check';
import { lives, someDay } from '../cases/lives.js';
import { readdirSync } from 'node:fs';
import { checkFacts, FACTS, timeline } from '../index.js';
import { type FactDefinition } from '../fact-dictionary.js';
import { EXAMPLES } from '../examples/index.js';
import { SCHEMAS, schemaFiles } from './index.js';

const ajv = new Ajv2020({ allErrors: false, allowUnionTypes: true });
(formats as unknown as typeof formats.default)(ajv);
for (const schema of Object.values(SCHEMAS)) ajv.addSchema(schema());
const validator = (name: string) => ajv.getSchema(`urn:onward-timeline:${name}`)!;
const [isFacts, isAnswer, isCases] = ['facts', 'answer', 'cases'].map(validator) as [Validate, Validate, Validate];
type Validate = ReturnType<typeof validator>;

const errorsOf = (is: Validate, value: unknown) =>
  is(value) ? [] : is.errors!.map((e) => `${e.instancePath} ${e.message}`);

/** Any value of a fact, right or nearly right. */
const anyValue = ({ type, codes, row }: FactDefinition): fc.Arbitrary<unknown> => {
  const odd = fc.constantFrom<unknown>(
    null,
    '',
    'x',
    0,
    1.5,
    -3,
    6000,
    true,
    [],
    {},
    '2026-02-30',
    '1899-12-31',
    '2150-01-01',
  );
  const right: fc.Arbitrary<unknown> = {
    date: () => someDay('1900-01-01', '2149-12-31') as fc.Arbitrary<unknown>,
    flag: () => fc.boolean(),
    number: () => fc.integer({ min: -5, max: 25 }),
    code: () => fc.constantFrom(...codes!),
    text: () => fc.constantFrom('926', 'a'.repeat(200), 'a'.repeat(201)),
    list: () => fc.array(fc.record(mapped(row!), { requiredKeys: [] }), { maxLength: 2 }),
  }[type]();
  return fc.oneof({ weight: 20, arbitrary: right }, { weight: 1, arbitrary: odd });
};
const mapped = (definitions: Readonly<Record<string, FactDefinition>>) =>
  Object.fromEntries(Object.entries(definitions).map(([name, definition]) => [name, anyValue(definition)]));

describe('the schema of facts', () => {
  it('accepts what the library accepts, and refuses what it refuses', () => {
    let [accepted, refused] = [0, 0];
    const some = fc.subarray(Object.keys(FACTS), { minLength: 1, maxLength: 12 });
    const facts = some.chain((names) =>
      fc.record(mapped(Object.fromEntries(names.map((n) => [n, FACTS[n as keyof typeof FACTS]])))),
    );
    fc.assert(
      fc.property(facts, (given) => {
        const right = checkFacts(given).length === 0;
        if (right) accepted += 1;
        else refused += 1;
        expect([given, isFacts(given)]).toEqual([given, right]);
      }),
      { numRuns: 500, seed: 2026 },
    );
    expect(Math.min(accepted, refused)).toBeGreaterThan(50);
  });

  it('accepts the facts of generated lives, and refuses an unknown fact, a wrong type and what is no object', () => {
    fc.assert(
      fc.property(lives, (facts) => expect(errorsOf(isFacts, facts)).toEqual([])),
      { numRuns: 100 },
    );
    for (const wrong of [
      { shoeSize: 3 },
      { hasEhcPlan: 'yes' },
      { dateOfBirth: 20100831 },
      { settingType: 'moon' },
      [],
      null,
      'x',
    ])
      expect(isFacts(wrong)).toBe(false);
    expect(isFacts({})).toBe(true);
  });
});

describe('the schema of answers', () => {
  const answer = (facts: object, asOf: string) =>
    JSON.parse(JSON.stringify(timeline(facts, { asOf }))) as Record<string, unknown>;

  it('accepts every answer, over generated people and for each example', () => {
    fc.assert(
      fc.property(lives, someDay('2021-01-01', '2036-12-31'), (facts, asOf) => {
        expect(errorsOf(isAnswer, answer(facts, asOf))).toEqual([]);
      }),
      { numRuns: 150 },
    );
    for (const { facts, asOf } of EXAMPLES) expect(errorsOf(isAnswer, answer(facts, asOf))).toEqual([]);
    expect(errorsOf(isAnswer, answer({}, '2026-01-01'))).toEqual([]);
  });

  it('refuses an answer with a field too many, a field too few, a wrong date, an unknown status or another type', () => {
    const right = answer(EXAMPLES[0]!.facts, EXAMPLES[0]!.asOf);
    const [first, ...rest] = right['milestones'] as Record<string, unknown>[];
    const spoilt = (change: object) => ({ ...right, milestones: [{ ...first, ...change }, ...rest] });
    expect(isAnswer(right)).toBe(true);
    for (const wrong of [
      { ...right, extra: 1 },
      { ...right, rulesVersion: undefined },
      { ...right, guards: {} },
      { ...right, derived: { age: 'old' } },
      spoilt({ due: '2026-02-30' }),
      spoilt({ due: 'soon' }),
      spoilt({ status: 'late' }),
      spoilt({ why: undefined }),
      spoilt({ rule: 'the rule' }),
      spoilt({ colour: 'red' }),
      spoilt({ authority: { citation: 'x' } }),
    ])
      expect(isAnswer(JSON.parse(JSON.stringify(wrong)))).toBe(false);
  });
});

describe('the schema of worked examples', () => {
  const folder = new URL('../cases/', import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith('-cases.json'));

  it.each(files)('accepts %s', (file) => {
    expect(errorsOf(isCases, JSON.parse(readFileSync(new URL(file, folder), 'utf8')))).toEqual([]);
  });

  it('refuses an example without a day, with an unknown field, or with a status that does not exist', () => {
    const right = { id: 'X', description: '', facts: {}, asOf: '2026-01-01', milestones: [{ rule: 'EDU-01' }] };
    expect(isCases({ cases: [right] })).toBe(true);
    for (const wrong of [
      { asOf: undefined },
      { expected: 1 },
      { milestones: [{ rule: 'EDU-01', status: 'late' }] },
      { facts: { x: 1 } },
    ])
      expect(isCases(JSON.parse(JSON.stringify({ cases: [{ ...right, ...wrong }] })))).toBe(false);
  });
});

it('are files of their own', () => {
  for (const [, text] of schemaFiles()) expect(JSON.parse(text)).toHaveProperty('$schema');
});
