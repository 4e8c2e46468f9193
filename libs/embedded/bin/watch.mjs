import { existsSync, mkdirSync, rmSync, watch, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { markBuilt, root } from './prepare.mjs';

/** An editor that saves a file, or a branch that is checked out, changes several files within this time. */
const TOGETHER_MS = 40;

/**
 * Compiles a source of services/ or libs/ into dist/ when it changes, as the build does, and then calls `changed`. A source
 * that does not compile is reported, and `changed` is not called until it does.
 * @param {(paths: string[]) => void} changed gets the paths from the root
 */
export async function watchSources(changed) {
  const { transformFile } = await import('@swc/core');
  const pending = new Set();
  let timer;

  const compile = async (path) => {
    const source = join(root, path);
    const target = join(root, 'dist', path.replace(/\.ts$/, '.js'));
    if (!existsSync(source)) return [target, `${target}.map`].forEach((file) => rmSync(file, { force: true }));
    const { code, map } = await transformFile(source, {
      root,
      swcrc: true,
      outputPath: dirname(target),
      sourceFileName: relative(dirname(target), source),
    });
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, `${code}\n//# sourceMappingURL=${target.split('/').at(-1)}.map`);
    writeFileSync(`${target}.map`, map);
  };

  const compileAll = async () => {
    const paths = [...pending];
    pending.clear();
    const results = await Promise.allSettled(paths.map(compile));
    const broken = results.flatMap(({ reason }, index) => (reason ? [{ path: paths[index], reason }] : []));
    for (const { path, reason } of broken) {
      pending.add(path);
      console.error(reason.message ?? reason);
    }
    if (broken.length > 0) return;
    markBuilt();
    changed(paths);
  };

  for (const folder of ['services', 'libs']) {
    watch(join(root, folder), { recursive: true }, (_event, name) => {
      if (!name?.endsWith('.ts') || name.endsWith('.spec.ts')) return;
      pending.add(`${folder}/${name}`);
      clearTimeout(timer);
      timer = setTimeout(compileAll, TOGETHER_MS);
    });
  }
}
