import { ensureDatabase, provision, provisionAlone, withDatabaseCa } from '#libs/platform';
import { PORTAL_SCHEMA } from '../../portal/src/index.js';
import { SERVICES } from './services.js';

/**
 * `npm run migrate` updates the database of services that run as separate processes, as its owner: roles, schemas,
 * tables. OWNER_DATABASE_URL is the owner's connection, over TLS with DATABASE_CA. `<SERVICE>_PASSWORD`
 * (YOUNG_PEOPLE_PASSWORD … PORTAL_PASSWORD) becomes the password of the service's role; when it is not set, the password stays.
 */
const given = process.env['OWNER_DATABASE_URL'];
if (!given) throw new Error('OWNER_DATABASE_URL is not set.');
const ownerUrl = withDatabaseCa(given, process.env);
const name = new URL(ownerUrl).pathname.slice(1);
if (!name) throw new Error('OWNER_DATABASE_URL must name a database.');
const maintenance = new URL(ownerUrl);
maintenance.pathname = '/postgres';
await ensureDatabase(maintenance.toString(), name);
for (const definition of SERVICES) {
  await provision(ownerUrl, definition, process.env[`${definition.schema.toUpperCase()}_PASSWORD`]);
  console.log(`${definition.name}: up to date`);
}
await provisionAlone(ownerUrl, PORTAL_SCHEMA, process.env['PORTAL_PASSWORD']);
console.log('portal: up to date');
