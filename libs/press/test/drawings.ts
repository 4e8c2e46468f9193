/** What workers do in the tests of the press. */

/** Draws at once. */
export async function echo({ words }: { words: string }): Promise<Uint8Array> {
  return Buffer.from(words);
}

/** Keeps its thread for a time, as a large document does. */
export async function slow({ ms }: { ms: number }): Promise<Uint8Array> {
  const end = Date.now() + ms;
  while (Date.now() < end);
  return Buffer.from('slow');
}

export async function endless(_: object): Promise<Uint8Array> {
  for (;;);
}

/** Takes more memory than a worker may have. */
export async function greedy(_: object): Promise<Uint8Array> {
  const kept: number[][] = [];
  for (;;) kept.push(Array.from<number>({ length: 1_000_000 }).fill(kept.length));
}

export async function crash(_: object): Promise<Uint8Array> {
  process.exit(3);
}

export async function fails(_: object): Promise<Uint8Array> {
  throw new TypeError('a fault in the drawing');
}

export async function environment(_: object): Promise<Uint8Array> {
  return Buffer.from(JSON.stringify(process.env));
}
