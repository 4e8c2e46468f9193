import { ensureDatabase, provision } from '#libs/platform';
import { SERVICES } from './services.js';

/**
 * `npm run migrate`: brings the database of services that run apart up to date, as its owner: roles, schemas, tables.
 * OWNER_DATABASE_URL is the owner's connection; `<SERVICE>_PASSWORD` (YOUNG_PEOPLE_PASSWORD …) the password that the
 * service's role gets, left as it is where unset.
 */
const ownerUrl = process.env['OWNER_DATABASE_URL'];
if (!ownerUrl) throw new Error('OWNER_DATABASE_URL is not set.');
const name = new URL(ownerUrl).pathname.slice(1);
if (!name) throw new Error('OWNER_DATABASE_URL names no database.');
const maintenance = new URL(ownerUrl);
maintenance.pathname = '/postgres';
await ensureDatabase(maintenance.toString(), name);
for (const definition of SERVICES) {
  await provision(ownerUrl, definition, process.env[`${definition.schema.toUpperCase()}_PASSWORD`]);
  console.log(`${definition.name}: up to date`);
}
