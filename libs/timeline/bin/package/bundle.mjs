import { join } from 'node:path';
import { build } from 'esbuild';

const BANNER =
  '// Apache-2.0. Written from the sources of Onward by esbuild; the comments are in the type declarations.';

/** One ES module for Node and browsers without any import, as small as it gets: browsers fetch it. */
export async function bundle(root, entry, outfile) {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [join(root, entry)],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    conditions: ['source'],
    charset: 'utf8',
    minify: true,
    metafile: true,
    logLevel: 'warning',
    banner: { js: BANNER },
    // Modules of the kernel that the timeline does not use import these; the check below finds an import that is left.
    external: ['node:*', 'uuid'],
    plugins: [withoutSideEffects],
  });
  const { imports } = Object.values(metafile.outputs)[0];
  if (imports.length > 0) throw new Error(`The bundle imports ${imports.map(({ path }) => path).join(', ')}.`);
}

/** Nothing here does anything when it is imported, so a module that nobody uses is left out. */
const withoutSideEffects = {
  name: 'without-side-effects',
  setup(esbuild) {
    esbuild.onResolve({ filter: /^(\.|#libs\/)/ }, async ({ path, importer, resolveDir, kind, pluginData }) => {
      if (pluginData === 'resolving') return undefined;
      const found = await esbuild.resolve(path, { importer, resolveDir, kind, pluginData: 'resolving' });
      return { ...found, sideEffects: false };
    });
  },
};
