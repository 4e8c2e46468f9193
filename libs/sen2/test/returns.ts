import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { calendarDate } from '#libs/kernel';
import { stringify } from 'csv-stringify/sync';
import { ZipFile } from 'yazl';
import { type BladeBatch, readBlade, type ReadBladeOptions } from '../src/read-blade.js';
import { syntheticArea, type SyntheticAreaOptions } from '../src/synthetic/synthetic-area.js';
import { MODULES, type Sen2Module } from '../src/tables.js';

export const CENSUS = calendarDate('2025-01-16');

export type Files = Record<string, string | Buffer>;

export const fileName = (module: Sen2Module): string => `Blade-Export_14-03-2025_${module}.csv`;

/** The nine files of a small, faultless return, to be spoilt by a test. */
export function aReturn(options: Partial<SyntheticAreaOptions> = {}): Record<Sen2Module, string> {
  const area = syntheticArea({ people: 20, referenceDate: CENSUS, localAuthorityCode: '926', ...options });
  const text = (module: Sen2Module) => stringify([[...area.header(module)], ...area.rows(module)] as string[][]);
  return Object.fromEntries(MODULES.map((module) => [module, text(module)])) as Record<Sen2Module, string>;
}

export function named(tables: Partial<Record<Sen2Module, string | Buffer>>, folder = ''): Files {
  return Object.fromEntries(
    Object.entries(tables).map(([module, text]) => [folder + fileName(module as Sen2Module), text]),
  );
}

/** A folder for one test file, gone when its tests are done. */
export function temporaryFolder(): { path: (name: string) => string } {
  let folder = '';
  let count = 0;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sen2-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return { path: (name) => join(folder, `${count++}-${name}`) };
}

export async function zipOf(path: string, files: Files): Promise<string> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(path));
  return path;
}

export async function fileOf(path: string, content: string | Buffer): Promise<string> {
  await writeFile(path, content);
  return path;
}

export async function readAll(path: string, options?: ReadBladeOptions) {
  const batches: BladeBatch[] = [];
  for await (const batch of readBlade(path, options)) batches.push(batch);
  const rows = batches.flatMap((batch) => batch.rows);
  return {
    batches,
    rows,
    findings: batches.flatMap(({ findings }) => findings),
    of: (module: Sen2Module) => rows.filter((row) => row.module === module),
  };
}
