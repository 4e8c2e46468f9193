import { join } from 'node:path';
import { keepRunning, startNats, startPostgres } from '#libs/embedded';
import { brokerUserOf } from '#libs/messaging';
import { ensureDatabase } from '#libs/platform';
import { SERVICES } from './services.js';
import type { Settings } from './settings.js';

/** What stops the parts that were started, in the order of their start. */
export type Stops = (() => Promise<unknown>)[];

interface Servers {
  /** PostgreSQL's URL as its owner */
  readonly databaseUrl: string;
  /** the URL of NATS for the user of a service */
  readonly natsUrlOf: (service: string) => string;
}

/** Starts PostgreSQL and NATS and keeps them running, or takes those that the settings name. */
export async function openServers(settings: Settings, stops: Stops, log: (line: string) => void): Promise<Servers> {
  const [databaseUrl, natsUrlOf] = await Promise.all([
    openDatabase(settings, stops, log),
    openNats(settings, stops, log),
  ]);
  return { databaseUrl, natsUrlOf };
}

async function openDatabase(settings: Settings, stops: Stops, log: (line: string) => void): Promise<string> {
  if (settings.databaseUrl) return settings.databaseUrl;
  const dataDir = join(settings.dataDir, 'postgres');
  const say = (line: string) => log(`PostgreSQL: ${line}`);
  const { server, stop } = await keepRunning(() => startPostgres({ dataDir, log: say }), say);
  stops.push(stop);
  return ensureDatabase(server.ownerUrl, 'onward');
}

async function openNats(settings: Settings, stops: Stops, log: (line: string) => void) {
  const { natsUrl } = settings;
  if (natsUrl) return () => natsUrl;
  const dataDir = join(settings.dataDir, 'nats');
  const users = SERVICES.map(brokerUserOf);
  const say = (line: string) => log(`NATS: ${line}`);
  const { server, stop } = await keepRunning(() => startNats({ dataDir, users, log: say }), say);
  stops.push(stop);
  return server.urlOf;
}
