import type { Transaction } from '#libs/platform';
import { type DecisionMakersRow, decisionMakersTable } from './decision-makers.table.js';

export async function storeDecisionMakers(tx: Transaction, rows: readonly DecisionMakersRow[]): Promise<void> {
  await tx.query(decisionMakersTable.put('$1'), [decisionMakersTable.many(rows)], 'decision-makers-keep');
}
