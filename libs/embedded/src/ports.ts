import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

/** Returns the port when it is free on 127.0.0.1 (0: any free one), and null when it is taken. */
export function freePort(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(null));
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' ? (address?.port ?? null) : null));
    });
  });
}

/**
 * Starts a server on the port that this directory remembers, then on the preferred port, then on any free port, and
 * remembers the result. If another process takes the port between the check and the start, it tries again.
 * @param wanted the configured port; a port remembered for another configured port does not count
 */
export async function onFreePort<T>(
  directory: string,
  wanted: number | undefined,
  start: (port: number) => Promise<T>,
): Promise<T> {
  const file = join(directory, 'port.json');
  const candidates = [rememberedPort(file, wanted), wanted, 0].filter((port) => port !== undefined);
  for (let attempt = 1; ; attempt++) {
    const port = await firstFree(candidates);
    try {
      const started = await start(port);
      writeFileSync(file, JSON.stringify({ wanted, port }), { mode: 0o600 });
      return started;
    } catch (error) {
      if (attempt === 3 || (await freePort(port)) !== null) throw error;
    }
  }
}

async function firstFree(candidates: readonly number[]): Promise<number> {
  for (const candidate of candidates) {
    const port = await freePort(candidate);
    if (port !== null) return port;
  }
  throw new Error('There is no free port on 127.0.0.1. Stop a program that listens there.');
}

function rememberedPort(file: string, wanted: number | undefined): number | undefined {
  try {
    const remembered = JSON.parse(readFileSync(file, 'utf8')) as { wanted?: number; port?: number };
    return remembered.wanted === wanted ? remembered.port : undefined;
  } catch {
    return undefined;
  }
}
