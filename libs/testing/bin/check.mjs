import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, requireNode, root } from '../../embedded/bin/prepare.mjs';
import { grouped, specsUnder } from '../jest/groups.mjs';

/** `npm run check`: what can be known without a database, two at a time; a line each, and the whole output of failures. */
const tool = (...path) => [process.execPath, join(root, 'node_modules', ...path)];

// `npm test` alone runs these: the package and the command of the timeline are built first, and generated people and all
// birthdays take longer than all rules together.
const LONG = /timeline\/src\/(package\/package|compare|lives|properties|birthdays)\.spec\.ts$/;
const isRules = (path) => /\.rules\.spec\.ts$|^libs\/(kernel|timeline)\//.test(path) && !LONG.test(path);

function rules() {
  const config = grouped('check', specsUnder('services', 'libs').filter(isRules), {
    size: Infinity,
    part: () => 'rules',
  });
  delete config.globalSetup;
  delete config.globalTeardown;
  return [...tool('jest', 'bin', 'jest.js'), '--runInBand', '--config', JSON.stringify(config)];
}

/** The longest first. */
const checks = () => [
  ['rules', rules(), { NODE_OPTIONS: '--experimental-vm-modules --no-warnings' }],
  ['prose', [process.execPath, join(root, 'libs/prose/bin/prose.mjs')]],
  ['types', [...tool('typescript7', 'bin', 'tsc'), '--noEmit']],
  ['lint', [...tool('oxlint', 'bin', 'oxlint'), '--quiet']],
  ['boundaries', [...tool('dependency-cruiser', 'bin', 'dependency-cruise.mjs'), 'services', 'libs']],
  ['format', [...tool('oxfmt', 'bin', 'oxfmt'), '--check', '.']],
];

function run([command, ...args], env) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, FORCE_COLOR: process.stdout.isTTY ? '1' : '0', ...env },
    });
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (output += data));
    child.once('close', (code) => resolve({ ok: code === 0, output: output.trim() }));
  });
}

const failures = [];

async function worker(queue) {
  for (let next = queue.shift(); next; next = queue.shift()) {
    const [name, command, env] = next;
    const began = Date.now();
    const { ok, output } = await run(command, env);
    console.log(`${ok ? '✓' : '✗'} ${name.padEnd(10)} ${((Date.now() - began) / 1000).toFixed(1).padStart(5)} s`);
    if (!ok) failures.push({ name, output });
  }
}

requireNode();
await ensureInstalled();
mkdirSync(join(root, '.cache'), { recursive: true });
const queue = checks();
await Promise.all([worker(queue), worker(queue)]);
for (const { name, output } of failures) console.log(`\n── ${name}\n${output}`);
process.exitCode = failures.length > 0 ? 1 : 0;
