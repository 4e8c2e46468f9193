import { join } from 'node:path';
import { keepRunning, startNats, startPostgres } from '#libs/embedded';
import { ensureDatabase } from '#libs/platform';
import type { Settings } from './settings.js';

/** What stops the parts that were started, in the order of their start. */
export type Stops = (() => Promise<unknown>)[];

/**
 * Starts PostgreSQL and NATS and keeps them running, or takes those that the settings name.
 * @returns their URLs, PostgreSQL's as its owner
 */
export function openServers(
  settings: Settings,
  stops: Stops,
  log: (line: string) => void,
): Promise<[databaseUrl: string, natsUrl: string]> {
  return Promise.all([openDatabase(settings, stops, log), openNats(settings, stops, log)]);
}

async function openDatabase(settings: Settings, stops: Stops, log: (line: string) => void): Promise<string> {
  if (settings.databaseUrl) return settings.databaseUrl;
  const dataDir = join(settings.dataDir, 'postgres');
  const say = (line: string) => log(`PostgreSQL: ${line}`);
  const { server, stop } = await keepRunning(() => startPostgres({ dataDir, log: say }), say);
  stops.push(stop);
  return ensureDatabase(server.ownerUrl, 'onward');
}

async function openNats(settings: Settings, stops: Stops, log: (line: string) => void): Promise<string> {
  if (settings.natsUrl) return settings.natsUrl;
  const dataDir = join(settings.dataDir, 'nats');
  const say = (line: string) => log(`NATS: ${line}`);
  const { server, stop } = await keepRunning(() => startNats({ dataDir, log: say }), say);
  stops.push(stop);
  return server.url;
}
