import { createHash } from 'node:crypto';
import { relative } from 'node:path';
import swcJest from '@swc/jest';

/**
 * Compiles as `@swc/jest` does, and puts what a spec holds below its imports into a `describe` with the spec's path: in a
 * group its hooks then run for its own tests only. Nothing moves to another line.
 */
export default {
  createTransformer(options) {
    const swc = swcJest.createTransformer(options);
    return {
      ...swc,
      process: (source, path, context) => swc.process(described(source, path, context), path, context),
      processAsync: (source, path, context) => swc.processAsync(described(source, path, context), path, context),
      getCacheKey: (source, path, context) =>
        createHash('sha1')
          .update(swc.getCacheKey(source, path, context))
          .update(described(source, path, context))
          .digest('hex'),
    };
  },
};

function described(source, path, { config }) {
  if (!path.endsWith('.spec.ts')) return source;
  const imports = [...source.matchAll(/^import\s(?:[^'"]*?\sfrom\s)?['"][^'"]+['"];?$/gm)];
  const last = imports.at(-1);
  const end = last ? last.index + last[0].length : 0;
  return `${source.slice(0, end)} describe('${relative(config.rootDir, path)}', () => {${source.slice(end)}\n});`;
}
