import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * A version of the library: a package (`.tgz`), the directory of one, or a checkout of this repository that was built.
 * @throws Error when there is no library in that place
 */
export async function loadVersion(path) {
  const place = resolve(path);
  if (!existsSync(place)) throw new Error(`There is no ${path}.`);
  if (statSync(place).isDirectory()) return loadFrom(place, path);
  const unpacked = mkdtempSync(join(tmpdir(), 'onward-timeline-'));
  try {
    const { status } = spawnSync('tar', ['-xzf', place, '-C', unpacked], { stdio: ['ignore', 'ignore', 'inherit'] });
    if (status !== 0) throw new Error(`${path} is not a package. Name a .tgz file or a directory.`);
    return await loadFrom(join(unpacked, 'package'), path);
  } finally {
    rmSync(unpacked, { recursive: true, force: true });
  }
}

async function loadFrom(directory, named) {
  const entry = [mainOf(directory), 'dist/libs/timeline/src/index.js', 'libs/timeline/src/index.js']
    .filter((file) => file !== undefined)
    .map((file) => join(directory, file))
    .find((file) => existsSync(file));
  const library = entry && (await import(pathToFileURL(entry).href));
  if (!library?.timeline) throw new Error(`${named} has no timeline. Build that version or make its package first.`);
  return library;
}

function mainOf(directory) {
  const file = join(directory, 'package.json');
  if (!existsSync(file)) return undefined;
  return JSON.parse(readFileSync(file, 'utf8')).exports?.['.']?.default;
}
