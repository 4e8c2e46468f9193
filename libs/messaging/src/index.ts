export { Broker } from './broker.js';
export { newEventKeys } from './event-keys.js';
export { handledEvents } from './handled-events.js';
export * from './handler.js';
export { toMessage } from './message.js';
export { Reconciliation } from './reconciliation/reconciliation.js';
export { ReconciliationJob } from './reconciliation/reconciliation-job.js';
export { StreamPublisher } from './stream-publisher.js';
export { createService, runService, startService } from './service.js';
