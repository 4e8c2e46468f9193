import Fastify from 'fastify';
import { timeline } from '#libs/timeline';
import { serve } from '../child.js';
import { previews } from './previews.js';

/** The ceiling of the preview: bare Fastify that parses the same bodies and sends stored responses. */
const answers = previews().map(({ facts, asOf }) => JSON.stringify({ asOf, ...timeline(facts, { asOf }) }));
const fastify = Fastify();
fastify.post('/', (request, reply) => {
  const { n } = request.query as { n: string };
  return reply.type('application/json; charset=utf-8').send(answers[Number(n)]);
});

serve({ url: await fastify.listen({ port: 0, host: '127.0.0.1' }) }, () => fastify.close());
