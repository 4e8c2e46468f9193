import { CONTRACTS, type EventDefinition, streamOf } from '#libs/contracts';
import type { ServiceDefinition } from '#libs/platform';
import { consumersOfEvents } from './consumers.js';

/** Rewrites the `anyOf` of constants that TypeBox makes of a closed list as an `enum`, which readers know. */
function plain(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(plain);
  if (typeof schema !== 'object' || schema === null) return schema;
  const { anyOf, ...rest } = schema as { anyOf?: { const?: unknown }[] };
  if (anyOf?.every((one) => typeof one.const === 'string')) {
    return { ...(plain(rest) as object), type: 'string', enum: anyOf.map((one) => one.const) };
  }
  return Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, plain(value)]));
}

const HEADERS = {
  type: 'object',
  description: 'CloudEvents 1.0, binary mode',
  required: [
    'ce-id',
    'ce-type',
    'ce-eventversion',
    'ce-subject',
    'ce-time',
    'ce-area',
    'ce-recordid',
    'ce-recordversion',
  ],
  properties: Object.fromEntries(
    [
      ['ce-id', 'UUIDv7; also the message id'],
      ['ce-source', 'producing service, `/onward/transition-plans`'],
      ['ce-type', 'type of the event'],
      ['ce-eventversion', 'version of its contract'],
      ['ce-subject', 'id of the young person'],
      ['ce-time', 'instant, ISO 8601 in UTC'],
      ['ce-dataschema', 'URN of the contract'],
      ['ce-area', 'ONS code of the responsible local authority'],
      ['ce-actor', 'account that acted, or `system:…`'],
      ['ce-correlationid', 'groups all that one request caused, across services'],
      ['ce-causationid', 'id of the event that caused this one'],
      ['ce-recordid', 'record that changed'],
      ['ce-recordversion', 'version of the record after the change; an older event never overwrites a newer one'],
    ].map(([name, description]) => [name, { type: 'string', description }]),
  ),
};

const key = (contract: EventDefinition) => contract.pattern.replaceAll('.', '_');

/** The AsyncAPI 3.0 document of all events that the services publish, made from the contracts. */
export function asyncApiDocument(services: readonly ServiceDefinition[]): object {
  const contracts = [...CONTRACTS.values()];
  const consumers = consumersOfEvents(services);
  const readersOf = ({ pattern, meantFor }: EventDefinition) =>
    meantFor ? `no service handles it; meant for: ${meantFor}` : `consumed by ${consumers.get(pattern)!.join(', ')}.`;
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Onward events',
      version: '1',
      description:
        'Facts that the services publish over NATS JetStream. Events are thin: they carry ids, codes and dates. Only `young-people.person-*` carries names, and the disclosure and evidence events carry what their recipients may read. Each service has a file-backed stream. Delivery is at least once; an event takes effect once.',
    },
    channels: Object.fromEntries(
      contracts.map((c) => [
        key(c),
        {
          address: `pfa.${c.type}.v${c.version}.{area}.{youngPersonId}`,
          title: c.type,
          description: `Stream \`${streamOf(c.service).name}\`; ${readersOf(c)}`,
          parameters: {
            area: { description: 'ONS code of the responsible local authority' },
            youngPersonId: { description: 'comes last, so that one subject filter purges a person' },
          },
          messages: { [key(c)]: { $ref: `#/components/messages/${key(c)}` } },
        },
      ]),
    ),
    operations: Object.fromEntries(
      contracts.map((c) => [
        `publish_${key(c)}`,
        { action: 'send', channel: { $ref: `#/channels/${key(c)}` }, summary: c.summary, tags: [{ name: c.service }] },
      ]),
    ),
    components: {
      messages: Object.fromEntries(
        contracts.map((c) => [
          key(c),
          {
            name: c.type,
            title: `${c.type} v${c.version}`,
            summary: c.summary,
            contentType: 'application/json',
            headers: { $ref: '#/components/schemas/headers' },
            payload: plain(c.schema),
            examples: [{ payload: c.sample }],
          },
        ]),
      ),
      schemas: { headers: HEADERS },
    },
  };
}
