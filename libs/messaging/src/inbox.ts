import { Inject, Injectable } from '@nestjs/common';
import type { Event } from '#libs/contracts';
import {
  Database,
  lockMerges,
  type MergedPerson,
  SERVICE_DEFINITION,
  type ServiceDefinition,
  type Transaction,
  systemActor,
} from '#libs/platform';
import { isOfMerge, landed, mergedAmong, released } from './merged-people.js';
import { runsOf } from './runs.js';

export type RunHandlers = (events: readonly Event[], tx: Transaction) => Promise<void>;

/** Gives every event its effect once: the event's id and its effect commit together, or neither does. */
@Injectable()
export class Inbox {
  constructor(
    private readonly database: Database,
    @Inject(SERVICE_DEFINITION) private readonly definition: ServiceDefinition,
  ) {}

  /** Passes new events, all of one area, to the handlers in one transaction. */
  async take(events: readonly Event[], run: RunHandlers): Promise<void> {
    const first = events[0];
    if (!first) return;
    const consumer = this.definition.name;
    const actor = systemActor(first.area, consumer, { correlationId: first.correlationId, causationId: first.id });
    await this.database.transaction(actor, async (tx) => {
      const merging = events.some(isOfMerge);
      // Sent one after the other and awaited together, so that no merge can come between while the lock is held.
      const [, fresh, merged] = await Promise.all([
        lockMerges(tx, merging ? 'to-merge' : 'to-take-events'),
        tx.query<{ event_id: string }>(
          `insert into inbox (consumer, event_id, area) select $1, e, $3 from unnest($2::uuid[]) e
           on conflict do nothing returning event_id`,
          [consumer, events.map((e) => e.id), first.area],
          'inbox-take',
        ),
        mergedAmong(tx, events),
      ]);
      const ids = new Set(fresh.map((r) => r.event_id));
      // The same event twice in one batch counts once.
      const taken = events.filter((e) => ids.delete(e.id));
      if (!merging) return runLanded(tx, taken, run, merged);
      // A merge changes to whom later events belong.
      for (const part of runsOf(taken, isOfMerge)) {
        await runLanded(tx, part, run);
        if (isOfMerge(part[0]!)) await runLanded(tx, await released(tx), run);
      }
    });
  }
}

async function runLanded(
  tx: Transaction,
  events: readonly Event[],
  run: RunHandlers,
  merged?: readonly MergedPerson[],
): Promise<void> {
  if (events.length === 0) return;
  const now = await landed(tx, events, merged ?? (await mergedAmong(tx, events)));
  if (now.length > 0) await run(now, tx);
}
