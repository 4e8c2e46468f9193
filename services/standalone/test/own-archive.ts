import { execFile } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { placePgBackRest } from '#libs/embedded';

/** The settings in a file of PostgreSQL. */
export const settingsIn = (text: string): Record<string, string> =>
  Object.fromEntries([...text.matchAll(/^(\w+) = '?(.*?)'?$/gm)].map(([, name, value]) => [name!, value!]));

/** A file of deploy/backup, with the places of this machine. */
function fileHere(name: string, here: readonly (readonly [string, string])[]): string {
  return here.reduce(
    (text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`${name} has no ${from}`);
      return text.replaceAll(from, to);
    },
    readFileSync(join('deploy/backup', name), 'utf8'),
  );
}

/** An archive of the test's own, with the scripts and the settings of deploy/backup. PostgreSQL's user can reach it. */
export class OwnArchive {
  readonly cluster: string;
  readonly sockets: string;
  private readonly config: string;

  private constructor(
    private readonly directory: string,
    private readonly program: string,
  ) {
    this.cluster = join(directory, 'postgres', 'cluster');
    this.sockets = join(directory, 'sockets');
    this.config = join(directory, 'pgbackrest.conf');
  }

  /** @throws Error of one line that lists the ways to get pgBackRest */
  static async in(directory: string): Promise<OwnArchive> {
    const program = await placePgBackRest(join(directory, 'program'));
    cpSync('deploy/backup', join(directory, 'scripts'), { recursive: true });
    for (const folder of ['archive', 'sockets', 'locks']) {
      mkdirSync(join(directory, folder));
      chmodSync(join(directory, folder), 0o777);
    }
    return new OwnArchive(directory, program);
  }

  /** Variables of the server's environment, and of the scripts. */
  get environment(): Record<string, string> {
    return {
      PGBACKREST_REPO1_CIPHER_PASS: 'for tests only, and long enough for a key',
      BACKUP_CONFIG: this.config,
      PG_BACKREST_BIN: this.program,
    };
  }

  /** PostgreSQL's settings, with another time in which a file of the archive is finished. */
  settings(archiveTimeout: string): Record<string, string> {
    return settingsIn(
      fileHere('postgresql.conf', [
        ["'pgbackrest ", `'${this.program} `],
        ['/etc/pgbackrest/pgbackrest.conf', this.config],
        ['archive_timeout = 60s', `archive_timeout = ${archiveTimeout}`],
      ]),
    );
  }

  configure(port: number): void {
    const text = fileHere('pgbackrest.conf', [
      ['/var/lib/pgbackrest', join(this.directory, 'archive')],
      ['/tmp/pgbackrest', join(this.directory, 'locks')],
      ['/var/lib/postgresql/18/docker', this.cluster],
      ['/var/run/postgresql', this.sockets],
      ['pg1-port=5432', `pg1-port=${port}`],
      ['onward_owner', 'postgres'],
    ]);
    writeFileSync(this.config, text);
  }

  /** Runs a script of deploy/backup as the user of PostgreSQL. @returns what it said */
  async script(name: string, args: readonly string[], more: Record<string, string> = {}): Promise<string> {
    const { uid, gid } = statSync(this.cluster);
    const password = readFileSync(join(this.directory, 'postgres', 'password'), 'utf8').trim();
    const env = { PATH: process.env['PATH']!, PGPASSWORD: password, ...this.environment, ...more };
    const options = { uid, gid, cwd: this.directory, env };
    const { stdout, stderr } = await promisify(execFile)(join(this.directory, 'scripts', name), args, options);
    return stdout + stderr;
  }
}
