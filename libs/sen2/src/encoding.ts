import { isAscii, isUtf8 } from 'node:buffer';
import type { BladeFile } from './blade-source.js';
import { Sen2Error } from './sen2-error.js';

/** The encoding of a table, in the platform's names. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** A longer line is the rest of a file after an unclosed quote, or no table. */
export const MAX_ROW_BYTES = 64 * 1024;
const LINE_FEED = 10;
/** Bytes that stand for no character in windows-1252. */
const NOT_WINDOWS_1252 = /[\x81\x8d\x8f\x90\x9d]/;

/**
 * Reads the whole table once to find its encoding. A byte order mark decides. Without one, the table is windows-1252 if
 * it has lines that are not UTF-8, and everything beyond ASCII in it can only be windows-1252.
 * @throws Sen2Error SEN2_ENCODING_MIXED with the line, SEN2_ROW_TOO_LONG
 */
export async function encodingOf(file: BladeFile): Promise<Encoding> {
  const seen: { utf8?: number; windows1252?: number } = {};
  let line = 1;
  let rest: Buffer = Buffer.alloc(0);
  let first = true;
  for await (const chunk of file.chunks()) {
    const marked = first ? markOf(chunk) : null;
    if (marked) return marked;
    first = false;
    const end = chunk.lastIndexOf(LINE_FEED) + 1;
    const lines = end === 0 ? null : Buffer.concat([rest, chunk.subarray(0, end)]);
    rest = lines ? chunk.subarray(end) : Buffer.concat([rest, chunk]);
    if (lines) line = look(file, seen, lines, line);
    if (rest.length > MAX_ROW_BYTES) throw new Sen2Error('SEN2_ROW_TOO_LONG', { file: file.name, line });
  }
  look(file, seen, rest, line);
  return seen.windows1252 === undefined ? 'utf-8' : 'windows-1252';
}

/** The encoding that spreadsheets call "Unicode text" has a byte order mark. */
function markOf(start: Buffer): Encoding | null {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  return start[0] === 0xfe && start[1] === 0xff ? 'utf-16be' : null;
}

/** Notes the first line of each encoding. @returns the number of the line after these */
function look(file: BladeFile, seen: { utf8?: number; windows1252?: number }, lines: Buffer, from: number): number {
  let line = from;
  const plain = isAscii(lines) || (seen.windows1252 === undefined && seen.utf8 !== undefined && isUtf8(lines));
  for (let start = 0; start < lines.length;) {
    const feed = lines.indexOf(LINE_FEED, start);
    const end = feed < 0 ? lines.length : feed + 1;
    if (!plain) lookAtLine(file, seen, lines.subarray(start, end), line);
    if (feed >= 0) line++;
    start = end;
  }
  return line;
}

function lookAtLine(file: BladeFile, seen: { utf8?: number; windows1252?: number }, bytes: Buffer, line: number): void {
  if (isAscii(bytes)) return;
  const fail = (why: string) => {
    throw new Sen2Error('SEN2_ENCODING_MIXED', { file: file.name, line }, why);
  };
  if (isUtf8(bytes)) {
    seen.utf8 ??= line;
    if (seen.windows1252 !== undefined) fail(`Line ${seen.windows1252} is not in UTF-8, and this line is.`);
    return;
  }
  seen.windows1252 ??= line;
  if (seen.utf8 !== undefined) fail(`This line is not in UTF-8, and line ${seen.utf8} is.`);
  // A line with characters of both encodings was joined from two sources, or was cut within a character.
  if (/[^\0-\x7f\ufffd]/.test(bytes.toString('utf8'))) fail('Parts of this line are in UTF-8, and others are not.');
  if (NOT_WINDOWS_1252.test(bytes.toString('latin1'))) fail('This line is neither in UTF-8 nor in windows-1252.');
}

/**
 * The table's text in UTF-8, chunk by chunk, without a byte order mark.
 * @throws Sen2Error SEN2_NOT_UTF8 if UTF-16 is damaged
 */
export async function* utf8Chunks(file: BladeFile, encoding: Encoding): AsyncGenerator<Buffer> {
  if (encoding === 'utf-8') return yield* file.chunks();
  const decoder = new TextDecoder(encoding, { fatal: true });
  const decode = (chunk?: Buffer) => {
    try {
      return Buffer.from(chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode());
    } catch {
      throw new Sen2Error('SEN2_NOT_UTF8', { file: file.name });
    }
  };
  for await (const chunk of file.chunks()) yield decode(chunk);
  yield decode();
}
