import { accountablePersonChanged } from '#libs/contracts';
import type { Transaction } from '#libs/platform';
import { entryOf } from '../entries/entry.work.js';
import type { PlanRow } from '../plan/plan.table.js';
import { nextVersion, savePlan } from '../plan/plan.writes.js';
import { type Accountable, newNamedWorker } from './accountability.rules.js';

/**
 * Copies a changed named worker to the person's plans and asks a new worker to become accountable for an open plan. The
 * copy makes a caseload one range of an index.
 */
export async function followNamedWorkers(tx: Transaction, people: readonly string[]): Promise<void> {
  if (people.length === 0) return;
  const moved = await tx.query<{ plan: PlanRow; worker: Accountable | null }>(
    `with held as (
       select p.*, y.named_worker_subject as new_subject, y.named_worker_name as new_name
       from plan p join young_person y on y.area = p.area and y.id = p.young_person_id
       where y.area = $1 and y.id = any($2::uuid[])
         and (p.named_worker, p.named_worker_name) is distinct from (y.named_worker_subject, y.named_worker_name)
       for no key update of p),
     followed as (
       update plan p set named_worker = h.new_subject, named_worker_name = h.new_name from held h
       where p.area = h.area and p.id = h.id)
     select to_jsonb(h) - 'new_subject' - 'new_name' as plan,
       case when h.new_subject is not null
         then json_build_object('subject', h.new_subject, 'name', coalesce(h.new_name, '')) end as worker
     from held h where h.status = 'open'`,
    [tx.actor.area, people],
    'plans-follow-named-workers',
  );
  for (const { plan, worker } of moved) {
    const change = newNamedWorker(plan, worker, tx.actor.name, tx.today);
    if (change === null) continue;
    const after: PlanRow = { ...plan, ...change, ...nextVersion(plan) };
    const sentence =
      after.proposed_subject === null
        ? `${after.accountable_name} is the named worker again and stays accountable for the plan.`
        : `${worker!.name} is the new named worker and was asked to become accountable for the plan.`;
    await savePlan(
      tx,
      after,
      entryOf(tx, plan, 'accountable-person', sentence, { to_value: after.accountable_subject }),
    );
    tx.emit(
      accountablePersonChanged,
      { youngPersonId: plan.young_person_id, recordId: plan.id, recordVersion: after.version },
      { planId: plan.id, accountable: after.accountable_subject, proposed: after.proposed_subject },
    );
  }
}
