import { closeSync, fsyncSync, linkSync, openSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes a file that only its owner can read, whole and on the disk, unless it exists. Without it, a power cut soon after
 * the first start leaves an empty file, and what was made with its secret cannot be opened.
 */
export function writeOnce(file: string, content: string): void {
  const unfinished = `${file}.${process.pid}`;
  const written = openSync(unfinished, 'w', 0o600);
  try {
    writeSync(written, content);
    fsyncSync(written);
  } finally {
    closeSync(written);
  }
  try {
    linkSync(unfinished, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(unfinished, { force: true });
  }
  syncFolder(dirname(file));
}

/** Puts the names of a folder on the disk. */
export function syncFolder(folder: string): void {
  const opened = openSync(folder, 'r');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}
