import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import type { EventDefinition, EventOf } from '#libs/contracts';
import type { Transaction } from '#libs/platform';

/** What a handler gets beside the event: the transaction that its effect and the inbox row share. */
export interface EventContext {
  readonly tx: Transaction;
}

type Reaction<Input> = <Handler extends (input: Input, context: EventContext) => Promise<void>>(
  target: object,
  key: string | symbol,
  descriptor: TypedPropertyDescriptor<Handler>,
) => void;

/**
 * Marks a reaction to an event, or to several: `@On(personRegistered) async whenPersonRegistered(event, { tx })`.
 * It writes through `tx` alone, is safe to run again, and compares `event.recordVersion` with what it has: an older event
 * never overwrites a newer one.
 */
export function On<D extends readonly EventDefinition[]>(...events: D): Reaction<EventOf<D[number]>> {
  return reaction<EventOf<D[number]>>(events, false);
}

/**
 * As `On`, for a reaction that takes several events at once, in order, so that it can write sets: `(events[], { tx })`.
 * Where it names several kinds, neighbours of all of them come together: an import says two kinds by turns. It calls
 * `tx.causedBy(event)` before it emits on behalf of one of them.
 */
export function OnMany<D extends readonly EventDefinition[]>(...events: D): Reaction<readonly EventOf<D[number]>[]> {
  return reaction<readonly EventOf<D[number]>[]>(events, true);
}

function reaction<Input>(events: readonly EventDefinition[], many: boolean): Reaction<Input> {
  return (target, key, descriptor) => {
    Payload()(target, key, 0);
    Ctx()(target, key, 1);
    const name = `${target.constructor.name}.${String(key)}`;
    EventPattern(
      events.map((event) => event.pattern),
      { many, name },
    )(target, key, descriptor as never);
  };
}
