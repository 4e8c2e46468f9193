import { healthHandoversChanged } from '#libs/contracts';
import type { Transaction } from '#libs/platform';
import { factsOfTable } from './health-handover.rules.js';
import { handoversOf } from './health-handovers.queries.js';

/** Publishes the whole current table, so that consumers need no earlier event. */
export async function publishTable(
  tx: Transaction,
  plan: { id: string; young_person_id: string; version: number },
): Promise<void> {
  const rows = await handoversOf(tx, plan.id);
  tx.emit(
    healthHandoversChanged,
    { youngPersonId: plan.young_person_id, recordId: plan.id, recordVersion: plan.version },
    { planId: plan.id, ...factsOfTable(rows) },
  );
}
