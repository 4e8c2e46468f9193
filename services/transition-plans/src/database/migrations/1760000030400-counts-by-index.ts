import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A count reads one index, with all that it asks of a step, and a practitioner's people once. */
export class CountsByIndex1760000030400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index step_counted on step (area, owner_agency, young_person_id) include (plan_id, standing, late_after, response,
        duty_of, plan_answered, person_subject, chased_times, handed_back_by, rule) where listed;

      do $$
      declare
        involved name := 'onward_' || current_schema() || '_involved';
        counted name := 'onward_' || current_schema() || '_counted';
        p record;
      begin
        for p in select * from pg_policies where schemaname = current_schema()
          and tablename in ('involvement', 'restriction') and involved = any (roles) loop
          execute format('alter policy %I on %I to %s', p.policyname, p.tablename,
            (select string_agg(quote_ident(r), ', ') from unnest(p.roles || counted) r));
        end loop;
        execute format('create policy reach_counted on step for select to %I using (
          area = (select current_setting(''onward.area'', true)) and young_person_id in (select i.young_person_id from involvement i)%s)',
          counted, of_seen('step', '{young_person_id}'));
      end $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
