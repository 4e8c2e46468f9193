import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';

/** A smaller answer fits into one or two packets either way. */
const SMALLEST = 2_048;
const TEXT = /^(application\/([\w.-]+\+)?json|text\/|image\/svg\+xml)/;

const encoders = { br: promisify(brotliCompress), gzip: promisify(gzip) };
const OPTIONS = {
  br: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  gzip: { level: 4 },
};

/**
 * Compresses an answer where the caller asks for it, in the thread pool of zlib. Streams and event streams leave as they
 * are. So do answers to changes: only they carry a secret (a webhook's), and a secret beside text of the caller could be
 * guessed from the length (BREACH).
 */
export function compressAnswers(fastify: FastifyInstance): void {
  fastify.addHook('onSend', async (request, reply, payload) => {
    const type = reply.getHeader('content-type');
    if (typeof payload !== 'string' && !Buffer.isBuffer(payload)) return payload;
    if (payload.length < SMALLEST || typeof type !== 'string' || !TEXT.test(type)) return payload;
    if (!carriesNoSecret(request) || reply.hasHeader('content-encoding')) return payload;
    addVary(reply.getHeader('vary'), (value) => void reply.header('vary', value));
    const encoding = new Negotiator(request).encoding(['br', 'gzip', 'identity']);
    if (encoding !== 'br' && encoding !== 'gzip') return payload;
    const compressed = await encoders[encoding](payload, OPTIONS[encoding]);
    void reply.header('content-encoding', encoding).header('content-length', compressed.length);
    return compressed;
  });
}

const carriesNoSecret = (request: FastifyRequest) =>
  request.method === 'GET' || request.method === 'HEAD' || request.routeOptions.config?.door?.open === true;

function addVary(value: unknown, set: (value: string) => void): void {
  const fields = typeof value === 'string' ? value.split(/ *, */) : [];
  if (!fields.some((field) => field.toLowerCase() === 'accept-encoding'))
    set([...fields, 'accept-encoding'].join(', '));
}
