import type { EventOf, reviewChanged } from '#libs/contracts';
import type { Transaction } from '#libs/platform';

/** Remembers which word of the review was taken. @returns whether it is newer than the one before */
export async function isNews(tx: Transaction, event: EventOf<typeof reviewChanged>): Promise<boolean> {
  const kept = await tx.one(
    `insert into review_copy as kept (area, review_id, young_person_id, record_version) values ($1, $2, $3, $4)
     on conflict (area, review_id) do update set record_version = excluded.record_version
     where kept.record_version < excluded.record_version returning review_id`,
    [tx.actor.area, event.recordId, event.youngPersonId, event.recordVersion],
    'review-keep',
  );
  return kept !== undefined;
}
