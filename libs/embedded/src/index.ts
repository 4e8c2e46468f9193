export { type RunningNats, startNats } from './nats.js';
export { keepRunning } from './keep-running.js';
export { ensureProgram } from './debian-program.js';
export { ensureNatsServer } from './nats-binary.js';
export { placePgBackRest } from './pgbackrest.js';
export { runningPostgres, startPostgres } from './postgres.js';
export { secretIn } from './secrets.js';
export type { Account } from './issuer/account.js';
export { type Issuer, createIssuer } from './issuer/issuer.js';
