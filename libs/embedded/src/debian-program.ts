import { execFile } from 'node:child_process';
import {
  accessSync,
  constants,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { basename, delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Debian installs it into `/usr/sbin`, which is not on an ordinary user's PATH. */
const USUAL_PLACES = ['/usr/local/bin', '/usr/bin', '/usr/local/sbin', '/usr/sbin', '/opt/homebrew/bin'];

export interface DebianProgram {
  /** name of the program and of its package in Debian */
  readonly name: string;
  /** variable of the environment that names another copy */
  readonly setting: string;
  /** one line that lists the ways to get the program */
  readonly howToGetIt: string;
  /** the oldest version that will do, as `2.10`; any version unless told */
  readonly atLeast?: string;
  /** codename of the Debian release whose package is new enough where the machine's own is not */
  readonly release?: string;
}

/**
 * Finds a program: the copy that its setting names, then PATH and the usual directories, then the copy that an earlier run
 * fetched. As a last resort it fetches a copy from Debian's archive. Copies that are too old are passed over.
 * @throws Error of one line that lists the ways to get it
 */
export async function ensureProgram(
  program: DebianProgram,
  log: (line: string) => void = () => undefined,
): Promise<string> {
  const { name, setting, howToGetIt, atLeast } = program;
  const named = process.env[setting];
  if (named) {
    if (!isProgram(named)) throw new Error(`${setting} is ${named}, which is not an executable file.`);
    const version = await versionOf(named);
    if (isOlder(version, atLeast))
      throw new Error(`${setting} is ${named}, version ${version}. Onward needs ${name} ${atLeast} or newer.`);
    return named;
  }
  const fetched = join(homedir(), '.cache', 'onward', name);
  for (const found of [...programsNamed(name), ...[fetched].filter(isProgram)]) {
    const version = atLeast === undefined ? null : await versionOf(found);
    if (!isOlder(version, atLeast)) return found;
    log(`${found} is version ${version}, which is too old`);
  }
  const aptGet = programsNamed('apt-get')[0];
  if (!aptGet) throw new Error(howToGetIt);
  try {
    await fetchFromDebian(aptGet, program, fetched, log);
    return fetched;
  } catch (error) {
    const { stderr, message } = error as Error & { stderr?: string };
    log(`could not fetch ${name}: ${(stderr || message).trim().split('\n').at(-1)}`);
    throw new Error(howToGetIt, { cause: error });
  }
}

/** The version that a program prints, as `2.10.27`; null where it prints none. */
async function versionOf(path: string): Promise<string | null> {
  const printed = await run(path, ['--version'], { timeout: 5_000 }).catch(() => ({ stdout: '' }));
  return /\d+\.\d+(\.\d+)?/.exec(printed.stdout)?.[0] ?? null;
}

/** Whether a version, as `2.9.10`, is older than another, as `2.10`. A version that is not known is older than any. */
export function isOlder(version: string | null, atLeast: string | undefined): boolean {
  if (atLeast === undefined) return false;
  if (version === null) return true;
  const [mine, least] = [version, atLeast].map((v) => v.split('.').map(Number)) as [number[], number[]];
  const differs = least.findIndex((part, i) => (mine[i] ?? 0) !== part);
  return differs >= 0 && (mine[differs] ?? 0) < least[differs]!;
}

/**
 * Unpacks the program from Debian's package without installing it. An installed package would start a system service
 * that listens on every interface without a password.
 */
async function fetchFromDebian(
  aptGet: string,
  { name, atLeast, release }: DebianProgram,
  target: string,
  log: (line: string) => void,
): Promise<void> {
  const directory = join(target, '..');
  mkdirSync(directory, { recursive: true });
  const work = mkdtempSync(join(directory, 'fetch-'));
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    log(`fetches ${name} with apt-get`);
    if (process.getuid?.() === 0) await run(aptGet, ['update', '-qq'], { env });
    const own = await run(aptGet.replace(/apt-get$/, 'apt-cache'), ['policy', name], { env });
    const candidate = /Candidate: (?:\d+:)?(\d+(?:\.\d+)*)/.exec(own.stdout)?.[1] ?? null;
    const other = isOlder(candidate, atLeast) ? release : undefined;
    const options = other === undefined ? [] : await optionsFor(aptGet, other, work);
    if (other !== undefined) await run(aptGet, [...options, 'update', '-qq'], { env });
    await run(aptGet, [...options, 'download', '-qq', name], { cwd: work, env });
    const archive = readdirSync(work).find((file) => file.endsWith('.deb'));
    await run('dpkg-deb', ['--extract', join(work, archive ?? `${name}.deb`), work]);
    const places = ['sbin', 'bin'].map((folder) => join(work, 'usr', folder, name));
    const unpacked = places.find(isProgram) ?? places[0]!;
    if (await lacksLibraries(unpacked)) await putBesideLibraries(aptGet, join(work, archive!), unpacked, target, log);
    else renameSync(unpacked, target);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function lacksLibraries(path: string): Promise<boolean> {
  const { stdout } = await run('ldd', [path]).catch(() => ({ stdout: '' }));
  return stdout.includes('not found');
}

/**
 * Unpacks the libraries that this machine lacks beside the program, from the machine's own release. A script with the
 * program's name runs it with them. Nothing is installed, and nothing that is installed changes.
 */
async function putBesideLibraries(
  aptGet: string,
  archive: string,
  unpacked: string,
  target: string,
  log: (line: string) => void,
): Promise<void> {
  const aptCache = aptGet.replace(/apt-get$/, 'apt-cache');
  const { stdout: depends } = await run('dpkg-deb', ['--field', archive, 'Depends']);
  const wanted: string[] = [];
  for (const [name] of depends.matchAll(/(?<=^|, )lib[\w.+-]+/g)) {
    // Debian 13 gave some libraries the ending t64; older releases have the same library without it.
    const known = await run(aptCache, ['policy', name]);
    wanted.push(/Candidate: (?!\(none\))/.test(known.stdout) ? name : name.replace(/t64$/, ''));
  }
  const plan = await run(aptGet, ['--simulate', '--no-install-recommends', 'install', ...wanted]);
  // A package that is installed stands there with its version in brackets.
  const missing = [...plan.stdout.matchAll(/^Inst (\S+) \(/gm)].map(([, name]) => name!);
  log(`fetches ${missing.join(', ')} with apt-get`);
  const work = mkdtempSync(join(target, '..', 'fetch-'));
  const beside = `${target}.libraries`;
  try {
    await run(aptGet, ['download', '-qq', ...missing], { cwd: work });
    for (const file of readdirSync(work).filter((name) => name.endsWith('.deb')))
      await run('dpkg-deb', ['--extract', join(work, file), work]);
    rmSync(beside, { recursive: true, force: true });
    mkdirSync(beside);
    for (const path of readdirSync(work, { recursive: true, encoding: 'utf8' }))
      if (/\/lib[^/]+\.so[.\d]*$/.test(path)) copyFileSync(join(work, path), join(beside, basename(path)));
    renameSync(unpacked, join(beside, basename(target)));
    const script = `#!/bin/sh
here=$(dirname "$(readlink -f "$0")")/${basename(beside)}
LD_LIBRARY_PATH=$here exec "$here/${basename(target)}" "$@"
`;
    writeFileSync(target, script, { mode: 0o755 });
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/**
 * Makes apt read one release of the machine's own Debian mirror, with lists and cache of its own. The machine's settings
 * stay as they are, and no other package comes from that release.
 */
async function optionsFor(aptGet: string, release: string, work: string): Promise<string[]> {
  const { stdout } = await run(aptGet, ['indextargets', '--format', '$(REPO_URI)|$(COMPONENT)|$(RELEASE)']);
  const mirror = stdout
    .split('\n')
    .map((line) => line.split('|'))
    .find(([, component, suite]) => component === 'main' && suite !== undefined && !suite.includes('-'))?.[0];
  if (mirror === undefined) throw new Error('apt names no Debian mirror');
  const keyring = '/usr/share/keyrings/debian-archive-keyring.gpg';
  const signed = isReadable(keyring) ? `[signed-by=${keyring}] ` : '';
  writeFileSync(join(work, 'sources.list'), `deb ${signed}${mirror} ${release} main\n`);
  for (const folder of ['lists/partial', 'cache/archives/partial']) mkdirSync(join(work, folder), { recursive: true });
  return [
    ...['-o', `Dir::Etc::sourcelist=${join(work, 'sources.list')}`, '-o', 'Dir::Etc::sourceparts=-'],
    ...['-o', `Dir::State::lists=${join(work, 'lists')}`, '-o', `Dir::Cache=${join(work, 'cache')}`],
    ...['-o', 'Acquire::Languages=none'],
  ];
}

function programsNamed(name: string): string[] {
  const places = [...(process.env.PATH ?? '').split(delimiter).filter(Boolean), ...USUAL_PLACES];
  return [...new Set(places)].map((place) => join(place, name)).filter(isProgram);
}

function isReadable(path: string): boolean {
  try {
    accessSync(path, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
