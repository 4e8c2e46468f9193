import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { startPostgres } from '#libs/embedded';
import { ensureDatabase } from '#libs/platform';
import { dataPage, readComments } from './documents/data-page.js';
import { tablesOf } from './documents/data.queries.js';
import { API_DOCUMENT, DATA_PAGE, documents } from './documents/documents.js';
import { SERVICES } from './services.js';
import { readSettings } from './settings.js';
import { startStandalone } from './standalone.js';

/** `npm run docs` writes the generated pages. The API document comes from the running services. */
const pages = documents(process.cwd());
const dataDir = mkdtempSync(join(tmpdir(), 'onward-docs-'));
chmodSync(dataDir, 0o755); // PostgreSQL runs as another user
const postgres = await startPostgres({ dataDir: join(dataDir, 'postgres'), log: console.error });
const databaseUrl = await ensureDatabase(postgres.ownerUrl, 'onward');
const settings = readSettings({ DATA_DIR: dataDir, DATABASE_URL: databaseUrl, PORT: '0', DEMO: 'off' });
const standalone = await startStandalone(settings, [], (_title, work) => work(() => undefined), console.error);
try {
  const response = await fetch(`${standalone.url}/openapi.json`);
  pages.set(API_DOCUMENT, `${JSON.stringify(await response.json(), null, 1)}\n`);
  const commentsOf = readComments(process.cwd());
  const schemas = [];
  for (const service of SERVICES)
    schemas.push({ service, tables: await tablesOf(databaseUrl, service.schema), comments: commentsOf(service.name) });
  pages.set(DATA_PAGE, dataPage(schemas));
} finally {
  await standalone.stop();
  await postgres.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
for (const [path, text] of pages) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  console.log(path);
}
