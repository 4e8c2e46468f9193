import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureNatsServer, fail, prepare, root } from '../../embedded/bin/prepare.mjs';
import { grouped, specsUnder } from '../jest/groups.mjs';

/**
 * `npm test [-- jest's arguments]`: prepares the machine, runs every test, and ends with the line
 * `N passed, M failed`. A file that could not be run counts as one failure, and so does a run without any test.
 * All specs run in groups (see jest/groups.mjs); with the path of a spec, Jest runs that file alone.
 * `npm run test:long` sets TEST_LONG: more runs of the properties, more referrals in the test that kills its servers.
 */
const results = join(root, '.cache', 'test-results.json');

function jest(args) {
  const all = args.every((arg) => arg.startsWith('-'));
  const config = all ? ['--config', JSON.stringify(grouped('test', specsUnder('services', 'libs')))] : [];
  const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  const command = [jest, '--json', `--outputFile=${results}`, ...config, ...args];
  // Tests make much that lives for a moment: with more room for it, the memory is collected less often.
  const options = '--experimental-vm-modules --no-warnings --max-semi-space-size=64';
  const NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} ${options}`.trim();
  const child = spawn(process.execPath, command, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, NODE_OPTIONS },
  });
  // The terminal's Ctrl-C reaches Jest by itself; we stay to tell how it ended.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill());
  return new Promise((resolve) => child.once('close', (code) => resolve(code ?? 1)));
}

function countsOf(exitCode) {
  if (!existsSync(results)) return { passed: 0, failed: 1 };
  const run = JSON.parse(readFileSync(results, 'utf8'));
  const failed = run.numFailedTests + run.numRuntimeErrorTestSuites;
  return { passed: run.numPassedTests, failed: failed === 0 && exitCode !== 0 ? 1 : failed };
}

let counts = { passed: 0, failed: 1 };
try {
  await prepare();
  await ensureNatsServer();
  mkdirSync(join(root, '.cache'), { recursive: true });
  rmSync(results, { force: true });
  counts = countsOf(await jest(process.argv.slice(2)));
} catch (error) {
  fail(error);
}
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;
