import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/**
 * The specs that judge a mutant, as one script: `npm run mutation` makes it once and runs it for each mutant.
 * Left out for their length: the walk over all birthdays, the properties on any facts and over lives, the measures of the
 * texts, and the tests of the commands, the package, the schemas, the pages and the runner of the cases. The digest of the rules would notice nearly
 * every change and judge none.
 */
const LEFT_OUT = [
  'birthdays.spec.ts',
  'lives.spec.ts',
  'texts.spec.ts',
  'properties.spec.ts',
  'cli.spec.ts',
  'compare.spec.ts',
  'law.spec.ts',
  'cases/run.spec.ts',
  'package/package.spec.ts',
  'reference/reference.spec.ts',
  'schemas/schemas.spec.ts',
];

/** These notice most mutants, and the last ones take longest. */
const FIRST = ['examples/', 'cases/', 'rules/'];
const LAST = ['guards.spec.ts', 'engine/milestone.spec.ts'];

const src = 'libs/timeline/src';
const rank = (path) =>
  LAST.includes(path) ? 1 + LAST.indexOf(path) : FIRST.some((folder) => path.startsWith(folder)) ? -1 : 0;
const specs = readdirSync(src, { recursive: true })
  .filter((path) => path.endsWith('.spec.ts') && !LEFT_OUT.includes(path))
  .sort((a, b) => rank(a) - rank(b));

await build({
  stdin: { contents: specs.map((path) => `import './${src}/${path}';`).join('\n'), resolveDir: process.cwd() },
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  conditions: ['source'],
  // Loaded once for all mutants: nothing in them is changed.
  external: ['fast-check'],
  logLevel: 'error',
  outfile: 'mutation.cjs',
  plugins: [{ name: 'beside-their-data', setup: besideTheirData }],
});

/** A spec that reads a file beside it finds it there, although it runs in the bundle. */
function besideTheirData({ onLoad }) {
  onLoad({ filter: /\.spec\.ts$/ }, ({ path }) => ({
    contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', `'${pathToFileURL(resolve(path))}'`),
    loader: 'ts',
  }));
}
