import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';

interface Postmaster {
  readonly pid: number;
  readonly port: number;
  /** `starting`, `ready`, `stopping` */
  readonly status: string;
}

/** The state that the server writes into its data directory: process number, port and state, on lines 1, 4 and 8. */
export function postmasterIn(cluster: string): Postmaster | null {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    const [pid, port] = [Number(lines[0]), Number(lines[3])];
    return pid > 0 ? { pid, port, status: lines[7]?.trim() ?? '' } : null;
  } catch {
    return null;
  }
}

/**
 * Checks that a PostgreSQL server answers on this port. It asks for TLS and accepts either answer (`S`, `N`), so that
 * no session and no log line result.
 */
export function answersAsPostgres(port: number): Promise<boolean> {
  const SSL_REQUEST = Buffer.from([0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f]);
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' }, () => socket.write(SSL_REQUEST));
    const answer = (yes: boolean) => {
      socket.destroy();
      resolve(yes);
    };
    socket.setTimeout(2_000, () => answer(false));
    socket.once('error', () => answer(false));
    socket.once('close', () => answer(false));
    socket.once('data', (data) => answer(data[0] === 0x4e || data[0] === 0x53));
  });
}
