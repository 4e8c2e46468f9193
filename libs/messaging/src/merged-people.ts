import { type Event, mergeUndone, peopleMerged } from '#libs/contracts';
import { type MergedPerson, findMergedPeople, noteLateRecords, type Transaction } from '#libs/platform';
import { patternOf } from './message.js';

const OF_MERGES: readonly string[] = [peopleMerged.pattern, mergeUndone.pattern];

export const isOfMerge = (event: Event) => OF_MERGES.includes(patternOf(event));

/** The people of the events who are merged into another record. */
export function mergedAmong(tx: Transaction, events: readonly Event[]): Promise<MergedPerson[]> {
  return findMergedPeople(tx, [...new Set(events.map(({ youngPersonId }) => youngPersonId))]);
}

/**
 * Redirects events about merged people. Events of young-people about a record that is set aside are held until the
 * record is brought back. An event of another service, published before it knew of the merge, goes to the kept person
 * and is noted, so that an undo takes it back.
 * @param merged the result of `mergedAmong`
 * @returns the events to process now
 */
export async function landed(
  tx: Transaction,
  events: readonly Event[],
  merged: readonly MergedPerson[],
): Promise<Event[]> {
  if (merged.length === 0) return [...events];
  const of = new Map(merged.map((landing) => [landing.mergedId, landing]));
  const now: Event[] = [];
  const held: { mergeId: string; event: Event }[] = [];
  const late: { mergeId: string; recordId: string }[] = [];
  for (const event of events) {
    const landing = of.get(event.youngPersonId);
    if (!landing || isOfMerge(event)) {
      now.push(event);
    } else if (event.type.startsWith('young-people.')) {
      held.push({ mergeId: landing.mergeId, event });
    } else {
      now.push({ ...event, youngPersonId: landing.keptId });
      late.push({ mergeId: landing.mergeId, recordId: event.recordId });
    }
  }
  await noteLateRecords(tx, late);
  await tx.query(
    `insert into held_event (area, id, merge_id, event)
     select $1, (h.event->>'id')::uuid, h."mergeId", h.event
     from jsonb_to_recordset($2::jsonb) h ("mergeId" uuid, event jsonb) on conflict do nothing`,
    [tx.actor.area, JSON.stringify(held)],
  );
  return now;
}

/** Removes and returns the held events of people who are brought back, oldest first. */
export async function released(tx: Transaction): Promise<Event[]> {
  const rows = await tx.query<{ event: Event }>(
    `delete from held_event h using person_merge m
     where h.area = $1 and m.area = $1 and m.id = h.merge_id and m.record_version = 2 returning h.event`,
    [tx.actor.area],
  );
  return rows.map(({ event }) => event).sort((a, b) => (a.id < b.id ? -1 : 1));
}
