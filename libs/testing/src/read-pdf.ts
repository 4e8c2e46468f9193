import type { ReadPdf } from './pdf.js';

export type { ReadPdf };

/** As in pdf.ts; the parser is large, and few specs need it. */
export async function readPdf(file: Buffer): Promise<ReadPdf> {
  return (await import('./pdf.js')).readPdf(file);
}
