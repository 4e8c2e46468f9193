import type { Passage } from './passages.js';

/** Summaries and descriptions of an OpenAPI document, each text once. */
export function apiPassages(file: string, document: unknown): Passage[] {
  const found = new Map<string, Passage>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, child] of Object.entries(value)) {
      if ((key === 'summary' || key === 'description') && typeof child === 'string') {
        found.set(child, { file, line: 0, text: child, kind: 'api' });
      } else visit(child);
    }
  };
  visit(document);
  return [...found.values()];
}
