import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import type { EventDefinition, EventOf } from '#libs/contracts';
import type { Transaction } from '#libs/platform';

/** What a handler gets beside the event: the transaction that its effect and the inbox row share. */
export interface EventContext {
  readonly tx: Transaction;
}

/** What is known of a reaction beside its patterns. */
export interface ReactionExtras {
  readonly many: boolean;
  readonly name: string;
  /** how long an event of the pattern may wait for others, in milliseconds */
  readonly patienceFor: (pattern: string) => number;
  /** whether the event is anything to it */
  readonly concerns: ((event: never) => boolean) | null;
}

const PATIENCE = 'onward:patience';

/** What one commit said arrives within a moment: taken together it costs one transaction. */
const MOMENT_MS = 1;
const CONCERNS = 'onward:concerns';

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

/**
 * Under an `@On` or `@OnMany`: its events, or those of them that are named, may wait so many milliseconds, so that many are
 * taken in one transaction. They do not wait where another comes that has less patience.
 */
export function MayWait(milliseconds: number, ...events: readonly EventDefinition[]): MethodDecorator {
  const named = patternsOf(events);
  const patienceFor = (pattern: string) => (named.length === 0 || named.includes(pattern) ? milliseconds : MOMENT_MS);
  return (_target, _key, descriptor) => {
    Reflect.defineMetadata(PATIENCE, patienceFor, descriptor.value as object);
  };
}

/** Under an `@On` or `@OnMany`: of its events it takes these alone; the others are acknowledged without a transaction. */
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
