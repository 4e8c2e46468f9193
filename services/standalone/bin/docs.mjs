import { fail, importBuilt, prepare } from '../../../libs/embedded/bin/prepare.mjs';

/** `npm run docs`: first what the API reference knows of the DTO classes, then every generated page. */
try {
  await prepare();
  const { writeApiMetadata } = await import('./api-metadata.mjs');
  writeApiMetadata();
  await prepare();
  await importBuilt('services/standalone/src/docs');
  process.exit();
} catch (error) {
  fail(error);
}
