import type { EventOf, referralSent } from '#libs/contracts';
import type { Transaction } from '#libs/platform';
import type { PlanRow } from '../../record/plan/plan.table.js';
import type { StepRow } from '../../record/plan/step.table.js';
import { referralTable } from './referral.table.js';

export type ReferralEvent = EventOf<typeof referralSent>;

/** Locks the plans of the events, by event id. An event about another person's step leads to no plan. */
export async function lockPlansOfReferrals(
  tx: Transaction,
  events: readonly ReferralEvent[],
): Promise<Map<string, PlanRow>> {
  const about = events.map((e) => ({ event: e.id, person: e.youngPersonId, step: e.data.stepId, plan: e.data.planId }));
  // Without the ids of the plans, PostgreSQL expects a hundred events and reads all plans of the area.
  const rows = await tx.query<{ event: string; plan: PlanRow }>(
    `with said as materialized (
       select e.event, e.person, coalesce((select s.plan_id from step s
         where s.area = $1 and s.id = e.step and s.young_person_id = e.person), e.plan) as plan_id
       from jsonb_to_recordset($2::jsonb) as e(event uuid, person uuid, step uuid, plan uuid))
     select e.event, row_to_json(p) as plan from said e
     join plan p on p.id = e.plan_id and p.young_person_id = e.person
     where p.area = $1 and p.id = any (array(select plan_id from said))
     order by p.id for no key update of p`,
    [tx.actor.area, JSON.stringify(about)],
    'referral-plans',
  );
  return new Map(rows.map((r) => [r.event, r.plan]));
}

interface Served {
  /** by id; read after the plans were locked, so that no other transaction changes them */
  steps: Map<string, StepRow>;
  /** version of each stored referral, by id */
  versions: Map<string, number>;
}

/** The steps of the events, and the stored copies of their referrals. */
export async function findServed(tx: Transaction, events: readonly ReferralEvent[]): Promise<Served> {
  const row = await tx.one<{ steps: StepRow[]; stored: { id: string; record_version: number }[] }>(
    // array(…) gives one prepared plan for any number of ids; PostgreSQL would plan each visible list again.
    `select
      (select coalesce(json_agg(s), '[]') from step s
        where s.area = $1 and s.id = any(array(select unnest($2::uuid[])))) as steps,
      (select coalesce(json_agg(json_build_object('id', r.id, 'record_version', r.record_version)), '[]')
        from referral r where r.area = $1 and r.id = any(array(select unnest($3::uuid[])))) as stored`,
    [tx.actor.area, events.flatMap((e) => e.data.stepId ?? []), events.map((e) => e.data.referralId)],
    'referral-served',
  );
  return {
    steps: new Map(row!.steps.map((s) => [s.id, s])),
    versions: new Map(row!.stored.map((r) => [r.id, r.record_version])),
  };
}

/** Stores the copies of referrals, one event for each. A newer stored copy stays. */
export function storeReferralCopies(tx: Transaction, events: readonly ReferralEvent[]): void {
  if (events.length === 0) return;
  const rows = events.map(({ data, youngPersonId, recordVersion }) => ({
    area: tx.actor.area,
    id: data.referralId,
    young_person_id: youngPersonId,
    step_id: data.stepId,
    reference: data.reference,
    status: data.status,
    reason: data.reason,
    started_on: data.startedOn,
    record_version: recordVersion,
  }));
  tx.write(referralTable.putNewer('$1'), [referralTable.many(rows)], 'referrals-keep');
}
