import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startNats } from '#libs/embedded';

/** A NATS with JetStream and nothing in it. */
export interface TestNats {
  readonly url: string;
  goes(): Promise<void>;
  /** with what it had, with nothing, or with what it had at `keepCopy` */
  returns(store?: 'empty' | 'copy'): Promise<void>;
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
      if (kept !== undefined) rmSync(store, { recursive: true, force: true });
      if (kept === 'copy') cpSync(copy, store, { recursive: true });
      server = await startNats({ dataDir });
    },
    stop: async () => {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

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
