import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The rolls of schools and teams, requests for access, looking people up, and the use of break-glass. */
export class LettingIn1760000026200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table roll_entry (
        area text not null,
        id uuid not null,
        young_person_id uuid not null,
        version integer not null,
        kind text not null check (kind in ('school', 'team')),
        -- URN of the school, or name of the team
        code text not null,
        name text,
        from_on date not null,
        until_on date,
        source text not null check (source in ('return', 'by-hand')),
        primary key (area, id)
      );
      create index roll_entry_by_person on roll_entry (area, young_person_id);
      call secure_rows('roll_entry', person_column => 'young_person_id');

      -- The school of the last return, with its history: also when an import is undone.
      create function keep_school_roll() returns trigger language plpgsql set search_path from current as $$
      declare
        today date := coalesce(nullif(current_setting('onward.today', true), '')::date, current_date);
        urn text := new.placement ->> 'urn';
      begin
        update roll_entry r set until_on = greatest(r.from_on, today - 1), version = r.version + 1
        where r.area = new.area and r.young_person_id = new.id and r.kind = 'school' and r.source = 'return'
          and r.until_on is null and r.code is distinct from urn;
        if urn is not null and not exists (select from roll_entry r where r.area = new.area and r.young_person_id = new.id
            and r.kind = 'school' and r.code = urn and r.until_on is null) then
          insert into roll_entry values (new.area, gen_random_uuid(), new.id, 1, 'school', urn, null, today, null, 'return');
        end if;
        return null;
      end $$;
      create trigger keep_school_roll_of_new after insert on young_person for each row
        when (new.placement ->> 'urn' is not null) execute function keep_school_roll();
      create trigger keep_school_roll_of_changed after update on young_person for each row
        when (old.placement ->> 'urn' is distinct from new.placement ->> 'urn') execute function keep_school_roll();
      alter table young_person no force row level security;
      alter table roll_entry no force row level security;
      insert into roll_entry
      select p.area, gen_random_uuid(), p.id, 1, 'school', p.placement ->> 'urn', null, current_date, null, 'return'
      from young_person p where p.placement ->> 'urn' is not null;
      alter table young_person force row level security;
      alter table roll_entry force row level security;

      create table access_request (
        area text not null,
        id uuid not null,
        young_person_id uuid not null,
        version integer not null,
        reference text not null,
        subject text not null,
        name text not null,
        agency text not null,
        team text,
        school text,
        reason text not null,
        status text not null check (status in ('asked', 'granted', 'declined', 'ended')),
        asked_on date not null,
        answered_on date,
        answered_by text,
        answered_by_name text,
        answer_words text,
        -- last day of reading
        until_on date,
        primary key (area, id)
      );
      create index access_request_asked on access_request (area, id) where status = 'asked';
      create index access_request_by_account on access_request (area, subject, id desc);
      create index access_request_by_person on access_request (area, young_person_id);
      call secure_rows('access_request');

      create table look_up (
        area text not null,
        id uuid not null,
        subject text not null,
        at timestamptz not null,
        primary key (area, id)
      );
      create index look_up_by_account on look_up (area, subject, at desc);
      call secure_rows('look_up');

      create table break_glass (
        area text not null,
        id uuid not null,
        young_person_id uuid not null,
        version integer not null,
        reference text not null,
        subject text not null,
        name text not null,
        role text not null,
        agency text,
        reason text not null,
        used_at timestamptz not null,
        used_on date not null,
        -- last day of reading
        until_on date not null,
        -- whether the young person may learn of it now
        told boolean not null,
        signed_off_at timestamptz,
        signed_off_by text,
        signed_off_by_name text,
        justified boolean,
        sign_off_words text,
        primary key (area, id),
        check (signed_off_by is distinct from subject)
      );
      create index break_glass_unsigned on break_glass (area, id) where signed_off_at is null;
      create index break_glass_by_person on break_glass (area, young_person_id);
      call secure_rows('break_glass');

      -- Practitioners see what they asked for themselves, and what they looked at.
      do $$
      declare
        involved text := 'onward_' || current_schema() || '_involved';
        person text := 'onward_' || current_schema() || '_person';
        t text;
      begin
        foreach t in array array['access_request', 'look_up', 'break_glass'] loop
          execute format('create policy reach_involved on %I to %I using (area = (select current_setting(''onward.area'', true))
            and ''account:'' || subject = any ((select current_setting(''onward.parties'', true))::text[]))', t, involved);
        end loop;
        execute format('create policy reach_person on access_request for select to %I using (
          area = (select current_setting(''onward.area'', true)) and in_reach(area, young_person_id))', person);
        execute format('create policy reach_person on break_glass for select to %I using (
          area = (select current_setting(''onward.area'', true)) and told and in_reach(area, young_person_id))', person);
      end $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
