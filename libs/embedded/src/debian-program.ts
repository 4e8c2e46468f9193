import { execFile } from 'node:child_process';
import { accessSync, constants, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
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
}

/**
 * Finds a program: the copy that its setting names, then PATH and the usual directories, then the copy that an earlier run
 * fetched. As a last resort it fetches a copy from Debian's archive.
 * @throws Error of one line that lists the ways to get it
 */
export async function ensureProgram(
  { name, setting, howToGetIt }: DebianProgram,
  log: (line: string) => void = () => undefined,
): Promise<string> {
  const named = process.env[setting];
  if (named) {
    if (isProgram(named)) return named;
    throw new Error(`${setting} is ${named}, which is not an executable file.`);
  }
  const fetched = join(homedir(), '.cache', 'onward', name);
  const found = programNamed(name) ?? [fetched].find(isProgram);
  if (found) return found;
  const aptGet = programNamed('apt-get');
  if (!aptGet) throw new Error(howToGetIt);
  try {
    await fetchFromDebian(aptGet, name, fetched, log);
    return fetched;
  } catch (error) {
    const { stderr, message } = error as Error & { stderr?: string };
    log(`could not fetch ${name}: ${(stderr || message).trim().split('\n').at(-1)}`);
    throw new Error(howToGetIt, { cause: error });
  }
}

/**
 * Unpacks the program from Debian's package without installing it. An installed package would start a system service
 * that listens on every interface without a password.
 */
async function fetchFromDebian(
  aptGet: string,
  name: string,
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
    await run(aptGet, ['download', '-qq', name], { cwd: work, env });
    const archive = readdirSync(work).find((file) => file.endsWith('.deb'));
    await run('dpkg-deb', ['--extract', join(work, archive ?? `${name}.deb`), work]);
    renameSync(join(work, 'usr', 'sbin', name), target);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function programNamed(name: string): string | undefined {
  const places = [...(process.env.PATH ?? '').split(delimiter).filter(Boolean), ...USUAL_PLACES];
  return places.map((place) => join(place, name)).find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
