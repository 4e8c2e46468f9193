import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { API_DOCUMENT, documents } from './documents/documents.js';
import { readSettings } from './settings.js';
import { startStandalone } from './standalone.js';

/** `npm run docs` writes the generated pages. The API document comes from the running services. */
const pages = documents(process.cwd());
const dataDir = mkdtempSync(join(tmpdir(), 'onward-docs-'));
chmodSync(dataDir, 0o755); // PostgreSQL runs as another user
const settings = readSettings({ DATA_DIR: dataDir, PORT: '0', DEMO: 'off' });
const standalone = await startStandalone(settings, [], (_title, work) => work(() => undefined), console.error);
try {
  const answer = await fetch(`${standalone.url}/openapi.json`);
  pages.set(API_DOCUMENT, `${JSON.stringify(await answer.json(), null, 1)}\n`);
} finally {
  await standalone.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
for (const [path, text] of pages) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  console.log(path);
}
