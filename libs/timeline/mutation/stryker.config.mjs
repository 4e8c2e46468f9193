import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const src = 'libs/timeline/src';
const cache = '.cache/mutation';

/**
 * Mutation testing of the law and of the language it is written in: docs/mutation.md. Nearly every mutant of a rule is
 * worked out when the module loads, so its tests cannot be chosen: all of them run, as one file, until the first fails.
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  mutate: ['engine', 'calendar', 'rules', 'answers']
    .map((folder) => `${src}/${folder}/**/*.ts`)
    .concat(`!${src}/**/*.spec.ts`, `!${src}/calendar/bank-holidays.ts`, `!${src}/**/*.generated.ts`),
  mutator: { excludedMutations: ['StringLiteral'] },
  testRunner: 'bundle',
  plugins: [fileURLToPath(new URL('runner.mjs', import.meta.url))],
  buildCommand: 'node libs/timeline/mutation/bundle.mjs',
  coverageAnalysis: 'off',
  concurrency: 2,
  timeoutMS: 30_000,
  ignorePatterns: ['/*', '!/libs/', '/libs/*', '!/libs/kernel', '!/libs/timeline', '!/package.json', '!/tsconfig.json'],
  tempDirName: join(cache, 'sandbox'),
  reporters: ['clear-text', 'progress-append-only', 'html', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  htmlReporter: { fileName: join(cache, 'report.html') },
  jsonReporter: { fileName: join(cache, 'report.json') },
  disableTypeChecks: false,
};
