import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A step carries what the worklists ask of its plan, so that each list reads one index in its own order. Before, a list read
 * every open step of the area and the plan of each.
 */
export class ListedSteps1760000025100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table step
        -- an open step that somebody must do, in an open plan
        add column listed boolean not null default false,
        -- the plan has somebody who answers for its steps
        add column plan_answered boolean not null default false,
        -- the day after which the step is late; infinity without one
        add column late_after date not null default 'infinity';

      create function list_step() returns trigger language plpgsql set search_path from current as $$
      declare p record;
      begin
        select status = 'open' as open, accountable_subject is not null or named_worker is not null as answered
          into p from plan where area = new.area and id = new.plan_id;
        new.listed := coalesce(p.open, false) and new.status in ('not-started', 'in-progress', 'blocked')
          and new.duty_of <> 'nobody';
        new.plan_answered := coalesce(p.answered, false);
        new.late_after := case when new.standing = 'dated' and new.due_on is not null then new.due_on else 'infinity' end;
        return new;
      end $$;
      create function list_steps_of_plan() returns trigger language plpgsql set search_path from current as $$
      begin
        update step set version = version where area = new.area and plan_id = new.id;
        return null;
      end $$;

      alter table step no force row level security;
      alter table plan no force row level security;
      create trigger list_step before insert or update on step for each row execute function list_step();
      update step set version = version;
      create trigger list_steps after update on plan for each row
        when ((old.status = 'open') <> (new.status = 'open')
          or (old.accountable_subject is null and old.named_worker is null)
            <> (new.accountable_subject is null and new.named_worker is null))
        execute function list_steps_of_plan();
      alter table step force row level security;
      alter table plan force row level security;

      drop index step_open_by_agency, step_open_without_owner, step_open_by_person;
      create index step_listed on step (area, standing, late_after, id) where listed;
      create index step_listed_of_agency on step (area, owner_agency, standing, late_after, id) where listed;
      create index step_listed_of_person on step (area, person_subject, standing, late_after, id)
        where listed and person_subject is not null;
      create index step_listed_of_team on step (area, delivery_team, standing, late_after, id)
        where listed and delivery_team is not null;
      create index step_listed_of_lead on step (area, action_lead, standing, late_after, id)
        where listed and action_lead is not null;
      create index step_listed_of_director on step (area, sponsoring_director, standing, late_after, id)
        where listed and sponsoring_director is not null;
      create index step_listed_unowned on step (area, late_after, id)
        where listed and response = 'unowned' and duty_of = 'agency';
      create index step_listed_handed_back on step (area, late_after, id) where listed and response = 'handed-back';
      create index step_listed_silent on step (area, late_after, id)
        where listed and response = 'offered' and chased_times > 0;
      create index step_listed_unanswered on step (area, late_after, id)
        where listed and not plan_answered and person_subject is null and duty_of in ('agency', 'every-agency');
      create index step_listed_unanswered_of_agency on step (area, owner_agency, late_after, id)
        where listed and not plan_answered and person_subject is null and duty_of in ('agency', 'every-agency');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
