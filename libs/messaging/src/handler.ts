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
 * Marks a reaction to an event: `@On(personRegistered) async whenPersonRegistered(event, { tx })`.
 * It writes through `tx` alone, is safe to run again, and compares `event.recordVersion` with what it has: an older event
 * never overwrites a newer one.
 */
export function On<D extends EventDefinition>(event: D): Reaction<EventOf<D>> {
  return reaction<EventOf<D>>(event, false);
}

/**
 * As `On`, for a reaction that takes several events of the kind at once, in order, so that it can write sets:
 * `(events[], { tx })`. It calls `tx.causedBy(event)` before it emits on behalf of one of them.
 */
export function OnMany<D extends EventDefinition>(event: D): Reaction<readonly EventOf<D>[]> {
  return reaction<readonly EventOf<D>[]>(event, true);
}

function reaction<Input>(event: EventDefinition, many: boolean): Reaction<Input> {
  return (target, key, descriptor) => {
    Payload()(target, key, 0);
    Ctx()(target, key, 1);
    EventPattern(event.pattern, { many })(target, key, descriptor as never);
  };
}
