import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import jestConfig from '../../../jest.config.mjs';
import { root } from '../../embedded/bin/prepare.mjs';

/**
 * Jest evaluates every module again for every test file: a spec that starts a service costs 2.5 s of processor time
 * before its first test. So a whole run imports many specs into one file. `spec-in-group.mjs` puts each into a `describe`
 * with its path, so that its hooks stay its own; a spec that is named on the command line runs alone, as Jest does it.
 */
const folderOf = (run) => `.cache/specs/${run}`;

/** Specs that need more time than their length suggests, in lines of others: about 25 for each second. */
const WEIGHTS = {
  'services/standalone/test/journey.spec.ts': 2600,
  'services/transition-plans/src/states.spec.ts': 2000,
  'services/standalone/test/door.spec.ts': 1450,
  'services/standalone/test/faults.spec.ts': 1350,
  'services/standalone/test/kills.spec.ts': 1300,
  'services/transition-plans/src/access.spec.ts': 1150,
  'services/referrals/test/access.spec.ts': 1100,
  'services/standalone/test/disclosures.spec.ts': 1000,
  'services/young-people/src/upkeep/imports/imports-refused.spec.ts': 900,
  'services/transition-plans/src/reading/me/way-in.spec.ts': 800,
  'services/standalone/test/backup.spec.ts': 700,
  'services/standalone/test/repository.spec.ts': 700,
  'services/transition-plans/src/upkeep/merges/merges.spec.ts': 700,
  'services/transition-plans/src/properties.spec.ts': 700,
  'libs/timeline/src/package/package.spec.ts': 600,
};
/** lines of specs in one group: the modules are evaluated once for them, and Jest's workers all stay busy until the end */
const GROUP = 4_500;

/** Writes the files that import the specs, in a folder of this kind of run, and gives Jest's configuration for them. */
export function grouped(run, specs, { size = GROUP, part = partOf } = {}) {
  const folder = folderOf(run);
  rmSync(join(root, folder), { recursive: true, force: true });
  mkdirSync(join(root, folder), { recursive: true });
  for (const [index, { name, paths }] of groupsOf(specs, size, part).entries()) {
    const file = `${String(index + 1).padStart(2, '0')}-${name}.mjs`;
    writeFileSync(join(root, folder, file), paths.map((path) => `import '../../../${path}';\n`).join(''));
  }
  return {
    ...jestConfig,
    rootDir: root,
    roots: [`<rootDir>/${folder}`],
    testRegex: '/\\d+-[\\w-]+\\.mjs$',
    modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.data', `<rootDir>/.cache/(?!specs/)`],
    transform: {
      ...jestConfig.transform,
      '^.+\\.ts$': [join(root, 'libs/testing/jest/spec-in-group.mjs'), jestConfig.transform['^.+\\.ts$'][1]],
    },
    testSequencer: join(root, 'libs/testing/jest/sequencer.mjs'),
  };
}

/** All specs, as paths from the root. */
export function specsUnder(...folders) {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true })
      .filter((path) => path.endsWith('.spec.ts'))
      .map((path) => `${folder}/${path}`)
      .sort(),
  );
}

/** Specs of one service or library stay together, since they load the same modules; the longest group comes first. */
function groupsOf(specs, size, part) {
  const groups = [];
  for (const [name, paths] of groupBy(specs, part)) {
    const weighed = paths.map((path) => ({ path, weight: weightOf(path) })).sort((a, b) => b.weight - a.weight);
    const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
    const bins = Array.from({ length: Math.ceil(total / size) || 1 }, () => ({ name, paths: [], weight: 0 }));
    for (const { path, weight } of weighed) {
      const bin = bins.reduce((least, one) => (one.weight < least.weight ? one : least));
      bin.paths.push(path);
      bin.weight += weight;
    }
    groups.push(...bins.filter(({ paths }) => paths.length > 0));
  }
  return groups.sort((a, b) => b.weight - a.weight);
}

const partOf = (path) => (path.startsWith('libs/') ? 'libs' : path.split('/')[1]);

const weightOf = (path) => WEIGHTS[path] ?? readFileSync(join(root, path), 'utf8').split('\n').length;

function groupBy(items, keyOf) {
  const groups = new Map();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
