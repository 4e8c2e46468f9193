import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Indexes for lists by rule, by day of birth, and of steps that wait for an agency's answer. */
export class ListsOfAMorning1760000032000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index young_person_by_birth on young_person (area, date_of_birth, id);
      create index step_listed_of_rule on step (area, rule, standing, late_after, id) where listed and rule is not null;
      create index step_listed_of_rule_by_response on step (area, rule, response, late_after, id)
        where listed and rule is not null and response in ('unowned', 'handed-back', 'offered');
      create index step_listed_unanswered_of_rule on step (area, rule, late_after, id) where listed and rule is not null
        and not plan_answered and person_subject is null and duty_of in ('agency', 'every-agency');
      create index step_listed_offered on step (area, late_after, id) where listed and response = 'offered';
      create index step_listed_offered_of_agency on step (area, owner_agency, late_after, id)
        where listed and response = 'offered';

      -- A count asks which plans are a worker's, and who was born when.
      do $$
      declare
        counted name := 'onward_' || current_schema() || '_counted';
        of_reach text := 'area = (select current_setting(''onward.area'', true)) and %I in (select i.young_person_id from involvement i)%s';
      begin
        execute format('create policy reach_counted on plan for select to %I using (' || of_reach || ')',
          counted, 'young_person_id', of_seen('plan', '{young_person_id}'));
        execute format('create policy reach_counted on young_person for select to %I using (' || of_reach || ')',
          counted, 'id', of_seen('young_person', '{id}'));
      end $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
