import type { DataOf, EventOf, referralSent } from '#libs/contracts';
import type { Transaction } from '#libs/platform';
import type { PlanEntity } from '../plans/plan.entity.js';
import type { StepEntity } from '../steps/step.entity.js';

export type ReferralEvent = EventOf<typeof referralSent>;

/** Keeps the copy of a referral. @returns whether the event is newer than what was kept */
export async function keepReferral(tx: Transaction, event: ReferralEvent): Promise<boolean> {
  const { referralId, reference, status, reason, startedOn, stepId }: DataOf<typeof referralSent> = event.data;
  const rows = await tx.query(
    `insert into referral as r (area, id, young_person_id, step_id, reference, status, reason, started_on, record_version)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (area, id) do update set step_id = excluded.step_id, status = excluded.status,
       reason = excluded.reason, started_on = excluded.started_on, record_version = excluded.record_version
     where r.record_version < excluded.record_version and r.young_person_id = excluded.young_person_id
     returning id`,
    [tx.actor.area, referralId, event.youngPersonId, stepId, reference, status, reason, startedOn, event.recordVersion],
    'referral-keep',
  );
  return rows.length > 0;
}

/** The plan of this young person that the referral speaks of, with its step, both locked; a step of somebody else is none. */
export async function holdServed(
  tx: Transaction,
  event: ReferralEvent,
): Promise<{ plan: PlanEntity; step: StepEntity | null } | undefined> {
  const plan = await tx.one<{ plan: PlanEntity }>(
    `select row_to_json(p) as plan from plan p
     where p.area = $1 and p.young_person_id = $2 and p.id = coalesce(
       (select s.plan_id from step s where s.area = $1 and s.id = $3 and s.young_person_id = $2), $4)
     for no key update of p`,
    [tx.actor.area, event.youngPersonId, event.data.stepId, event.data.planId],
    'referral-plan',
  );
  if (!plan) return undefined;
  const step = await tx.one<{ step: StepEntity }>(
    `select row_to_json(s) as step from step s where s.area = $1 and s.id = $2 and s.plan_id = $3 for no key update of s`,
    [tx.actor.area, event.data.stepId, plan.plan.id],
    'referral-step',
  );
  return { plan: plan.plan, step: step?.step ?? null };
}
