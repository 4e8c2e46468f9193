import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is involved with a young person by a plan and what hangs on it. */
export class PlanInvolvements1760000026100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The person is the plan's: its index finds them, and the plan's records by the plan.
      create or replace view involvement_source with (security_invoker = true) as
        select p.area, p.young_person_id, 'agency:' || s.owner_agency as party, 'step' as why,
          coalesce(s.offered_on, p.opened_on) as since_on, null::date as until_on
        from step s join plan p on p.area = s.area and p.id = s.plan_id and p.status = 'open'
        where s.owner_agency is not null and s.response in ('offered', 'accepted')
          and s.status in ('not-started', 'in-progress', 'blocked')
        union all
        select p.area, p.young_person_id, 'account:' || s.person_subject, 'named', coalesce(s.offered_on, p.opened_on), null
        from step s join plan p on p.area = s.area and p.id = s.plan_id and p.status = 'open'
        where s.person_subject is not null and s.status in ('not-started', 'in-progress', 'blocked')
        union all
        select p.area, p.young_person_id, 'account:' || p.accountable_subject, 'accountable',
          coalesce(p.accountable_since, p.opened_on), null
        from plan p where p.status = 'open' and p.accountable_subject is not null
        union all
        select p.area, p.young_person_id, 'account:' || p.proposed_subject, 'asked', coalesce(p.proposed_on, p.opened_on), null
        from plan p where p.status = 'open' and p.proposed_subject is not null
        union all
        -- the agency that leads the review: \`leadOf\` in review.rules.ts
        select p.area, p.young_person_id, 'agency:' || case
          when 'ehc-annual-review' = any(r.serves) then 'education'
          when 'pathway-plan-review' = any(r.serves) then 'childrens-social-care'
          when 'care-act-assessment' = any(r.serves) then 'adult-social-care'
          else 'education' end, 'review', r.opened_on, null
        from review r join plan p on p.area = r.area and p.id = r.plan_id and p.status = 'open'
        where r.stage not in ('complete', 'cancelled')
        union all
        select p.area, p.young_person_id, 'agency:health', 'hand-over', h.added_on, null
        from health_handover h join plan p on p.area = h.area and p.id = h.plan_id and p.status = 'open'
        where h.end_reason is null
        union all
        select p.area, p.young_person_id, 'account:' || h.named_worker_subject, 'named', h.added_on, null
        from health_handover h join plan p on p.area = h.area and p.id = h.plan_id and p.status = 'open'
        where h.end_reason is null and h.named_worker_subject is not null
        union all
        select p.area, p.young_person_id,
          'agency:' || case when c.relation = 'sibling-young-carer' then 'childrens-social-care' else 'adult-social-care' end,
          'assessment', c.added_on, null
        from carers_assessment c join plan p on p.area = c.area and p.id = c.plan_id and p.status = 'open'
        where c.status in ('to-be-offered', 'offered', 'under-way');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
