import { streamOf } from '#libs/contracts';
import type { ServiceDefinition } from '#libs/platform';
import { questionsTo } from './streams.js';

interface BrokerUser {
  readonly name: string;
  /** subjects to which its client may publish */
  readonly publish: readonly string[];
  /** subjects to which it may subscribe */
  readonly subscribe: readonly string[];
}

/** Prefix of the subjects on which a service takes answers. No other service may subscribe there. */
export const inboxOf = (service: string) => `_INBOX.${service}`;

type Consumer = Pick<ServiceDefinition, 'name' | 'consumes' | 'furtherStreams'>;

/**
 * The user of a service: it publishes its own events, keeps its own streams, and has one consumer on each stream that it
 * consumes. It answers questions about its records, and asks the services that it consumes from.
 */
export function brokerUserOf({ name, consumes, furtherStreams = [] }: Consumer): BrokerUser {
  const own = streamOf(name);
  return {
    name,
    publish: [
      ...[own, ...furtherStreams].flatMap(({ subjects }) => subjects),
      '$JS.API.INFO',
      ...[own, ...furtherStreams].flatMap((stream) => keeping(stream.name)),
      ...atConsumersOf(own.name),
      ...consumes.flatMap((producer) => consuming(streamOf(producer).name, name)),
      ...consumes.filter((producer) => producer !== name).map(questionsTo),
    ],
    subscribe: [`${inboxOf(name)}.>`, questionsTo(name)],
  };
}

const keeping = (stream: string) => ['INFO', 'CREATE', 'UPDATE'].map((what) => `$JS.API.STREAM.${what}.${stream}`);

/** Consumers that were further than a stream which has lost messages begin again: their producer puts them back. */
const atConsumersOf = (stream: string) => [
  `$JS.API.CONSUMER.LIST.${stream}`,
  `$JS.API.CONSUMER.DELETE.${stream}.*`,
  `$JS.API.CONSUMER.CREATE.${stream}.*`,
];

const consuming = (stream: string, durable: string) => [
  `$JS.API.STREAM.INFO.${stream}`,
  ...['INFO', 'CREATE', 'MSG.NEXT'].map((what) => `$JS.API.CONSUMER.${what}.${stream}.${durable}`),
  `$JS.ACK.${stream}.${durable}.>`,
];
