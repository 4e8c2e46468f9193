import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Restricted records, and the database role of staff who read the area: they and practitioners see no row of somebody whose
 * record is restricted, unless their account is named on the restriction. The role of the area is the system's.
 */
export class Restrictions1760000027000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Why the account could: the relation to the record, or the reasons for being involved.
      alter table audit_entry add column why text[];
      create index audit_by_account on audit_entry (area, subject, id desc);

      create table restriction (
        area text not null,
        id uuid not null,
        young_person_id uuid not null,
        -- accounts that see the record
        accounts text[] not null,
        -- last day; null: until somebody lifts it
        until_on date,
        record_version integer not null,
        primary key (area, id)
      );
      create index restriction_by_person on restriction (area, young_person_id);

      alter table restriction enable row level security;
      alter table restriction force row level security;
      do $$
      declare
        schema_roles text := 'onward_' || current_schema();
        of_area text := 'area = (select current_setting(''onward.area'', true))';
        today text := '(select nullif(current_setting(''onward.today'', true), '''')::date)';
      begin
        execute format('create policy reach_area on restriction to %I using (%s)', schema_roles || '_area', of_area);
        -- Staff and practitioners see the restrictions that shut them out, and read nothing else of these people. Those who
        -- broke the glass are let in.
        execute format('create policy shuts_out on restriction for select to %I, %I using (%s
          and (until_on is null or until_on >= %s)
          and not ((select current_setting(''onward.subject'', true)) = any (accounts))
          and not exists (select from involvement i
            where i.area = restriction.area and i.young_person_id = restriction.young_person_id
              and i.party = ''account:'' || (select current_setting(''onward.subject'', true))
              and i.why && ''{break-glass,untold-break-glass}'' and i.since_on <= %s and i.reads_until_on >= %s))',
          schema_roles || '_staff', schema_roles || '_involved', of_area, today, today, today);
        execute format('create policy reach_staff on involvement for select to %I using (%s)', schema_roles || '_staff', of_area);
      end $$;

      -- A condition on the columns that name people: nobody among them is restricted. One list for the statement, because
      -- restrictions are few.
      create function of_seen(t regclass, columns name[]) returns text stable language sql as $$
        select coalesce(string_agg(case when attnotnull then format(' and %I not in (select r.young_person_id from restriction r)', attname)
          else format(' and (%1$I is null or %1$I not in (select r.young_person_id from restriction r))', attname) end, ''), '')
        from pg_attribute where attrelid = t and attname = any (columns)
      $$;

      -- As before, and staff see the area without the restricted records that they are not named on.
      drop procedure secure_rows(regclass, text, text, boolean, boolean, text);
      create procedure secure_rows(t regclass, person_column text default null,
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
          rules := rules || jsonb_build_object('person', of_area, 'organisation', of_area, 'involved', of_area);
        end if;
        if person_column is not null then
          rules := rules || jsonb_build_object('person', format('%s and in_reach(area, %I)', of_area, person_column));
        end if;
        if person is not null then
          rules := rules || jsonb_build_object('involved', of_area || ' and ' || involved_with(t, person) || seen);
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

      -- The tables so far: what the role of the area sees, staff see without what they are shut out of, and so do
      -- practitioners of what they are involved with.
      do $$
      declare
        p record;
        people name[];
        rule text;
      begin
        for p in
          select q.*, format('%I', tablename)::regclass as t from pg_policies q
          where schemaname = current_schema()
            and roles && array['onward_' || current_schema() || '_area', 'onward_' || current_schema() || '_involved']::name[]
            and tablename not in ('involvement', 'restriction') loop
          select array_agg(attname order by attnum) into people from pg_attribute
          where attrelid = p.t and not attisdropped and (attname in ('young_person_id', 'kept_id', 'merged_id')
            or (p.tablename = 'young_person' and attname = 'id') or (p.tablename = 'possible_duplicate' and attname in ('one_id', 'other_id')));
          rule := coalesce(p.qual, p.with_check) || of_seen(p.t, people);
          if p.roles[1] like '%\\_area' then
            execute format('create policy %I on %s for %s to %I %s', replace(p.policyname, '_area', '') || '_staff', p.t, p.cmd,
              'onward_' || current_schema() || '_staff',
              case when p.cmd = 'INSERT' then format('with check (%s)', rule)
                when p.cmd = 'SELECT' then format('using (%s)', rule)
                else format('using (%1$s) with check (%1$s)', rule) end);
          elsif people is not null then
            execute format('alter policy %I on %s using (%s)', p.policyname, p.t, rule);
            if p.cmd <> 'SELECT' then execute format('alter policy %I on %s with check (%s)', p.policyname, p.t, rule); end if;
          end if;
        end loop;
      end $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
