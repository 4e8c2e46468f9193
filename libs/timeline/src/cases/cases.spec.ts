import { readdirSync, readFileSync } from 'node:fs';
import { timeline } from '../index.js';
import { type Case, faultsOf } from './run.js';

const FILES = readdirSync(new URL('.', import.meta.url)).filter((name) => name.endsWith('-cases.json'));
const casesOf = (file: string) =>
  (JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as { cases: readonly Case[] }).cases;
const ALL = FILES.flatMap(casesOf);

it('has files of cases, each case with an id of its own', () => {
  expect(FILES.length).toBeGreaterThanOrEqual(2);
  const ids = ALL.map(({ id }) => id);
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
});

describe.each(FILES)('%s', (file) => {
  it.each(casesOf(file).map((c) => [c.id, c.description, c] as const))('%s %s', (_id, _description, example) => {
    expect(faultsOf(example, timeline)).toEqual([]);
  });
});
