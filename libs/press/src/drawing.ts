/** A function that draws a document from plain data, named by its module: a worker loads it, and the caller does not. */
export interface Drawing<Data> {
  /** URL of the module, as source or compiled */
  readonly module: URL;
  /** the exported function */
  readonly name: string;
  /** carries the type of the data; never set */
  readonly data?: Data;
}

type Draws = (data: never) => Promise<Uint8Array>;

/**
 * Names the drawing function of a module. The caller imports only the function's type, so that its thread loads no fonts.
 * @example drawing<typeof summaryPaper>('summaryPaper', new URL('./summary.paper.js', import.meta.url))
 */
export function drawing<Draw extends Draws>(name: string, module: URL): Drawing<Parameters<Draw>[0]> {
  return { module, name };
}

/** The folder `libs` of the sources, or of the compiled program. */
const LIBS = new URL('../../', import.meta.url).href;
const SOURCES = import.meta.url.endsWith('.ts');

/** The compiled module: workers run plain JavaScript, and tests run the sources beside a compiled program. */
export function compiled({ module }: Drawing<unknown>): string {
  if (!SOURCES) return module.href;
  const root = new URL('../', LIBS).href;
  return `${root}dist/${module.href.slice(root.length)}`;
}
