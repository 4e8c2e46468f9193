import { execFile } from 'node:child_process';
import { accessSync, constants, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Debian installs it into `/usr/sbin`, which is not on an ordinary user's PATH. */
const USUAL_PLACES = ['/usr/local/bin', '/usr/bin', '/usr/local/sbin', '/usr/sbin', '/opt/homebrew/bin'];

const HOW_TO_GET_IT =
  'nats-server is missing. Install it with your package manager (apt install nats-server, brew install nats-server), ' +
  'or download it from https://nats.io/download and set NATS_SERVER_BIN to its path, ' +
  'or set NATS_URL to a NATS server that already runs.';

/**
 * Finds nats-server: `NATS_SERVER_BIN`, then PATH and the usual directories, then the copy that an earlier run fetched.
 * As a last resort it fetches a copy from Debian's archive.
 * @throws Error of one line that lists the ways to get it
 */
export async function ensureNatsServer(log: (line: string) => void = () => undefined): Promise<string> {
  const named = process.env.NATS_SERVER_BIN;
  if (named) {
    if (isProgram(named)) return named;
    throw new Error(`NATS_SERVER_BIN is ${named}, which is not an executable file.`);
  }
  const fetched = join(homedir(), '.cache', 'onward', 'nats-server');
  const found = programNamed('nats-server') ?? [fetched].find(isProgram);
  if (found) return found;
  const aptGet = programNamed('apt-get');
  if (!aptGet) throw new Error(HOW_TO_GET_IT);
  return fetchFromDebian(aptGet, fetched, log);
}

/**
 * Unpacks the program from Debian's package without installing it. An installed package would start a system service
 * that listens on every interface without a password.
 */
async function fetchFromDebian(aptGet: string, target: string, log: (line: string) => void): Promise<string> {
  const directory = join(target, '..');
  mkdirSync(directory, { recursive: true });
  const work = mkdtempSync(join(directory, 'fetch-'));
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    log('fetches nats-server with apt-get');
    if (process.getuid?.() === 0) await run(aptGet, ['update', '-qq'], { env });
    await run(aptGet, ['download', '-qq', 'nats-server'], { cwd: work, env });
    const archive = readdirSync(work).find((name) => name.endsWith('.deb'));
    await run('dpkg-deb', ['--extract', join(work, archive ?? 'nats-server.deb'), work]);
    renameSync(join(work, 'usr', 'sbin', 'nats-server'), target);
    return target;
  } catch (error) {
    const { stderr, message } = error as Error & { stderr?: string };
    log(`could not fetch nats-server: ${(stderr || message).trim().split('\n').at(-1)}`);
    throw new Error(HOW_TO_GET_IT, { cause: error });
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
