import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { type Socket, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { isOlder } from './debian-program.js';
import { type RunningNats, ensureNatsServer, ensureProgram, startNats } from './index.js';
import { beginning } from './processes.js';
import { killedHolder } from './spec-helpers.js';

describe('the embedded NATS', () => {
  let dataDir: string;
  const running: RunningNats[] = [];
  const start = async (port?: number) => {
    const nats = await startNats({ dataDir, port });
    running.push(nats);
    return nats;
  };

  beforeAll(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'onward-nats-'));
  });
  afterEach(() => Promise.all(running.splice(0).map((nats) => nats.stop())));
  afterAll(() => rmSync(dataDir, { recursive: true }));

  it('keeps its streams, password and port over a stop and a second start', async () => {
    const first = await start();
    await request(first.url, '$JS.API.STREAM.CREATE.kept', { name: 'kept', subjects: ['kept.>'], storage: 'file' });
    await request(first.url, 'kept.one', { answer: 42 });
    await first.stop();
    await first.stop();

    const second = await start();
    expect(second).toMatchObject({ url: first.url, port: first.port, adopted: false });
    const info = await request(second.url, '$JS.API.STREAM.INFO.kept', {});
    expect(info).toMatchObject({ config: { storage: 'file' }, state: { messages: 1 } });
  });

  it('has no limit of files that a disk reaches, because it would stay when space returns', async () => {
    await start();
    expect(readFileSync(join(dataDir, 'server.log'), 'utf8')).toMatch(/Max Storage: +1\.00 PB/);
  });

  it('keeps the streams of each tenant apart', async () => {
    const nats = await startNats({ dataDir: join(dataDir, 'tenants'), tenants: ['one', 'two'] });
    running.push(nats);
    const as = (user: string) => nats.url.replace('//onward:', `//${user}:`);
    await request(as('one'), '$JS.API.STREAM.CREATE.theirs', { name: 'theirs', subjects: ['x'], storage: 'file' });
    expect(await request(as('one'), '$JS.API.INFO', {})).toHaveProperty('streams', 1);
    for (const user of ['two', 'onward'])
      expect(await request(as(user), '$JS.API.INFO', {})).toHaveProperty('streams', 0);
  });

  it('puts each message on the disk before it acknowledges it', async () => {
    // Without sync_interval: always, NATS acknowledges what a power cut would lose.
    const counts = join(dataDir, 'syncs.txt');
    const server = await ensureNatsServer();
    const strace = await ensureProgram({
      name: 'strace',
      setting: 'STRACE_BIN',
      howToGetIt: 'strace is missing. Install it, or set STRACE_BIN to its path.',
    });
    const counting = join(dataDir, 'counting');
    // The server keeps its process id, and the one that counts ends after it.
    const options = `-D -f -c -o ${counts} -e trace=fsync,fdatasync`;
    writeFileSync(counting, `#!/bin/sh\nexec ${strace} ${options} ${server} "$@"\n`, { mode: 0o755 });
    const before = process.env.NATS_SERVER_BIN;
    process.env.NATS_SERVER_BIN = counting;
    try {
      const nats = await startNats({ dataDir: join(dataDir, 'synced') });
      await request(nats.url, '$JS.API.STREAM.CREATE.kept', { name: 'kept', subjects: ['kept.>'], storage: 'file' });
      for (let i = 0; i < 50; i++) await request(nats.url, 'kept.one', { answer: i });
      await nats.stop();
    } finally {
      if (before === undefined) delete process.env.NATS_SERVER_BIN;
      else process.env.NATS_SERVER_BIN = before;
    }
    let counted = '';
    for (let i = 0; i < 200 && !counted.includes('total'); i++) {
      await new Promise((resolve) => setTimeout(resolve, 25));
      counted = readFileSync(counts, 'utf8');
    }
    // % time, seconds, usecs/call, calls, syscall
    const calls = counted.split('\n').map((line) => line.trim().split(/\s+/));
    const syncs = calls.filter((row) => /^f(data)?sync$/.test(row.at(-1)!)).reduce((n, row) => n + Number(row[3]), 0);
    expect(syncs).toBeGreaterThanOrEqual(50);
  });

  it('refuses a program that is too old to do so, in one line', async () => {
    const old = join(dataDir, 'old-nats');
    writeFileSync(old, '#!/bin/sh\necho "nats-server: v2.9.10"\n', { mode: 0o755 });
    const before = process.env.NATS_SERVER_BIN;
    process.env.NATS_SERVER_BIN = old;
    const refused = ensureNatsServer();
    await expect(refused).rejects.toThrow(
      `NATS_SERVER_BIN is ${old}, version 2.9.10. Onward needs nats-server 2.10 or newer.`,
    );
    if (before === undefined) delete process.env.NATS_SERVER_BIN;
    else process.env.NATS_SERVER_BIN = before;
    const versions = ['2.9.10', '2.10', '2.10.0', '2.10.27', '2.12.3', '3.0', '1.99.9', null];
    expect(versions.filter((version) => isOlder(version, '2.10'))).toEqual(['2.9.10', '1.99.9', null]);
  });

  it('restarts a server that was left with other settings', async () => {
    const left = await killedHolder('startNats', dataDir);
    const file = join(dataDir, 'nats.conf');
    writeFileSync(file, readFileSync(file, 'utf8').replace(', sync_interval: always', ''));
    const nats = await start();
    expect(nats).toMatchObject({ adopted: false, port: left.port });
    expect(nats.pid).not.toBe(left.pid);
    expect(readFileSync(file, 'utf8')).toContain('sync_interval: always');
  });

  it('lets nobody in without the password, which only its owner may read', async () => {
    const { url } = await start();
    await expect(request(url.replace(/:[^:@]+@/, ':guessed@'), 'x', {})).rejects.toThrow('Authorization Violation');
    for (const file of ['password', 'nats.conf']) expect(statSync(join(dataDir, file)).mode & 0o777).toBe(0o600);
  });

  it('takes over the server of a run that was killed, and stops it in the end', async () => {
    const left = await killedHolder('startNats', dataDir);
    const nats = await start();
    expect(nats).toMatchObject({ adopted: true, pid: left.pid, port: left.port });
    expect(await request(nats.url, '$JS.API.STREAM.INFO.kept', {})).toMatchObject({ state: { messages: 1 } });
    await nats.stop();
    expect(beginning(left.pid)).toBeNull();
  });

  it('leaves a server alone whose owner is still at work', async () => {
    const { url } = await start();
    await expect(startNats({ dataDir })).rejects.toThrow(`is in use by process ${process.pid}`);
    expect(await request(url, '$JS.API.INFO', {})).toHaveProperty('streams', 1);
  });

  it('takes another port where somebody listens on the wanted one', async () => {
    const somebody = createServer((socket) => socket.end());
    await new Promise<void>((resolve) => somebody.listen(0, '127.0.0.1', resolve));
    const address = somebody.address();
    const taken = typeof address === 'object' && address ? address.port : 0;
    const nats = await start(taken);
    expect(nats.port).not.toBe(taken);
    expect(await request(nats.url, '$JS.API.INFO', {})).toHaveProperty('streams', 1);
    await new Promise((resolve) => somebody.close(resolve));
  });

  it('names the variable when the program that it points to is none', async () => {
    const before = process.env.NATS_SERVER_BIN;
    process.env.NATS_SERVER_BIN = '/no/such/nats-server';
    await expect(ensureNatsServer()).rejects.toThrow('NATS_SERVER_BIN is /no/such/nats-server');
    if (before === undefined) delete process.env.NATS_SERVER_BIN;
    else process.env.NATS_SERVER_BIN = before;
  });
});

/** One request and its JSON answer, in NATS's own text protocol: the client library belongs to messaging alone. */
function request(url: string, subject: string, body: object): Promise<Record<string, unknown>> {
  const { username, password, hostname, port } = new URL(url);
  const payload = JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const socket: Socket = connect(Number(port), hostname, () => {
      socket.write(`CONNECT ${JSON.stringify({ user: username, pass: password, verbose: false })}\r\n`);
      socket.write(`SUB answers 1\r\nPUB ${subject} answers ${payload.length}\r\n${payload}\r\n`);
    });
    let heard = '';
    socket.setTimeout(180_000, () => socket.destroy(new Error(`no answer on ${subject}: ${heard}`)));
    socket.once('error', reject);
    socket.on('data', (data) => {
      heard += data.toString();
      const refusal = /^-ERR '(.*)'/m.exec(heard);
      if (refusal) socket.destroy(new Error(refusal[1]));
      const [, size, rest = ''] = /^MSG answers 1 +(\d+)\r\n([\s\S]*)$/m.exec(heard) ?? [];
      if (size === undefined || rest.length < Number(size)) return;
      socket.end();
      resolve(JSON.parse(rest.slice(0, Number(size))) as Record<string, unknown>);
    });
  });
}
