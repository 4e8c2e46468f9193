import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import type { EventDefinition, EventOf } from '#libs/contracts';
import type { Transaction } from '#libs/platform';

/** What a handler gets beside the event: the transaction that commits its effect together with the inbox row. */
export interface EventContext {
  readonly tx: Transaction;
}

/** Settings of a handler, beside its patterns. */
export interface ReactionExtras {
  readonly many: boolean;
  readonly name: string;
  /** how long an event of the pattern may wait for others, in milliseconds */
  readonly patienceFor: (pattern: string) => number;
  /** whether the handler needs the event */
  readonly concerns: ((event: never) => boolean) | null;
}

const PATIENCE = 'onward:patience';

/** The events of one commit arrive within a moment; taken together they cost one transaction. */
const MOMENT_MS = 1;
const CONCERNS = 'onward:concerns';

type Reaction<Input> = <Handler extends (input: Input, context: EventContext) => Promise<void>>(
  target: object,
  key: string | symbol,
  descriptor: TypedPropertyDescriptor<Handler>,
) => void;

/**
 * Marks a handler of one event or of several: `@On(personRegistered) async whenPersonRegistered(event, { tx })`. A
 * handler writes through `tx` only, is safe to run again, and compares `event.recordVersion` with the stored version.
 * An older event never overwrites a newer one.
 */
export function On<D extends readonly EventDefinition[]>(...events: D): Reaction<EventOf<D[number]>> {
  return reaction<EventOf<D[number]>>(events, false);
}

/**
 * Marks a handler that takes several events at once, in order, so that it can write sets: `(events[], { tx })`. With
 * several kinds of event, neighbours of all of them come together, because an import publishes two kinds in turn. The
 * handler calls `tx.causedBy(event)` before it emits on behalf of one event.
 */
export function OnMany<D extends readonly EventDefinition[]>(...events: D): Reaction<readonly EventOf<D[number]>[]> {
  return reaction<readonly EventOf<D[number]>[]>(events, true);
}

/**
 * Added to `@On` or `@OnMany`: the events (all, or the named ones) may wait this many milliseconds, so that many are
 * taken in one transaction. They stop waiting when an event with a shorter limit arrives.
 */
export function MayWait(milliseconds: number, ...events: readonly EventDefinition[]): MethodDecorator {
  const named = patternsOf(events);
  const patienceFor = (pattern: string) => (named.length === 0 || named.includes(pattern) ? milliseconds : MOMENT_MS);
  return (_target, _key, descriptor) => {
    Reflect.defineMetadata(PATIENCE, patienceFor, descriptor.value as object);
  };
}

/**
 * Added to `@On` or `@OnMany`: the handler takes only these events; the others are acknowledged without a transaction.
 */
export function Concerning<D extends EventDefinition>(
  _event: D,
  concerns: (event: EventOf<D>) => boolean,
): MethodDecorator {
  return (_target, _key, descriptor) => {
    Reflect.defineMetadata(CONCERNS, concerns, descriptor.value as object);
  };
}

const patternsOf = (events: readonly EventDefinition[]) => events.map((event) => event.pattern);

function reaction<Input>(events: readonly EventDefinition[], many: boolean): Reaction<Input> {
  return (target, key, descriptor) => {
    Payload()(target, key, 0);
    Ctx()(target, key, 1);
    const name = `${target.constructor.name}.${String(key)}`;
    const handler = descriptor.value as object;
    const extras: ReactionExtras = {
      many,
      name,
      patienceFor:
        (Reflect.getMetadata(PATIENCE, handler) as ReactionExtras['patienceFor'] | undefined) ?? (() => MOMENT_MS),
      concerns: (Reflect.getMetadata(CONCERNS, handler) as ReactionExtras['concerns'] | undefined) ?? null,
    };
    EventPattern(patternsOf(events), extras)(target, key, descriptor as never);
  };
}
