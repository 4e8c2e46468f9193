import type { Transaction } from '#libs/platform';
import { type DecisionSwitchRow, decisionSwitchTable } from './decision-switch.table.js';

/** @param next for each person, the day on which to look again, or `infinity` */
export async function markLookedAt(
  tx: Transaction,
  next: readonly { readonly id: string; readonly lookOn: string }[],
): Promise<void> {
  await tx.query(
    `update young_person p set look_on = n."lookOn" from jsonb_to_recordset($2::jsonb) n (id uuid, "lookOn" date)
     where p.area = $1 and p.id = n.id`,
    [tx.actor.area, JSON.stringify(next)],
    'people-looked-at',
  );
}

export async function storeSwitches(tx: Transaction, switches: readonly DecisionSwitchRow[]): Promise<void> {
  if (switches.length === 0) return;
  await tx.query(decisionSwitchTable.put('$1'), [decisionSwitchTable.many(switches)], 'switches-keep');
}
