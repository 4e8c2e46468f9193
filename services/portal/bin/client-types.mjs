import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';

/** The types of the services' API, from its reference. Part of `npm run docs`. */
const DOCUMENT = 'docs/api/openapi.json';
export const CLIENT_TYPES = 'services/portal/src/api/api.generated.ts';

/** @param root the repository */
export async function clientTypes(root) {
  const document = JSON.parse(readFileSync(join(root, DOCUMENT), 'utf8'));
  const types = astToString(await openapiTS(document, { defaultNonNullable: false }));
  return `/* Made by npm run docs from ${DOCUMENT}. */\n${types}`;
}

export async function writeClientTypes(root) {
  writeFileSync(join(root, CLIENT_TYPES), await clientTypes(root));
}
