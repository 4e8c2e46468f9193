import { type DebianProgram, ensureProgram } from './debian-program.js';

const NATS_SERVER: DebianProgram = {
  name: 'nats-server',
  setting: 'NATS_SERVER_BIN',
  howToGetIt:
    'nats-server is missing. Install it with your package manager (apt install nats-server, brew install nats-server), ' +
    'or download it from https://nats.io/download and set NATS_SERVER_BIN to its path, ' +
    'or set NATS_URL to a NATS server that already runs.',
};

/** @throws Error of one line that lists the ways to get it */
export const ensureNatsServer = (log?: (line: string) => void) => ensureProgram(NATS_SERVER, log);
