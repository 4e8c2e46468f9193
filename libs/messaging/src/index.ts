export { Broker } from './broker.js';
export { DeadLetters } from './dead-letters.js';
export { handledEvents } from './handled-events.js';
export * from './handler.js';
export { attributesOf, toMessage } from './message.js';
export { type StreamMessage, StreamPublisher } from './stream-publisher.js';
export { createService, runService, startService } from './service.js';
export { MAX_AGE_DAYS } from './streams.js';
