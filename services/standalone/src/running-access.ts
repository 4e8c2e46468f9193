import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findRunning } from './running.js';

/** Address of the Onward that a command works with. @throws Error with one clear line where none runs */
export function runningAddress(dataDir: string): string {
  const url = process.env['ONWARD_URL'] ?? findRunning(dataDir);
  if (url) return url;
  throw new Error(`No Onward runs on the data folder ${dataDir}. Start it with npm start, or set ONWARD_URL.`);
}

/**
 * The `Authorization` header of a command.
 * @param account whose header file is read, unless ONWARD_TOKEN is set
 * @throws Error with one clear line where there is no token
 */
export function authorizationOf(dataDir: string, account: string): string {
  const token = process.env['ONWARD_TOKEN'];
  if (token) return `Bearer ${token}`;
  const header = join(dataDir, 'as', account);
  if (!existsSync(header))
    throw new Error('There is no access token. Start Onward with npm start, or set ONWARD_TOKEN.');
  return readFileSync(header, 'utf8')
    .trim()
    .replace(/^Authorization: /, '');
}
