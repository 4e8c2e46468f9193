import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Multipart } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { DomainError, type FieldError, invalid } from '#libs/kernel';

export interface Upload {
  readonly bytes: number;
  /** hash of the file's bytes, in hexadecimal */
  readonly sha256: string;
  /** DfE code of the return's authority, as the caller states it */
  readonly localAuthorityCode?: string;
  /** import the return even if a newer one has been imported */
  readonly acceptOlder: boolean;
}

const FILE = 'file';
const CODE = 'localAuthorityCode';
const OLDER = 'acceptOlder';

/**
 * Streams the file of a multipart request to `path`.
 * @throws DomainError UNSUPPORTED_MEDIA_TYPE (415), BODY_TOO_LARGE (413), INVALID with a code for the part (400),
 *   MALFORMED_REQUEST (400)
 */
export async function receiveUpload(request: FastifyRequest, path: string): Promise<Upload> {
  if (!request.isMultipart?.())
    throw new DomainError('unsupported', 'UNSUPPORTED_MEDIA_TYPE', 'Send the return as multipart/form-data.');
  try {
    return await receiveParts(request.parts(), path);
  } catch (error) {
    throw translate(error);
  }
}

async function receiveParts(parts: AsyncIterable<Multipart>, path: string): Promise<Upload> {
  const errors: FieldError[] = [];
  let file: Pick<Upload, 'bytes' | 'sha256'> | undefined;
  let localAuthorityCode: string | undefined;
  let acceptOlder = false;
  for await (const part of parts) {
    const { fieldname: field } = part;
    if (part.type === 'file' && field === FILE) file = await store(part.file, path);
    else if (part.type === 'field' && field === CODE && /^\d{3}$/.test(String(part.value)))
      localAuthorityCode = String(part.value);
    else if (part.type === 'field' && field === OLDER && /^(true|false)$/.test(String(part.value)))
      acceptOlder = part.value === 'true';
    else {
      const known = [FILE, CODE, OLDER].includes(field);
      errors.push({
        field,
        code: known ? 'NOT_READABLE' : 'UNKNOWN_FIELD',
        message: 'is not a valid part of this request',
      });
      if (part.type === 'file') part.file.resume();
    }
  }
  if (!file) errors.push({ field: FILE, code: 'REQUIRED', message: 'is required: the zip file of the return' });
  if (!file || errors.length > 0) throw invalid(errors);
  return { ...file, acceptOlder, ...(localAuthorityCode !== undefined && { localAuthorityCode }) };
}

async function store(stream: NodeJS.ReadableStream, path: string): Promise<Pick<Upload, 'bytes' | 'sha256'>> {
  const hash = createHash('sha256');
  let bytes = 0;
  const counting = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  await pipeline(stream, counting, createWriteStream(path, { mode: 0o600 }));
  return { bytes, sha256: hash.digest('hex') };
}

/** A broken multipart body is the caller's error; a full disk is not. */
function translate(error: unknown): unknown {
  const { code, syscall } = error as { code?: string; syscall?: string };
  if (code === 'FST_FILES_LIMIT' || code === 'FST_PARTS_LIMIT' || code === 'FST_FIELDS_LIMIT')
    return invalid([{ field: FILE, code: 'TOO_MANY', message: 'must be one file only' }]);
  if (error instanceof DomainError || syscall !== undefined || code === 'FST_REQ_FILE_TOO_LARGE') return error;
  return new DomainError(
    'invalid',
    'MALFORMED_REQUEST',
    'The multipart body is incomplete or malformed. Send the file again.',
  );
}
