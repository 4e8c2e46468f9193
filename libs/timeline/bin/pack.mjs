#!/usr/bin/env node
// `npm run timeline:pack [-- --out DIRECTORY]` makes the npm package of the timeline: docs/decisions/0024-timeline-package.md.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { bundle } from './package/bundle.mjs';
import { writeTypes } from './package/types.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const library = join(root, 'libs/timeline');
const readJson = (...path) => JSON.parse(readFileSync(join(...path), 'utf8'));

const { values } = parseArgs({ options: { out: { type: 'string', default: join(root, 'dist') } } });
const out = resolve(values.out);
const staging = mkdtempSync(join(tmpdir(), 'onward-timeline-'));
try {
  await bundle(root, 'libs/timeline/src/package/index.ts', join(staging, 'index.js'));
  await bundle(root, 'libs/timeline/src/cases/run.ts', join(staging, 'cases/run.mjs'));
  writeTypes(root, staging);
  copyData(staging);
  const { RULES_VERSION } = await import(pathToFileURL(join(staging, 'index.js')).href);
  writeFileSync(join(staging, 'package.json'), `${JSON.stringify(manifest(RULES_VERSION), null, 2)}\n`);
  mkdirSync(out, { recursive: true });
  npmPack(staging, out);
  const file = join(out, `onward-timeline-${RULES_VERSION}.tgz`);
  const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
  console.log(`${file}: ${kB(statSync(file).size)}`);
  console.log(`index.js, compressed: ${kB(gzipSync(readFileSync(join(staging, 'index.js')), { level: 9 }).length)}`);
} finally {
  rmSync(staging, { recursive: true, force: true });
}

/** Texts, schemas and worked examples, as they are in the repository. */
function copyData(to) {
  cpSync(join(root, 'LICENSE'), join(to, 'LICENCE'));
  cpSync(join(library, 'package/README.md'), join(to, 'README.md'));
  cpSync(join(library, 'LAW-CHANGELOG.md'), join(to, 'LAW-CHANGELOG.md'));
  mkdirSync(join(to, 'schemas'));
  for (const name of readdirSync(join(library, 'schemas')))
    writeFileSync(join(to, 'schemas', name), `${JSON.stringify(readJson(library, 'schemas', name))}\n`);
  for (const name of readdirSync(join(library, 'src/cases')).filter((file) => file.endsWith('-cases.json')))
    writeFileSync(join(to, 'cases', name), aLineEach(readJson(library, 'src/cases', name)));
}

/** Each example on a line of its own: small, and still to be read and compared line by line. */
function aLineEach({ cases, ...rest }) {
  const lines = cases.map((one) => JSON.stringify(one)).join(',\n');
  return `${JSON.stringify(rest).slice(0, -1)}${Object.keys(rest).length > 0 ? ',' : ''}"cases":[\n${lines}\n]}\n`;
}

function manifest(version) {
  return {
    name: 'onward-timeline',
    version,
    description:
      'The statutory timeline of preparing for adulthood for disabled young people in England, as a library.',
    keywords: ['SEND', 'EHC plan', 'preparing for adulthood', 'statutory deadlines', 'England'],
    license: 'Apache-2.0',
    type: 'module',
    sideEffects: false,
    engines: { node: '>=20' },
    exports: {
      '.': { types: './types/timeline/package/index.d.ts', default: './index.js' },
      './cases/*': './cases/*',
      './schemas/*': './schemas/*',
      './package.json': './package.json',
    },
  };
}

function npmPack(from, to) {
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const [command, ...args] = [...npm, 'pack', '--silent', '--ignore-scripts', '--pack-destination', to];
  const { status } = spawnSync(command, args, { cwd: from, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error('npm pack failed.');
}
