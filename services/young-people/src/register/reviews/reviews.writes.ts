import type { EventOf, reviewChanged } from '#libs/contracts';
import type { Transaction } from '#libs/platform';
import { reviewCopyTable } from './review-copy.table.js';

/** Records the processed version of the review. @returns whether it is newer than the recorded one */
export async function isNews(tx: Transaction, event: EventOf<typeof reviewChanged>): Promise<boolean> {
  const { recordId, youngPersonId, recordVersion } = event;
  const copy = { review_id: recordId, young_person_id: youngPersonId, record_version: recordVersion };
  const stored = await tx.one(
    `${reviewCopyTable.putNewer('$1')} returning t.review_id`,
    [reviewCopyTable.many([{ area: tx.actor.area, ...copy }])],
    'review-keep',
  );
  return stored !== undefined;
}
