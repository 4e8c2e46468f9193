import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = fileURLToPath(new URL('../../', import.meta.url));
const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

export const VIEWS = join(HERE, 'views');
export const LOCALES = join(HERE, 'locales');
/** What `services/portal/bin/assets.mjs` built; it lies in dist/, also for those who run from the sources. */
export const PUBLIC = existsSync(join(HERE, 'public'))
  ? join(HERE, 'public')
  : join(ROOT, 'dist/services/portal/public');
export const GOVUK = join(dirname(createRequire(import.meta.url).resolve('govuk-frontend/package.json')), 'dist');
