import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureNatsServer } from '#libs/embedded';
import { Client } from '../client.js';

const IMAGE_MEGABYTES = 1_024;
const CONNECTIONS = 6;
const CUTS = 3;
const PATIENCE_MS = 120_000;

export interface Cut {
  /** young people whose registration was answered with success before the cut */
  readonly acknowledged: number;
  /** of these, not in young-people after the cut */
  readonly lostPeople: number;
  /** of these, not in transition-plans after everything had settled */
  readonly lostCopies: number;
  /** events that NATS had acknowledged and lost; the services published them again */
  readonly eventsLostByNats: number;
  /** from the start on what the disk held until everybody was there */
  readonly secondsToRecover: number;
}

/**
 * A power cut of the whole standalone, at random instants of a burst. Its data are on an ext4 file system in a file. The
 * file is copied while the file system is mounted and everything stands still: it holds what was synced, and not what was
 * only written. Then everything is killed, and the standalone starts on each copy.
 * @param synced false: NATS runs without `sync_interval: always`, as it does by default
 */
export async function powerCuts(synced: boolean, log: (line: string) => void): Promise<Cut[]> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0)
    throw new Error('The power cut mounts a file system, so it needs Linux and root.');
  const directory = mkdtempSync(join(tmpdir(), 'onward-power-'));
  chmodSync(directory, 0o755); // PostgreSQL runs as another user
  const [image, mount] = [join(directory, 'disk'), join(directory, 'mounted')];
  mkdirSync(mount);
  const nats = synced ? null : await withoutSyncing(directory);
  try {
    execFileSync('truncate', ['-s', `${IMAGE_MEGABYTES}M`, image]);
    execFileSync('mkfs.ext4', ['-q', '-F', image]);
    const copies = await burst(image, mount, nats, log);
    const cuts: Cut[] = [];
    for (const copy of copies) {
      cuts.push(await recovered(copy, mount, nats));
      log(JSON.stringify(cuts.at(-1)));
    }
    return cuts;
  } finally {
    await killAll(mount);
    unmount(mount);
    rmSync(directory, { recursive: true, force: true });
  }
}

interface Copy {
  readonly image: string;
  readonly people: readonly string[];
}

/** Registers young people as fast as it goes, and copies the disk at random instants. */
async function burst(image: string, mount: string, nats: string | null, log: (line: string) => void): Promise<Copy[]> {
  execFileSync('mount', ['-o', 'loop', image, mount]);
  const onward = await Onward.start(mount, nats);
  const coordinator = onward.client();
  const acknowledged: string[] = [];
  let stopped = false;
  const registering = Array.from({ length: CONNECTIONS }, async (_, i) => {
    for (let n = 0; !stopped; n++) {
      const person = { givenName: `Robin ${i}`, familyName: `Cut ${i} ${n}`, dateOfBirth: '2009-03-05' };
      const { id } = await coordinator.post<{ id: string }>('/v1/young-people', person);
      acknowledged.push(id);
    }
  });
  const copies: Copy[] = [];
  for (let cut = 1; cut <= CUTS; cut++) {
    await pause(2_000 + Math.random() * 2_000);
    const all = pidsOf(mount, onward.pid);
    for (const pid of all) signal(pid, 'SIGSTOP');
    const people = [...acknowledged];
    execFileSync('cp', ['--sparse=always', image, `${image}-${cut}`]);
    for (const pid of all.reverse()) signal(pid, 'SIGCONT');
    copies.push({ image: `${image}-${cut}`, people });
    log(`power cut ${cut}: ${people.length} registrations were acknowledged`);
  }
  stopped = true;
  await Promise.allSettled(registering);
  await killAll(mount, onward.pid);
  unmount(mount);
  return copies;
}

async function recovered({ image, people }: Copy, mount: string, nats: string | null): Promise<Cut> {
  execFileSync('mount', ['-o', 'loop', image, mount]);
  const began = performance.now();
  const onward = await Onward.start(mount, nats);
  const coordinator = onward.client();
  const lost = async (path: (id: string) => string) => {
    const missing: string[] = [];
    for (const id of people) await coordinator.get(path(id)).catch(() => missing.push(id));
    return missing.length;
  };
  const lostPeople = await lost((id) => `/v1/young-people/${id}`);
  let lostCopies = people.length;
  while (lostCopies > lostPeople && performance.now() - began < PATIENCE_MS) {
    lostCopies = await lost((id) => `/v1/young-people/${id}/timeline`);
    if (lostCopies > lostPeople) await pause(500);
  }
  const secondsToRecover = (performance.now() - began) / 1_000;
  await killAll(mount, onward.pid);
  unmount(mount);
  rmSync(image);
  const eventsLostByNats = onward.eventsLostByNats;
  return { acknowledged: people.length, lostPeople, lostCopies, eventsLostByNats, secondsToRecover };
}

/** The standalone as its own process, with its data on the mounted disk. */
class Onward {
  private output = '';

  private constructor(
    private readonly child: ChildProcess,
    private readonly url: string,
    private readonly dataDir: string,
  ) {
    for (const stream of [child.stdout!, child.stderr!])
      stream.on('data', (data: Buffer) => (this.output += data.toString()));
  }

  static async start(mount: string, nats: string | null): Promise<Onward> {
    const port = await freePort();
    const dataDir = join(mount, 'data');
    const env = {
      ...process.env,
      ...{ PORT: `${port}`, DATA_DIR: dataDir, DEMO: 'off', LOG_LEVEL: 'error', ACCOUNT_RATE: '100000' },
      ...(nats ? { NATS_SERVER_BIN: nats } : {}),
    };
    const script = fileURLToPath(new URL('server.js', import.meta.url));
    const child = spawn(process.execPath, [script], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const onward = new Onward(child, `http://127.0.0.1:${port}`, dataDir);
    const giveUp = Date.now() + PATIENCE_MS;
    for (;;) {
      if (child.exitCode !== null || Date.now() > giveUp)
        throw new Error(`the standalone did not start: ${onward.output}`);
      if (
        await fetch(`${onward.url}/health/ready`).then(
          ({ ok }) => ok,
          () => false,
        )
      )
        return onward;
      await pause(100);
    }
  }

  get pid(): number {
    return this.child.pid!;
  }

  client(): Client {
    const header = readFileSync(join(this.dataDir, 'as', 'coordinator'), 'utf8');
    return new Client(this.url, header.replace('Authorization: ', '').trim());
  }

  get eventsLostByNats(): number {
    const lines = this.output.split('\n').filter((line) => line.includes('NATS had lost events'));
    return lines.reduce((n, line) => n + Number(/"events":(\d+)/.exec(line)?.[1] ?? 0), 0);
  }
}

/** A program in the place of nats-server that leaves out the setting. */
async function withoutSyncing(directory: string): Promise<string> {
  const program = join(directory, 'unsynced-nats');
  const lines = [
    '#!/bin/sh',
    `[ "$1" = -c ] || exec ${await ensureNatsServer()} "$@"`,
    `sed 's/, sync_interval: always//' "$2" > "$2.unsynced"`,
    `exec ${await ensureNatsServer()} -c "$2.unsynced"`,
  ];
  writeFileSync(program, `${lines.join('\n')}\n`, { mode: 0o755 });
  return program;
}

/** The processes that have something on the disk, and all that they started; parents first. */
function pidsOf(mount: string, ...known: number[]): number[] {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const read = (pid: string, file: string) => {
    try {
      return readFileSync(`/proc/${pid}/${file}`, 'utf8');
    } catch {
      return '';
    }
  };
  const parents = new Map(all.map((pid) => [Number(pid), Number(/\) \S (\d+)/.exec(read(pid, 'stat'))?.[1])]));
  const found = new Set([...known, ...all.filter((pid) => read(pid, 'cmdline').includes(mount)).map(Number)]);
  for (let before = 0; before < found.size;) {
    before = found.size;
    for (const [pid, parent] of parents) if (found.has(parent)) found.add(pid);
  }
  found.delete(process.pid);
  return [...found];
}

async function killAll(mount: string, ...known: number[]): Promise<void> {
  for (let pids = pidsOf(mount, ...known); pids.length > 0; pids = pidsOf(mount)) {
    for (const pid of pids) signal(pid, 'SIGKILL');
    await pause(100);
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended meanwhile.
  }
}

function unmount(mount: string): void {
  try {
    execFileSync('umount', [mount], { stdio: 'ignore' });
  } catch {
    // Nothing is mounted.
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
