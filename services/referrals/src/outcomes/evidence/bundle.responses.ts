import { createHash } from 'node:crypto';
import { inOrder } from './bundle.rules.js';
import type { EvidenceBundleResponse } from './evidence.dto.js';
import type { Bundle } from './evidence.queries.js';

export function bundleResponse(bundle: Bundle): EvidenceBundleResponse {
  const documents = inOrder(bundle.documents).map(({ kind, title, dated, source, content }, i) => {
    return { number: i + 1, kind, title, dated, source, checksum: sha256(canonical(content)), content };
  });
  return {
    id: bundle.id,
    youngPersonId: bundle.youngPersonId,
    youngPersonName: bundle.youngPersonName,
    madeAt: bundle.madeAt,
    madeBy: { name: bundle.by.name, role: bundle.by.role },
    audience: bundle.audience,
    missing: bundle.planAwaited ? ['plan'] : [],
    contents: documents.map(({ content: _, ...item }) => item),
    documents,
    checksum: sha256(documents.map(({ checksum }) => `${checksum}\n`).join('')),
    version: bundle.version,
  };
}

/** JSON with sorted fields, so that checksums match although the database does not preserve the order of fields. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
