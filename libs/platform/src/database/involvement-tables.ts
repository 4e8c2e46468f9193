import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who is involved with whom, and the database role of practitioners: they see the rows of people with whom they are
 * involved. Each service works its own part out from a view, `involvement_source`, and keeps copies of the other services'
 * parts.
 */
export class Involvement1760000026000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table involvement (
        area text not null,
        id uuid not null default gen_random_uuid(),
        young_person_id uuid not null,
        -- account:<subject>, agency:<code>, school:<URN> or team:<name>
        party text not null,
        -- the service that knows it
        source text not null,
        why text[] not null,
        since_on date not null,
        -- last day of reading, with the days of grace; null: until something ends it
        reads_until_on date,
        record_version integer not null,
        primary key (area, young_person_id, party, source)
      );
      create index involvement_by_party on involvement (area, party, young_person_id);

      -- The reasons of this service for an involvement. A service replaces it.
      create view involvement_source with (security_invoker = true) as
        select null::text as area, null::uuid as young_person_id, null::text as party, null::text as why,
          null::date as since_on, null::date as until_on where false;

      -- Brings the involvement of these people up to date and tells what changed. It runs as the role of the area, because
      -- whoever ends an involvement need not see the others.
      create function refresh_involvement(of_people uuid[], of_today date, grace integer) returns setof involvement
      language plpgsql security definer as $$
      declare
        of_area text := current_setting('onward.area', true);
        own text := replace(current_schema(), '_', '-');
      begin
        -- Two transactions that each take away one of the last two reasons must not both keep the other.
        if cardinality(of_people) <= 64 then
          perform pg_advisory_xact_lock(hashtextextended(p::text, 0)) from (select unnest(of_people) p order by 1) l;
        end if;
        return query
          with found as materialized (
            select s.young_person_id, s.party, array_agg(distinct s.why order by s.why) as why, min(s.since_on) as since_on,
              case when bool_or(s.until_on is null) then null
                else max(s.until_on + case when s.why in ('let-in', 'break-glass', 'untold-break-glass') then 0 else grace end) end as reads_until_on
            from involvement_source s where s.area = of_area and s.young_person_id = any(of_people)
            group by s.young_person_id, s.party
          ), put as (
            insert into involvement as mine (area, young_person_id, party, source, why, since_on, reads_until_on, record_version)
            select of_area, f.young_person_id, f.party, own, f.why, f.since_on, f.reads_until_on, 1
            from found f order by f.young_person_id, f.party
            on conflict (area, young_person_id, party, source) do update set
              why = excluded.why, reads_until_on = excluded.reads_until_on, record_version = mine.record_version + 1,
              since_on = case when mine.reads_until_on < of_today then excluded.since_on
                else least(mine.since_on, excluded.since_on) end
            where (mine.why, mine.reads_until_on) is distinct from (excluded.why, excluded.reads_until_on)
            returning mine.*
          ), ended as (
            update involvement mine set reads_until_on = l.day, record_version = mine.record_version + 1
            from involvement old, lateral (
              select of_today - 1 + case when old.why <@ '{let-in,break-glass,untold-break-glass}' then 0 else grace end as day) l
            where old.area = of_area and old.young_person_id = any(of_people) and old.source = own
              and not exists (select from found f where f.young_person_id = old.young_person_id and f.party = old.party)
              and (old.reads_until_on is null or old.reads_until_on > l.day)
              and (mine.area, mine.young_person_id, mine.party, mine.source)
                = (old.area, old.young_person_id, old.party, old.source)
            returning mine.*
          )
          select * from put union all select * from ended;
      end $$;

      do $$
      declare
        area_role text := 'onward_' || current_schema() || '_area';
      begin
        execute format('alter function refresh_involvement(uuid[], date, integer) set search_path = %I, pg_temp', current_schema());
        execute format('grant %I to current_user', area_role);
        execute format('grant create on schema %I to %I', current_schema(), area_role);
        execute format('alter function refresh_involvement(uuid[], date, integer) owner to %I', area_role);
        execute format('revoke create on schema %I from %I', current_schema(), area_role);
      end $$;

      -- A row about nobody is the area's. The offset keeps the planner from reading all involvements of an agency for a page of
      -- fifty rows: it cannot tell an agency that is involved with everybody from a school with five pupils.
      create function involved_with(t regclass, person_column text) returns text stable language sql as $$
        select format(case when attnotnull then '%3$s' else '(%2$I is null or %3$s)' end, t, attname,
          format('exists (select from involvement i where i.area = %s.area and i.young_person_id = %s.%I offset 0)', t, t, attname))
        from pg_attribute where attrelid = t and attname = person_column
      $$;

      -- As before, and practitioners see the rows of people with whom they are involved. A table that only staff of an
      -- area read names its person as involved_column.
      drop procedure secure_rows(regclass, text, text, boolean, boolean);
      create procedure secure_rows(t regclass, person_column text default null,
        organisation_column text default null, of_service boolean default false,
        for_everyone_in_area boolean default false, involved_column text default null) language plpgsql as $$
      declare
        service text := 'onward_' || current_schema();
        of_area text := 'area = (select current_setting(''onward.area'', true))';
        involved text := coalesce(involved_column, person_column);
        rules jsonb := jsonb_build_object('area', of_area);
        rule record;
      begin
        if for_everyone_in_area then
          rules := rules || jsonb_build_object('person', of_area, 'organisation', of_area, 'involved', of_area);
        end if;
        if person_column is not null then
          rules := rules || jsonb_build_object('person', format('%s and in_reach(area, %I)', of_area, person_column));
        end if;
        if involved is not null then
          rules := rules || jsonb_build_object('involved', of_area || ' and ' || involved_with(t, involved));
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

      call secure_rows('involvement');
      do $$
      declare
        involved text := 'onward_' || current_schema() || '_involved';
        area text := 'onward_' || current_schema() || '_area';
        person text := 'onward_' || current_schema() || '_person';
        organisation text := 'onward_' || current_schema() || '_organisation';
        service text := 'onward_' || current_schema();
        p record;
      begin
        -- All that a practitioner sees is decided here.
        execute format('create policy reach_involved on involvement for select to %I using (
          area = (select current_setting(''onward.area'', true))
          and party = any ((select current_setting(''onward.parties'', true))::text[])
          and since_on <= (select nullif(current_setting(''onward.today'', true), '''')::date)
          and (reads_until_on is null or reads_until_on >= (select nullif(current_setting(''onward.today'', true), '''')::date)))',
          involved);

        -- The tables so far say in their other policies what they were called with.
        for p in
          select format('%I', tablename)::regclass as name, substring(qual from 'in_reach\\(area, (\\w+)\\)') as person_column
          from pg_policies where schemaname = current_schema() and policyname = 'reach_person' loop
          execute format('create policy reach_involved on %s to %I using (%s) with check (%s)', p.name, involved, r, r)
          from (select 'area = (select current_setting(''onward.area'', true))'
            || coalesce(' and ' || involved_with(p.name, p.person_column), '') as r) rule;
        end loop;

        -- Families see who may read.
        execute format('create policy reach_person on involvement for select to %I using (
          area = (select current_setting(''onward.area'', true)) and in_reach(area, young_person_id))', person);

        -- These policies were for every role; as staff, practitioners would read them of the whole area.
        execute 'drop policy kept_by_staff on relationship';
        execute format('create policy kept_by_staff on relationship to %I using (
          area = (select current_setting(''onward.area'', true)))', area);
        execute format('create policy reach_involved on relationship to %I using (
          area = (select current_setting(''onward.area'', true)) and exists (
            select from involvement i where i.area = relationship.area and i.young_person_id = relationship.young_person_id))', involved);
        -- A stored response is read by the account that it was given to.
        execute 'drop policy own_keys on idempotency_key';
        execute format('create policy reach_area on idempotency_key to %I using (
          area = (select current_setting(''onward.area'', true)))', area);
        execute format('create policy reach_involved on idempotency_key to %I using (
          area = (select current_setting(''onward.area'', true))
          and ''account:'' || subject = any ((select current_setting(''onward.parties'', true))::text[]))', involved);
        execute format('create policy own_keys on idempotency_key to %I, %I using (
          area = (select current_setting(''onward.area'', true))
          and subject = (select current_setting(''onward.subject'', true)))', person, organisation);
        execute format('create policy reach_service on idempotency_key to %I using (
          (select current_setting(''onward.reach'', true)) = ''service'')', service);
        execute 'drop policy read_in_reach on audit_entry';
        execute format('create policy reach_area on audit_entry for select to %I using (
          area = (select current_setting(''onward.area'', true)))', area);
        execute format('create policy reach_person on audit_entry for select to %I using (
          area = (select current_setting(''onward.area'', true)) and (in_reach(area, young_person_id)
            or exists (select 1 from unnest(young_person_ids) p where in_reach(area, p))))', person);
      end $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
