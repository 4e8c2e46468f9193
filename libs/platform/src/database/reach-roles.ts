import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A database role for each reach, and a policy for each role. A policy that also asked how far the connection reaches
 * (`reach = 'area' or …`) hid from the planner how many rows it lets through, and kept it from the indexes.
 * `provision` makes the roles.
 */
export class ReachRoles1760000025000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Row-level security for a table: staff of an area see its rows; young people and carers the rows of their person
      -- (person_column), providers the rows addressed to them (organisation_column); the service's own plumbing only
      -- tables that are declared to be its own. Without a context nothing is seen at all.
      create or replace procedure secure_rows(t regclass, person_column text default null,
        organisation_column text default null, of_service boolean default false,
        for_everyone_in_area boolean default false) language plpgsql as $$
      declare
        service text := 'onward_' || current_schema();
        of_area text := 'area = (select current_setting(''onward.area'', true))';
        rules jsonb := jsonb_build_object('area', of_area);
        rule record;
      begin
        if for_everyone_in_area then
          rules := rules || jsonb_build_object('person', of_area, 'organisation', of_area);
        end if;
        if person_column is not null then
          rules := rules || jsonb_build_object('person', format('%s and in_reach(area, %I)', of_area, person_column));
        end if;
        if organisation_column is not null then
          rules := rules || jsonb_build_object('organisation', format(
            '%s and %I::text = (select current_setting(''onward.organisation'', true))', of_area, organisation_column));
        end if;
        execute format('alter table %s enable row level security', t);
        execute format('alter table %s force row level security', t);
        for rule in select key, value from jsonb_each_text(rules) loop
          execute format('create policy %I on %s to %I using (%s) with check (%s)',
            'reach_' || rule.key, t, service || '_' || rule.key, rule.value, rule.value);
        end loop;
        if of_service then
          execute format('create policy reach_service on %s to %I using ((select current_setting(''onward.reach'', true)) = ''service'')',
            t, service);
        end if;
      end $$;

      -- The tables so far say in their one policy what they were called with.
      do $$
      declare p record;
      begin
        for p in select format('%I', tablename)::regclass as name, qual from pg_policies
          where schemaname = current_schema() and policyname = 'reach' loop
          execute format('drop policy reach on %s', p.name);
          call secure_rows(p.name,
            person_column => substring(p.qual from 'in_reach\\(area, (\\w+)\\)'),
            organisation_column => substring(p.qual from '(\\w+)\\)?(?:::text)? = \\( SELECT current_setting\\(''onward\\.organisation'''),
            of_service => p.qual like '%''service''%',
            for_everyone_in_area => p.qual ~ 'ARRAY\\[''person''::text, ''organisation''::text\\]');
        end loop;
      end $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
