import { type ChildProcess, spawn } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { type Server, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type RunningPostgres, runningPostgres, startPostgres } from './postgres.js';
import { beginning } from './processes.js';
import { killedHolder } from './spec-helpers.js';

async function ask<T>(postgres: RunningPostgres, sql: string): Promise<T> {
  const client = new pg.Client({ connectionString: postgres.ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ answer: T }>(sql);
    return rows[0]?.answer as T;
  } finally {
    await client.end();
  }
}

describe('the embedded PostgreSQL', () => {
  let top: string;
  let dataDir: string;
  const running: RunningPostgres[] = [];
  const start = async (options: { port?: number; dataDir?: string; log?: (line: string) => void } = {}) => {
    const postgres = await startPostgres({ dataDir, durable: false, ...options });
    running.push(postgres);
    return postgres;
  };

  beforeAll(() => {
    top = mkdtempSync(join(tmpdir(), 'onward-postgres-'));
    chmodSync(top, 0o755);
    dataDir = join(top, 'postgres');
  });
  afterEach(() => Promise.all(running.splice(0).map((postgres) => postgres.stop())));
  afterAll(() => rmSync(top, { recursive: true }));

  it('keeps its data, password and port over a stop and a second start', async () => {
    expect(runningPostgres(join(top, 'nowhere'))).toBeNull();
    const first = await start();
    expect(runningPostgres(dataDir)).toBe(first.ownerUrl);
    await ask(first, 'create table kept as select 42 as answer');
    await first.stop();
    expect(runningPostgres(dataDir)).toBeNull();
    await first.stop();
    await expect(ask(first, 'select 1')).rejects.toThrow('ECONNREFUSED');

    const second = await start();
    expect(await ask(second, 'select answer from kept')).toBe(42);
    expect(second).toMatchObject({ ownerUrl: first.ownerUrl, port: first.port, adopted: false });
  });

  it('is set up as the product needs it', async () => {
    const postgres = await start();
    const sql = `select json_build_object(
      'encoding', current_setting('server_encoding'), 'collation', datcollate, 'zone', current_setting('timezone'),
      'address', current_setting('listen_addresses'), 'sockets', current_setting('unix_socket_directories'),
      'connections', current_setting('max_connections'), 'passwords', current_setting('password_encryption')) as answer
      from pg_database where datname = current_database()`;
    expect(await ask(postgres, sql)).toEqual({
      encoding: 'UTF8',
      collation: 'C.UTF-8',
      zone: 'UTC',
      address: '127.0.0.1',
      sockets: '',
      connections: '100',
      passwords: 'scram-sha-256',
    });
  });

  it('lets nobody in without the password, which only its owner may read', async () => {
    const postgres = await start();
    const wrong = { ...postgres, ownerUrl: postgres.ownerUrl.replace(/:[^:@]+@/, ':guessed@') };
    await expect(ask(wrong, 'select 1')).rejects.toThrow('password authentication failed');
    expect(statSync(join(dataDir, 'password')).mode & 0o777).toBe(0o600);
  });

  it('writes no value of a refused row and no statement to its log', async () => {
    const postgres = await start();
    await ask(postgres, 'create table person (name text primary key)');
    await expect(ask(postgres, `insert into person values ('Ada Secret'), ('Ada Secret')`)).rejects.toThrow(
      'duplicate',
    );
    const log = readFileSync(join(dataDir, 'server.log'), 'utf8');
    expect(log).toContain('duplicate key');
    expect(log).not.toContain('Ada Secret');
  });

  it('takes over the server of a run that was killed, and stops it in the end', async () => {
    const left = await killedHolder('startPostgres', dataDir);
    const lines: string[] = [];
    const postgres = await start({ log: (line) => lines.push(line) });
    expect(postgres).toMatchObject({ adopted: true, pid: left.pid, port: left.port });
    expect(lines).toEqual(['was still running and was adopted']);
    expect(await ask(postgres, 'select answer from kept')).toBe(42);
    await postgres.stop();
    expect(beginning(left.pid)).toBeNull();
  });

  it('leaves a server alone whose owner is still at work', async () => {
    const first = await start();
    await expect(startPostgres({ dataDir })).rejects.toThrow(`is in use by process ${process.pid}`);
    expect(await ask(first, 'select 1 as answer')).toBe(1);
  });

  it('starts over a stale pid file whose number now belongs to somebody else, and leaves that one alone', async () => {
    const somebody: ChildProcess = spawn('sleep', ['60']);
    writeFileSync(join(dataDir, 'cluster', 'postmaster.pid'), `${somebody.pid}\n${dataDir}\n1\n1\n\n\n\nready\n`);
    const postgres = await start();
    expect(postgres.adopted).toBe(false);
    expect(await ask(postgres, 'select answer from kept')).toBe(42);
    expect(somebody.exitCode ?? somebody.signalCode).toBeNull();
    somebody.kill();
  });

  it('takes another port where somebody listens on the wanted one, and remembers it', async () => {
    const somebody = createServer((socket) => socket.end());
    const taken = await listen(somebody);
    const first = await start({ port: taken });
    expect(first.port).not.toBe(taken);
    await first.stop();
    await close(somebody);
    const second = await start({ port: taken });
    expect(second.port).toBe(first.port);
  });

  it('makes a cluster anew where an earlier making was cut off', async () => {
    const other = join(top, 'cut-off');
    mkdirSync(join(other, 'cluster.new'), { recursive: true });
    writeFileSync(join(other, 'cluster.new', 'PG_VERSION'), '18\n');
    expect(await ask(await start({ dataDir: other }), 'select 1 as answer')).toBe(1);
  });

  it('works where only its owner may enter', async () => {
    const closed = mkdtempSync(join(tmpdir(), 'onward-closed-'));
    const inside = join(closed, '.data', 'postgres');
    const first = await start({ dataDir: inside });
    await ask(first, 'create table kept as select 43 as answer');
    await first.stop();
    expect(await ask(await start({ dataDir: inside }), 'select answer from kept')).toBe(43);
    await running.at(-1)?.stop();
    rmSync(realpathSync(inside), { recursive: true });
    rmSync(closed, { recursive: true });
  });

  it('says what the server said when it does not start, and gives the directory free', async () => {
    const settings = join(dataDir, 'cluster', 'postgresql.conf');
    const before = readFileSync(settings);
    appendFileSync(settings, 'no_such_setting = 1\n');
    await expect(startPostgres({ dataDir })).rejects.toThrow(/did not start \(ended with code 1\).*no_such_setting/s);
    writeFileSync(settings, before);
    expect(await ask(await start(), 'select answer from kept')).toBe(42);
  });

  it('refuses data of another major version, and data without its password', async () => {
    const version = join(dataDir, 'cluster', 'PG_VERSION');
    writeFileSync(version, '12\n');
    await expect(startPostgres({ dataDir })).rejects.toThrow('was written by PostgreSQL 12');
    writeFileSync(version, '18\n');
    const password = readFileSync(join(dataDir, 'password'));
    rmSync(join(dataDir, 'password'));
    await expect(startPostgres({ dataDir })).rejects.toThrow('has no password file');
    writeFileSync(join(dataDir, 'password'), password, { mode: 0o600 });
  });
});

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}
