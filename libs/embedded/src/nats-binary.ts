import { type DebianProgram, ensureProgram } from './debian-program.js';

const NATS_SERVER: DebianProgram = {
  name: 'nats-server',
  setting: 'NATS_SERVER_BIN',
  // Older servers cannot sync each message to disk before they acknowledge it.
  atLeast: '2.10',
  release: 'trixie',
  howToGetIt:
    'nats-server 2.10 or newer is missing. Install it with your package manager (brew install nats-server, or apt install ' +
    'nats-server on Debian 13 or newer), or download it from https://nats.io/download and set NATS_SERVER_BIN to its path, ' +
    'or set NATS_URL to a NATS server that already runs.',
};

/** @throws Error of one line that lists the ways to get it */
export const ensureNatsServer = (log?: (line: string) => void) => ensureProgram(NATS_SERVER, log);
