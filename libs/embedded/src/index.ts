export { type NatsOptions, type RunningNats, startNats } from './nats.js';
export { ensureNatsServer } from './nats-binary.js';
export { type PostgresOptions, type RunningPostgres, startPostgres } from './postgres.js';
export { secretIn } from './secrets.js';
export type { Account } from './issuer/account.js';
export { type Issuer, type IssuerOptions, createIssuer } from './issuer/issuer.js';
