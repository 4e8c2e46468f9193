import { readdirSync } from 'node:fs';

/**
 * The specs that are run against every mutant, loaded into one module graph because loading it is most of the cost.
 * Left out for their length: the walk over all birthdays, the properties on any facts and over lives, the measures of the texts, and the tests of the commands, the
 * package, the schemas and the pages. The digest of the rules would notice nearly every change and judge none.
 */
const LEFT_OUT = [
  'birthdays.spec.ts',
  'lives.spec.ts',
  'texts.spec.ts',
  'properties.spec.ts',
  'cli.spec.ts',
  'compare.spec.ts',
  'law.spec.ts',
  'package/package.spec.ts',
  'reference/reference.spec.ts',
  'schemas/schemas.spec.ts',
];

/** Jest stops between files, not within one: after the first failure the mutant is dead, and the rest is not run. */
let dead = false;
const whileAlive =
  (test) =>
  (...row) => {
    if (dead) return;
    try {
      test(...row);
    } catch (error) {
      dead = true;
      throw error;
    }
  };

const { it } = globalThis;
globalThis.it = (name, test) => it(name, whileAlive(test));
globalThis.it.each = (rows) => (name, test) => it.each(rows)(name, whileAlive(test));

const src = new URL('../src/', import.meta.url);
for (const path of readdirSync(src, { recursive: true }).sort())
  if (path.endsWith('.spec.ts') && !LEFT_OUT.includes(path)) await import(`../src/${path.replace(/\.ts$/, '.js')}`);
