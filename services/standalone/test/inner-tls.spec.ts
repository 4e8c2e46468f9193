import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import pg from 'pg';
import { type RunningPostgres, ensureNatsServer, startPostgres } from '#libs/embedded';
import { ensureDatabase, provision, roleOf, withDatabaseCa } from '#libs/platform';
import { type TestIssuer, testIssuer } from '#libs/testing';
import { youngPeople } from '../../young-people/src/index.js';
import { Program, freePort } from './processes.js';

/** PostgreSQL and NATS with the files of deploy/, and certificates from its script. */
const PASSWORD = 'for-tests-only';
let directory: string;
let postgres: RunningPostgres;
let nats: ChildProcess;
let issuer: TestIssuer;
let natsPort: number;
let databaseUrl: string;
const ca = () => join(directory, 'ca.crt');
const atLocalhost = (url: string) => url.replace('127.0.0.1', 'localhost');

function certificates(...further: string[]): void {
  execFileSync('deploy/tls/certificates.sh', [directory, ...further], {
    env: { ...process.env, FURTHER_NAMES: 'DNS:localhost' },
  });
}

async function startDatabase(): Promise<RunningPostgres> {
  const dataDir = join(directory, 'postgres');
  const plain = await startPostgres({ dataDir });
  await plain.stop();
  // PostgreSQL runs as a user of its own, which reads its key and these rules.
  const { uid, gid } = statSync(join(dataDir, 'cluster'));
  for (const file of ['postgres.key', 'pg_hba.conf']) chownSync(join(directory, file), uid, gid);
  return startPostgres({
    dataDir,
    settings: {
      ...{ ssl: 'on', ssl_cert_file: join(directory, 'postgres.crt'), ssl_key_file: join(directory, 'postgres.key') },
      hba_file: join(directory, 'pg_hba.conf'),
    },
  });
}

async function startBroker(): Promise<ChildProcess> {
  natsPort = await freePort();
  const file = join(directory, 'nats.conf');
  writeFileSync(
    file,
    `include "${relative(directory, resolve('deploy/nats/nats.conf'))}"\nhost: "127.0.0.1"\nport: ${natsPort}
http: "127.0.0.1:${await freePort()}"\njetstream { store_dir: "${directory}" }\n`,
  );
  const passwords = { NATS_PASSWORD: 'o', NATS_YOUNG_PEOPLE_PASSWORD: 'y', NATS_TRANSITION_PLANS_PASSWORD: 't' };
  const keys = { NATS_CERT_FILE: join(directory, 'nats.crt'), NATS_PRIVATE_FILE: join(directory, 'nats.key') };
  const env = { ...passwords, ...keys, NATS_REFERRALS_PASSWORD: 'r' };
  return spawn(await ensureNatsServer(), ['-c', file], { env, stdio: 'ignore' });
}

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'onward-inner-tls-'));
  chmodSync(directory, 0o755);
  certificates();
  cpSync('deploy/postgres/pg_hba.conf', join(directory, 'pg_hba.conf'));
  [postgres, nats, issuer] = await Promise.all([startDatabase(), startBroker(), testIssuer()]);
  const ownerUrl = withDatabaseCa(atLocalhost(postgres.ownerUrl), { DATABASE_CA: ca() });
  databaseUrl = await ensureDatabase(ownerUrl, 'onward');
  await provision(databaseUrl, youngPeople, PASSWORD);
});
afterAll(async () => {
  nats?.kill();
  await issuer?.stop();
  await postgres?.stop();
  rmSync(directory, { recursive: true, force: true });
});

async function service(settings: Record<string, string>): Promise<Program> {
  const url = new URL(databaseUrl);
  [url.username, url.password, url.search] = [roleOf(youngPeople.schema), PASSWORD, ''];
  const port = await freePort();
  const env = {
    ...{ DATABASE_URL: url.toString(), NATS_URL: `tls://young-people:y@localhost:${natsPort}`, PORT: `${port}` },
    ...{ OIDC_ISSUER: issuer.url, DATABASE_CA: ca(), NATS_CA: ca(), ...settings },
  };
  return new Program('dist/services/young-people/src/main.js', env, `http://127.0.0.1:${port}`);
}

test('a service reaches both over TLS', async () => {
  const program = await service({});
  await program.start();
  const owner = new pg.Client({ connectionString: databaseUrl });
  await owner.connect();
  const { rows } = await owner.query<{ ssl: boolean; n: number }>(
    `select ssl, count(*)::int as n from pg_stat_ssl join pg_stat_activity using (pid)
     where usename = 'onward_young_people' group by ssl`,
  );
  await owner.end();
  await program.stop();
  expect(rows).toEqual([{ ssl: true, n: expect.any(Number) }]);
});

test('PostgreSQL takes no connection without TLS, and NATS none', async () => {
  const plain = new URL(databaseUrl);
  plain.search = '';
  const client = new pg.Client({ connectionString: plain.toString() });
  await expect(client.connect()).rejects.toThrow(/no encryption/);
  const hello = await fetch(`http://127.0.0.1:${natsPort}`).catch(() => undefined);
  expect(hello).toBeUndefined();
});

test('a service does not start with servers of another authority', async () => {
  const other = mkdtempSync(join(tmpdir(), 'onward-other-ca-'));
  execFileSync('deploy/tls/certificates.sh', [other]);
  const program = await service({ DATABASE_CA: join(other, 'ca.crt') });
  await expect(program.start()).rejects.toThrow(/certificate/);
  rmSync(other, { recursive: true });
});

test('a certificate is renewed by the same authority', () => {
  const read = (file: string) => readFileSync(join(directory, file), 'utf8');
  const [authority, before] = [read('ca.crt'), read('nats.crt')];
  certificates();
  expect(read('nats.crt')).toBe(before);
  certificates('--renew');
  expect(read('nats.crt')).not.toBe(before);
  expect(read('ca.crt')).toBe(authority);
  execFileSync('openssl', ['verify', '-CAfile', ca(), join(directory, 'nats.crt')]);
});
