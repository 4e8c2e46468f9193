import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The directory in full: what a service is, where and when; services harvested from other directories; what an area
 * publishes to anybody; sendings to closed services, and searches that found nothing.
 */
export class Directory1760000015000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table organisation
        add column url text,
        add column email text,
        add column source_id uuid,
        add column external_id text,
        add column adopted_on date;
      -- Another directory's organisations may be called as ours are: they are not ours for that.
      drop index organisation_name;
      create unique index organisation_name on organisation (area, lower(name)) where source_id is null;
      create unique index organisation_of_source on organisation (area, source_id, external_id) where source_id is not null;

      alter table service
        add column outcome_areas text[] not null default '{}',
        add column url text,
        add column email text,
        -- [{number, description}]
        add column phones jsonb not null default '[]',
        -- [{id, name, address, city, county, postcode, latitude, longitude, nearLatitude, nearLongitude}]
        add column locations jsonb not null default '[]',
        -- see schedule.rules.ts
        add column schedules jsonb not null default '[]',
        add column languages text[] not null default '{}',
        add column eligibility text,
        add column needs text[] not null default '{}',
        -- [{code, name}]; empty: the whole area
        add column service_areas jsonb not null default '[]',
        add column fees text,
        add column alert text,
        add column closure_from date,
        add column closure_until date,
        add column closure_reason text,
        add column assured_on date,
        add column assured_by text,
        add column waiting_list_weeks integer,
        add column modified_at timestamptz not null default now(),
        add column source_id uuid,
        add column external_id text,
        -- how its entry in the list of the source looked last, and a hash of the whole
        add column source_mark text,
        add column source_hash text,
        -- since then the area's own staff keep it, and no harvest writes over it
        add column adopted_on date,
        -- since then the source does not list it any longer
        add column vanished_on date,
        add constraint closure_has_a_start check (closure_from is not null or (closure_until is null and closure_reason is null)),
        alter column outcome_area drop not null,
        add constraint own_services_say_what_they_serve
          check (outcome_area is not null or (source_id is not null and adopted_on is null));
      alter table service drop constraint service_capacity_status_check;
      alter table service add constraint service_capacity_status_check
        check (capacity_status in ('accepting', 'waiting-list', 'closed', 'additional-assessment-required', 'unknown'));
      update service set outcome_areas = array[outcome_area];
      create unique index service_of_source on service (area, source_id, external_id) where source_id is not null;

      create table harvest_source (
        area text not null,
        id uuid not null,
        url text not null,
        -- null: only when somebody asks
        every_days integer,
        due_on date,
        version integer not null,
        primary key (area, id)
      );
      create unique index harvest_source_url on harvest_source (area, url);

      create table harvest (
        area text not null,
        id uuid not null,
        source_id uuid not null,
        url text not null,
        state text not null check (state in ('queued', 'running', 'finished', 'failed')),
        requested_by text not null,
        requested_at timestamptz not null,
        started_at timestamptz,
        finished_at timestamptz,
        -- a run that nobody renews was left by a process that went down: another takes it up
        lease_until timestamptz,
        report jsonb not null,
        primary key (area, id),
        foreign key (area, source_id) references harvest_source
      );
      create unique index harvest_under_way on harvest (area, source_id) where state in ('queued', 'running');

      create table closed_send (
        area text not null,
        referral_id uuid not null,
        young_person_id uuid not null,
        service_id uuid not null,
        sent_on date not null,
        primary key (area, referral_id)
      );
      create index closed_send_by_day on closed_send (area, sent_on, service_id);

      create table no_match (
        area text not null,
        id uuid not null,
        young_person_id uuid,
        outcome_area text not null,
        need text not null,
        age integer,
        outcode text,
        sought text[] not null,
        words text,
        recorded_at timestamptz not null,
        recorded_by text not null,
        recorded_by_name text not null,
        primary key (area, id)
      );
      create index no_match_by_person on no_match (area, young_person_id) where young_person_id is not null;

      -- The keeper of harvests looks across areas for what is due.
      call secure_rows('harvest_source', of_service => true);
      call secure_rows('harvest', of_service => true);
      call secure_rows('closed_send', person_column => 'young_person_id');
      call secure_rows('no_match', person_column => 'young_person_id');

      create policy seen on harvest_source for select using (
        area = (select current_setting('onward.area', true))
        and (select current_setting('onward.reach', true)) in ('person', 'organisation'));

      -- Anybody reads what an area publishes: these two tables and no other.
      create policy published on organisation for select using (
        area = (select current_setting('onward.area', true)) and (select current_setting('onward.reach', true)) = 'public');
      create policy published on service for select using (
        area = (select current_setting('onward.area', true)) and (select current_setting('onward.reach', true)) = 'public');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
