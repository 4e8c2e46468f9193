import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, importBuilt, prepare, root } from '../../../libs/embedded/bin/prepare.mjs';

/** `npm run docs`: first what the API reference knows of the DTO classes and of errors, then every generated page. */
try {
  await prepare();
  const { writeApiMetadata } = await import('./api-metadata.mjs');
  writeApiMetadata();
  const { apiErrors } = await importBuilt('services/standalone/src/documents/api-errors');
  for (const [path, text] of apiErrors(root)) writeFileSync(join(root, path), text);
  await prepare();
  await importBuilt('services/standalone/src/docs');
  const { writeClientTypes } = await import('../../portal/bin/client-types.mjs');
  await writeClientTypes(root);
  process.exit();
} catch (error) {
  fail(error);
}
