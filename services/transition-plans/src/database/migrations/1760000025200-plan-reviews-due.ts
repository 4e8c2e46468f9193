import type { MigrationInterface, QueryRunner } from 'typeorm';

const OPEN = `stage in ('scheduled', 'invited', 'held', 'reported', 'decided', 'exempt')`;

/** A plan carries the day of its own next review, so that the worklist of reviews does not read every plan and its reviews. */
export class PlanReviewsDue1760000025200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- One year after the last review, or after the opening; null while a review is open, or the law dates the next one.
      alter table plan add column review_due_on date;

      create function plan_review_due_on(of_area text, of_plan uuid, opened_on date) returns date stable language sql as $$
        select case
          when exists (select from review r where r.area = of_area and r.plan_id = of_plan and ${OPEN}) then null
          when exists (select from step s where s.area = of_area and s.plan_id = of_plan and s.rule = 'EDU-04'
            and s.status in ('not-started', 'in-progress', 'blocked')) then null
          else (coalesce((select max(r.held_on) from review r where r.area = of_area and r.plan_id = of_plan), opened_on)
            + interval '1 year')::date end
      $$;
      create function date_plan_review() returns trigger language plpgsql set search_path from current as $$
      begin
        new.review_due_on := plan_review_due_on(new.area, new.id, new.opened_on);
        return new;
      end $$;
      create function date_review_of_plan() returns trigger language plpgsql set search_path from current as $$
      declare row record;
      begin
        for row in select coalesce(new.area, old.area) as area, p as id from unnest(array[new.plan_id, old.plan_id]) p
          where p is not null group by p loop
          update plan t set review_due_on = null where t.area = row.area and t.id = row.id
            and t.review_due_on is distinct from plan_review_due_on(t.area, t.id, t.opened_on);
        end loop;
        return null;
      end $$;

      alter table step no force row level security;
      alter table plan no force row level security;
      alter table review no force row level security;
      update plan set review_due_on = plan_review_due_on(area, id, opened_on) where status = 'open';
      create trigger date_plan_review before insert or update on plan for each row execute function date_plan_review();
      create trigger date_review_of_plan after insert or update or delete on review
        for each row execute function date_review_of_plan();
      create trigger date_review_of_plan after insert or update on step
        for each row when (new.rule = 'EDU-04') execute function date_review_of_plan();
      alter table step force row level security;
      alter table plan force row level security;
      alter table review force row level security;

      create index plan_review_due on plan (area, review_due_on, id) where status = 'open';
      drop index step_annual_review;
      create index step_annual_review on step (area, (case when due_on is null then 'infinity'::date else due_on end), id)
        where listed and rule = 'EDU-04';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
