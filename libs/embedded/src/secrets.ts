import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { writeOnce } from './durable-file.js';

/** The secret in this file, which only its owner can read. Created on first use: 192 random bits, URL-safe, unless told. */
export function secretIn(file: string, make = () => randomBytes(24).toString('base64url')): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  writeOnce(file, make());
  return readFileSync(file, 'utf8').trim();
}
