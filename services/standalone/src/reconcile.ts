import { parseArgs } from 'node:util';
import { Client } from './client.js';
import { authorizationOf, runningAddress } from './running-access.js';
import { SERVICES } from './services.js';

/**
 * `npm run reconcile` compares the copies that each service holds with the records of their owners, and replaces those that
 * differ. With `-- --dry-run` it changes nothing. It works on the Onward that runs from this folder, for the area of the
 * token. ONWARD_URL is the address of another one, and ONWARD_TOKEN the access token (default: the demonstration's
 * administrator). It ends with 1 if a copy differs and was not repaired, or if a service did not answer.
 */
const DATA_DIR = process.env['DATA_DIR'] ?? '.data';

interface Compared {
  readonly owner: string;
  readonly collection: string;
  readonly compared: number | null;
  readonly different: number;
  readonly repaired: number;
  readonly named: readonly string[];
}

const { values } = parseArgs({ options: { 'dry-run': { type: 'boolean', default: false } } });
const client = new Client(runningAddress(DATA_DIR), authorizationOf(DATA_DIR, 'administrator'));
let left = 0;
for (const { name } of SERVICES) {
  const path = `/v1/operations/${name}/copies/${values['dry-run'] ? 'comparison' : 'repair'}`;
  const { items } = await client.post<{ items: Compared[] }>(path, {});
  for (const item of items) {
    console.log(lineOf(name, item));
    if (item.compared === null || item.repaired < item.different) left++;
  }
}
if (left > 0) process.exitCode = 1;

function lineOf(service: string, { owner, collection, compared, different, repaired, named }: Compared): string {
  const what = `${service}: ${collection} of ${owner}`;
  if (compared === null) return `${what}: ${owner} did not answer`;
  if (different === 0) return `${what}: ${compared} compared, all equal`;
  return `${what}: ${compared} compared, ${different} different, ${repaired} repaired: ${named.join(' ')}`;
}
