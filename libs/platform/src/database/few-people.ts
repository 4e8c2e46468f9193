import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The database role of the lists of a practitioner who is involved with few people. Its policies name these people, and a
 * statement begins at them. The policies of the other role ask of each row whether the practitioner is involved.
 */
export class FewPeople1760000030000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What the policies ask of involvement is in the index.
      drop index involvement_by_party;
      create index involvement_by_party on involvement (area, party, young_person_id) include (since_on, reads_until_on);

      -- A condition on the column of the young person, in the place of the one that asks of each row.
      create function of_few(rule text) returns text immutable language sql as $$
        select regexp_replace(rule,
          'exists \\(\\s*select\\s+from (?:\\w+\\.)?involvement i\\s+where (?:\\(\\()?i\\.area = \\w+\\.area\\)? and \\(?i\\.young_person_id = \\w+\\.(\\w+)(?:\\)\\)(?:\\s+offset 0)?|\\s+offset 0)\\)',
          '\\1 = any ((select current_setting(''onward.people'', true))::uuid[])', 'i')
      $$;

      do $$
      declare
        involved name := 'onward_' || current_schema() || '_involved';
        few name := 'onward_' || current_schema() || '_few';
        p record;
      begin
        for p in select * from pg_policies where schemaname = current_schema() and involved = any (roles) loop
          if of_few(p.qual) is not distinct from p.qual then
            execute format('alter policy %I on %I to %s', p.policyname, p.tablename,
              (select string_agg(quote_ident(r), ', ') from unnest(p.roles || few) r));
          else
            execute format('create policy reach_few on %I for select to %I using (%s)', p.tablename, few, of_few(p.qual));
          end if;
        end loop;
      end $$;

      -- As before, and for lists of few people.
      create or replace procedure secure_rows(t regclass, person_column text default null,
        organisation_column text default null, of_service boolean default false,
        for_everyone_in_area boolean default false, involved_column text default null) language plpgsql as $$
      declare
        service text := 'onward_' || current_schema();
        of_area text := 'area = (select current_setting(''onward.area'', true))';
        person name := coalesce(involved_column, person_column);
        seen text := of_seen(t, array[person]);
        rules jsonb := jsonb_build_object('area', of_area, 'staff', of_area || seen);
        rule record;
      begin
        if for_everyone_in_area then
          rules := rules || jsonb_build_object('person', of_area, 'organisation', of_area,
            'involved', of_area, 'few', of_area);
        end if;
        if person_column is not null then
          rules := rules || jsonb_build_object('person', format('%s and in_reach(area, %I)', of_area, person_column));
        end if;
        if person is not null then
          rules := rules || jsonb_build_object('involved', of_area || ' and ' || involved_with(t, person) || seen,
            'few', of_area || ' and ' || of_few(involved_with(t, person)) || seen);
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
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
