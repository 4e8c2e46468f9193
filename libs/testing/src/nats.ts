import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startNats } from '#libs/embedded';

/** With nothing; with what it had at `keepCopy`; or with the messages of then and the places of its consumers of now. */
export type Returned = 'empty' | 'copy' | 'copy with later consumers';

/** A NATS with JetStream and nothing in it. */
export interface TestNats {
  readonly url: string;
  goes(): Promise<void>;
  /** with what it had, or as `Returned` says */
  returns(store?: Returned): Promise<void>;
  /** Copies what it has stored, while it runs. */
  keepCopy(): void;
  stop(): Promise<void>;
}

/** A server of its own, which can go away and come back where it was. */
export async function ownNats(): Promise<TestNats> {
  const dataDir = mkdtempSync(join(tmpdir(), 'onward-nats-'));
  const [store, copy] = [join(dataDir, 'store'), join(dataDir, 'copy')];
  let server = await startNats({ dataDir });
  return {
    url: server.url,
    goes: () => server.stop(),
    keepCopy: () => {
      rmSync(copy, { recursive: true, force: true });
      cpSync(store, copy, { recursive: true });
    },
    returns: async (kept) => {
      const consumers = kept === 'copy with later consumers' ? foldersNamed('obs', store) : [];
      for (const [i, folder] of consumers.entries()) cpSync(folder, join(dataDir, `obs-${i}`), { recursive: true });
      if (kept !== undefined) rmSync(store, { recursive: true, force: true });
      if (kept !== undefined && kept !== 'empty') cpSync(copy, store, { recursive: true });
      for (const [i, folder] of consumers.entries()) cpSync(join(dataDir, `obs-${i}`), folder, { recursive: true });
      server = await startNats({ dataDir });
    },
    stop: async () => {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

const foldersNamed = (name: string, within: string): string[] =>
  readdirSync(within, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name === name)
    .map((entry) => join(entry.parentPath, entry.name));

const others = () => Promise.reject(new Error('Other tests use this NATS: start the World with ownNats.'));

const nobody = () => {
  throw new Error('Other tests use this NATS: start the World with ownNats.');
};

/** An account of the server of this run. Only this test uses its streams. */
export function sharedNats(): TestNats {
  const url = new URL(process.env['TEST_NATS_URL']!);
  url.username = nextTenant();
  return { url: url.toString(), goes: others, returns: others, keepCopy: nobody, stop: async () => undefined };
}

/** The users are those of jest/global-setup.mjs. A file marks each that a worker of Jest has taken. */
function nextTenant(): string {
  const taken = join(tmpdir(), 'nats-tenants');
  mkdirSync(taken, { recursive: true });
  for (let n = 0; ; n++) {
    try {
      writeFileSync(join(taken, `${n}`), '', { flag: 'wx' });
      return `world${n}`;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}
