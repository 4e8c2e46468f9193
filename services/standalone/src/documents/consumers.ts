import { CONTRACTS } from '#libs/contracts';
import { handledEvents } from '#libs/messaging';
import type { ServiceDefinition } from '#libs/platform';

/** The services that handle each event, by the event's pattern. An integrators' feed counts through its own handler. */
export function consumersOfEvents(services: readonly ServiceDefinition[]): ReadonlyMap<string, readonly string[]> {
  const handled = services.map(({ name, module }) => ({ name, patterns: handledEvents(module) }));
  return new Map(
    [...CONTRACTS.keys()].map((pattern) => [
      pattern,
      handled.filter(({ patterns }) => patterns.has(pattern)).map(({ name }) => name),
    ]),
  );
}
