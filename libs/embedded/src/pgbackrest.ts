import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type DebianProgram, ensureProgram } from './debian-program.js';

const PGBACKREST: DebianProgram = {
  name: 'pgbackrest',
  // pgBackRest reads every variable that begins with PGBACKREST_ as one of its own.
  setting: 'PG_BACKREST_BIN',
  // Older versions refuse PostgreSQL 18.
  atLeast: '2.55',
  release: 'trixie',
  howToGetIt:
    'pgBackRest 2.55 or newer is missing. Install it with your package manager (apt install pgbackrest on Debian 13 or ' +
    'newer), or set PG_BACKREST_BIN to its path.',
};

/**
 * Puts a copy of pgBackRest into a directory, where the user of PostgreSQL can run it.
 * @returns its path
 * @throws Error of one line that lists the ways to get it
 */
export async function placePgBackRest(directory: string, log?: (line: string) => void): Promise<string> {
  const found = await ensureProgram(PGBACKREST, log);
  mkdirSync(directory, { recursive: true });
  for (const path of [found, `${found}.libraries`])
    if (existsSync(path)) cpSync(path, join(directory, basename(path)), { recursive: true, dereference: true });
  return join(directory, basename(found));
}
