import { createReadStream } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { Sen2Error } from './sen2-error.js';
import { MODULES, type Sen2Module, TABLES } from './tables.js';

export interface BladeLimits {
  /** files of any kind in the zip or folder; default 1000 */
  readonly maxFiles: number;
  /** unpacked bytes of the nine tables together; default 1 GiB, three times the data for the whole of England */
  readonly maxBytes: number;
}

export const BLADE_LIMITS: BladeLimits = { maxFiles: 1000, maxBytes: 2 ** 30 };

/** One table of a return, in a zip or in a folder. */
export interface BladeFile {
  readonly module: Sen2Module;
  /** without its folder */
  readonly name: string;
  /** bytes, unpacked */
  readonly size: number;
  chunks(): AsyncIterable<Buffer>;
}

interface BladeSource {
  /** in the order of `MODULES` */
  readonly files: readonly BladeFile[];
  /** number of other files beside them; their names may name people and are not kept */
  readonly ignored: number;
  close(): void;
}

const BLADE_NAME = new RegExp(`^blade-export_[\\d-]+_(${MODULES.join('|')})\\.csv$`, 'i');

function moduleOf(name: string): Sen2Module | null {
  return (BLADE_NAME.exec(name)?.[1]?.toLowerCase() as Sen2Module | undefined) ?? null;
}

/**
 * Finds the tables of a return in a zip (in any folder of it) or in a folder.
 * @throws Sen2Error when the file does not exist, is not a zip, is damaged, encrypted or too large, or is not a whole
 * return
 */
export async function openBladeSource(path: string, limits: BladeLimits = BLADE_LIMITS): Promise<BladeSource> {
  const stats = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? new Sen2Error('SEN2_FILE_NOT_FOUND', { file: basename(path) }) : error;
  });
  const source = await (stats.isDirectory() ? openFolder(path, limits) : openZip(path, limits));
  try {
    return { ...source, files: checkedFiles(source.files, limits) };
  } catch (error) {
    source.close();
    throw error;
  }
}

function checkedFiles(files: readonly BladeFile[], limits: BladeLimits): BladeFile[] {
  if (files.length === 0) throw new Sen2Error('SEN2_NO_BLADE_FILES');
  if (files.reduce((sum, { size }) => sum + size, 0) > limits.maxBytes) throw new Sen2Error('SEN2_TOO_LARGE');
  const byModule = new Map<Sen2Module, BladeFile>();
  for (const file of files) {
    if (byModule.has(file.module)) throw new Sen2Error('SEN2_TABLE_TWICE', { file: file.name });
    byModule.set(file.module, file);
  }
  const missing = MODULES.filter((module) => TABLES[module].required && !byModule.has(module));
  if (missing.length > 0) throw new Sen2Error('SEN2_TABLE_MISSING', {}, `Missing: ${missing.join(', ')}.`);
  return MODULES.flatMap((module) => byModule.get(module) ?? []);
}

async function openFolder(path: string, limits: BladeLimits): Promise<BladeSource> {
  const entries = (await readdir(path, { withFileTypes: true })).filter((entry) => entry.isFile());
  if (entries.length > limits.maxFiles) throw new Sen2Error('SEN2_TOO_MANY_FILES');
  const files = await Promise.all(
    entries.map(async ({ name }): Promise<BladeFile | null> => {
      const module = moduleOf(name);
      if (!module) return null;
      const file = join(path, name);
      const { size } = await stat(file);
      return { module, name, size, chunks: () => createReadStream(file) as AsyncIterable<Buffer> };
    }),
  );
  const tables = files.filter((file) => file !== null);
  return { files: tables, ignored: files.length - tables.length, close: () => undefined };
}

async function openZip(path: string, limits: BladeLimits): Promise<BladeSource> {
  const place = { file: basename(path) };
  if (!(await startsLikeZip(path))) throw new Sen2Error('SEN2_NOT_A_ZIP', place);
  const damaged = () => new Sen2Error('SEN2_ZIP_DAMAGED', place);
  const zip = await openPromise(path, { autoClose: false }).catch(() => Promise.reject(damaged()));
  // The waiting reader gets every failure. Without a listener, a late one would end the process.
  zip.on('error', () => undefined);
  try {
    if (zip.entryCount > limits.maxFiles) throw new Sen2Error('SEN2_TOO_MANY_FILES', place);
    const files: BladeFile[] = [];
    let ignored = 0;
    for (const entry of await allEntries(zip).catch(() => Promise.reject(damaged()))) {
      if (entry.fileName.endsWith('/')) continue;
      const name = basename(entry.fileName);
      const module = moduleOf(name);
      if (!module) ignored++;
      else files.push({ module, name, size: entry.uncompressedSize, chunks: () => unpack(zip, entry, name) });
    }
    return { files, ignored, close: () => zip.close() };
  } catch (error) {
    zip.close();
    throw error;
  }
}

/** A truncated zip still starts like a zip, so the two mistakes get different codes. */
async function startsLikeZip(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    const start = buffer.subarray(0, bytesRead).toString('latin1');
    return start === 'PK\x03\x04' || start === 'PK\x05\x06';
  } finally {
    await file.close();
  }
}

async function allEntries(zip: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) entries.push(entry);
  return entries;
}

/**
 * The library limits each file to the size in the zip's directory, which stops a zip bomb. It does not check the
 * checksum, so without this check a damaged file that still unpacks would count as good.
 */
async function* unpack(zip: ZipFile, entry: Entry, file: string): AsyncGenerator<Buffer> {
  if (entry.isEncrypted()) throw new Sen2Error('SEN2_ZIP_ENCRYPTED', { file });
  if (!entry.canDecodeFileData()) throw new Sen2Error('SEN2_ZIP_UNSUPPORTED', { file });
  let sum = 0;
  try {
    const stream: Readable = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      sum = crc32(chunk, sum);
      yield chunk;
    }
  } catch {
    throw new Sen2Error('SEN2_ZIP_DAMAGED', { file });
  }
  if (sum !== entry.crc32) throw new Sen2Error('SEN2_ZIP_DAMAGED', { file });
}
