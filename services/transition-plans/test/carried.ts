import type { World } from '#libs/testing';

/** Steps and plans whose columns for the worklists differ from what the rows themselves say. */
export async function wronglyCarried(world: World): Promise<{ id: string; what: string }[]> {
  return world.rows(`
    select s.id, 'step' as what from transition_plans.step s
    join transition_plans.plan p on p.area = s.area and p.id = s.plan_id
    where (s.listed, s.plan_answered, s.late_after) is distinct from (
      p.status = 'open' and s.status in ('not-started', 'in-progress', 'blocked') and s.duty_of <> 'nobody',
      p.accountable_subject is not null or p.named_worker is not null,
      case when s.standing = 'dated' and s.due_on is not null then s.due_on else 'infinity' end)
    union all
    select p.id, 'plan' from transition_plans.plan p
    left join lateral (
      select max(r.held_on) as held_on, bool_or(r.stage not in ('complete', 'cancelled')) as open
      from transition_plans.review r where r.area = p.area and r.plan_id = p.id) r on true
    where p.review_due_on is distinct from case
      when r.open or exists (select from transition_plans.step s where s.area = p.area and s.plan_id = p.id
        and s.rule = 'EDU-04' and s.status in ('not-started', 'in-progress', 'blocked')) then null
      else (coalesce(r.held_on, p.opened_on) + interval '1 year')::date end`);
}
