import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { step } from './steps.mjs';

/** The repository. This module has no dependencies: it is what runs when nothing is installed and nothing is built. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));

const inRoot = (...parts) => join(root, ...parts);

/** Ends the program with one line when Node is too old to run the rest. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Onward needs Node.js 20.19 or newer; this is ${process.versions.node}. See https://nodejs.org/.`);
  process.exit(1);
}

/** Installs the locked dependencies where something of them is missing or of another version. */
export async function ensureInstalled() {
  const missing = missingPackages();
  if (missing.length === 0) return;
  await step('Installing dependencies', async (report) => {
    const timer = setInterval(() => report(1 - missingFiles(missing) / missing.length), 300);
    const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
    try {
      await run([...npm, 'ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']);
    } finally {
      clearInterval(timer);
    }
  });
}

/** Compiles services and libs into dist/ unless dist/ was made from these very sources. */
export async function ensureBuilt() {
  if (isBuilt()) return;
  const release = await buildLock();
  try {
    if (!isBuilt()) await step('Building', build);
  } finally {
    release();
  }
}

/** Imports a compiled module by its source's path without the ending: `libs/embedded/src/index`. */
export function importBuilt(path) {
  return import(pathToFileURL(inRoot('dist', `${path}.js`)).href);
}

/** Everything that a command needs before it can import what was compiled. */
export async function prepare() {
  requireNode();
  await ensureInstalled();
  await ensureBuilt();
}

/** Reports an error that ends the program: its message alone, all of it with DEBUG set. */
export function fail(error) {
  console.error(process.env.DEBUG ? error : `\n${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}

/** Runs a compiled command, which does its work when it is imported and reads `process.argv` itself. */
export async function runBuilt(path) {
  try {
    await prepare();
    await importBuilt(path);
  } catch (error) {
    fail(error);
  }
}

/** Fetches nats-server where it is missing and NATS_URL names no other. */
export async function ensureNatsServer() {
  if (process.env.NATS_URL?.trim()) return;
  const nats = await importBuilt('libs/embedded/src/nats-binary');
  await nats.ensureNatsServer((line) => console.error(`NATS: ${line}`));
}

const readJson = (...parts) => JSON.parse(readFileSync(inRoot(...parts), 'utf8'));

/** Paths of the locked packages that node_modules does not have in the locked version. */
function missingPackages() {
  const wanted = Object.entries(readJson('package-lock.json').packages).filter(
    ([path, entry]) => path && !entry.optional,
  );
  // npm writes this file last, so an installation that was broken off has none.
  const list = ['node_modules', '.package-lock.json'];
  const present = existsSync(inRoot(...list)) ? readJson(...list).packages : {};
  return wanted.filter(([path, { version }]) => present[path]?.version !== version).map(([path]) => path);
}

const missingFiles = (paths) => paths.filter((path) => !existsSync(inRoot(path, 'package.json'))).length;

const STAMP = ['dist', '.sources'];

function isBuilt() {
  return existsSync(inRoot(...STAMP)) && readFileSync(inRoot(...STAMP), 'utf8') === sourcesDigest();
}

/** Records that dist/ holds what the sources compile to now. */
export function markBuilt() {
  writeFileSync(inRoot(...STAMP), sourcesDigest());
}

function sourcesDigest() {
  const digest = createHash('sha256');
  const pages = PAGES.flatMap((folder) => filesUnder(folder, ''));
  for (const path of ['.swcrc', 'package.json', ...filesUnder('services'), ...filesUnder('libs'), ...pages]) {
    digest
      .update(`${path}\0`)
      .update(readFileSync(inRoot(path)))
      .update('\0');
  }
  return digest.digest('hex');
}

/** What the portal shows beside its code. */
const PAGES = ['views', 'locales', 'assets', 'bin'].map((part) => `services/portal/${part}`);

function filesUnder(folder, ending = '.ts') {
  const entries = readdirSync(inRoot(folder), { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
    .sort();
}

/**
 * Compiles beside dist/ and then swaps, so that whoever runs from dist/ at this moment finds every file at all times.
 * .cache/ stands at the same depth as dist/, which keeps the paths in the source maps right.
 */
async function build() {
  const digest = sourcesDigest();
  const parts = ['services', 'libs'];
  for (const part of parts) rmSync(inRoot('.cache', part), { recursive: true, force: true });
  await run([
    process.execPath,
    inRoot('node_modules', '@swc', 'cli', 'bin', 'swc.js'),
    ...parts,
    '-d',
    '.cache',
    '--quiet',
  ]);
  mkdirSync(inRoot('dist'), { recursive: true });
  for (const part of parts) swap(inRoot('.cache', part), inRoot('dist', part));
  await run([process.execPath, inRoot('services', 'portal', 'bin', 'assets.mjs')]);
  writeFileSync(inRoot(...STAMP), digest);
}

function swap(made, place) {
  const old = `${made}.old`;
  rmSync(old, { recursive: true, force: true });
  if (existsSync(place)) renameSync(place, old);
  if (existsSync(made)) renameSync(made, place);
  rmSync(old, { recursive: true, force: true });
}

/** One build at a time; the lock holds the number of the process that builds, so that a killed build leaves none behind. */
async function buildLock() {
  const lock = inRoot('.cache', 'build.lock');
  mkdirSync(inRoot('.cache'), { recursive: true });
  for (;;) {
    try {
      writeFileSync(lock, `${process.pid}`, { flag: 'wx' });
      return () => rmSync(lock, { force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (!lives(lock)) rmSync(lock, { force: true });
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function lives(lock) {
  try {
    const pid = Number(readFileSync(lock, 'utf8'));
    if (pid) process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code !== 'ESRCH';
  }
}

/** Runs a command quietly in the repository. @throws Error with its output when it fails */
function run([command, ...args]) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    // npm that is asked to end takes its time to tidy up, in the way of the next start; what it leaves is made anew.
    const endWithUs = () => child.kill('SIGKILL');
    process.once('exit', endWithUs);
    const output = [];
    child.stdout.on('data', (data) => output.push(data));
    child.stderr.on('data', (data) => output.push(data));
    child.once('error', reject);
    child.once('close', (code, signal) => {
      process.off('exit', endWithUs);
      if (code === 0) return resolve();
      const words = [command, ...args].join(' ');
      reject(new Error(`${words} failed (${signal ?? `code ${code}`}).\n${Buffer.concat(output).toString().trim()}`));
    });
  });
}
