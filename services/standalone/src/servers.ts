import { join } from 'node:path';
import { startNats, startPostgres } from '#libs/embedded';
import { ensureDatabase } from '#libs/platform';
import type { Settings } from './settings.js';

/** What stops the parts that were started, in the order of their start. */
export type Stops = (() => Promise<unknown>)[];

/** Starts PostgreSQL and NATS, or takes those that the settings name. @returns their URLs, PostgreSQL's as its owner */
export function openServers(
  settings: Settings,
  stops: Stops,
  log: (line: string) => void,
): Promise<[databaseUrl: string, natsUrl: string]> {
  return Promise.all([openDatabase(settings, stops, log), openNats(settings, stops, log)]);
}

async function openDatabase(settings: Settings, stops: Stops, log: (line: string) => void): Promise<string> {
  if (settings.databaseUrl) return settings.databaseUrl;
  const postgres = await startPostgres({
    dataDir: join(settings.dataDir, 'postgres'),
    log: (line) => log(`PostgreSQL: ${line}`),
  });
  stops.push(() => postgres.stop());
  return ensureDatabase(postgres.ownerUrl, 'onward');
}

async function openNats(settings: Settings, stops: Stops, log: (line: string) => void): Promise<string> {
  if (settings.natsUrl) return settings.natsUrl;
  const nats = await startNats({ dataDir: join(settings.dataDir, 'nats'), log: (line) => log(`NATS: ${line}`) });
  stops.push(() => nats.stop());
  return nats.url;
}
