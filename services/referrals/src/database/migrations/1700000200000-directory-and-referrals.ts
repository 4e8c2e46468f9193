import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The directory, the copies of what other services said, referrals and their history. */
export class DirectoryAndReferrals1700000200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table organisation (
        area text not null,
        id uuid not null,
        name text not null,
        description text,
        version integer not null,
        primary key (area, id)
      );
      create unique index organisation_name on organisation (area, lower(name));

      create table service (
        area text not null,
        id uuid not null,
        organisation_id uuid not null,
        name text not null,
        description text,
        outcome_area text not null check (outcome_area in ('employment', 'independent-living', 'community', 'health')),
        minimum_age integer,
        maximum_age integer,
        status text not null check (status in ('active', 'inactive', 'defunct', 'temporarily-closed')),
        agency text,
        capacity_status text not null
          check (capacity_status in ('accepting', 'waiting-list', 'closed', 'additional-assessment-required')),
        waiting_list_length integer,
        closed_until date,
        capacity_assured_on date not null,
        version integer not null,
        primary key (area, id),
        foreign key (area, organisation_id) references organisation
      );
      create index service_by_name on service (area, name, id);
      create index service_by_organisation on service (area, organisation_id);

      -- Copies of what young-people and transition-plans said; never changed here.
      create table person (
        area text not null,
        young_person_id uuid not null,
        given_name text not null,
        family_name text not null,
        preferred_name text,
        date_of_birth date,
        deceased boolean not null,
        -- {name, team}
        named_worker jsonb,
        record_version integer not null,
        primary key (area, young_person_id)
      );
      create table plan (
        area text not null,
        id uuid not null,
        young_person_id uuid not null,
        primary key (area, id)
      );
      create index plan_by_person on plan (area, young_person_id);

      -- No foreign key to service: services are never removed, and the share lock that a key takes on the row of a
      -- service that everybody refers to would be taken by every referral at once.
      create table referral (
        area text not null,
        id uuid not null,
        reference text not null,
        version integer not null,
        young_person_id uuid not null,
        service_id uuid not null,
        organisation_id uuid not null,
        -- null until it is sent: a draft is addressed to nobody, so no organisation's reach holds it
        addressed_to uuid,
        plan_id uuid,
        step_id uuid,
        need text not null,
        background text,
        urgency text not null check (urgency in ('routine', 'soon', 'urgent')),
        age_exception text,
        status text not null check (status in ('draft', 'sent', 'opened', 'information-requested', 'accepted', 'declined',
          'started', 'confirmed', 'disputed', 'withdrawn')),
        created_at timestamptz not null,
        sent_at timestamptz,
        sent_on date,
        answer_due_on date,
        paused_days integer not null,
        paused_since date,
        stopped_on date,
        start_expected_on date,
        started_on date,
        answered_by text check (answered_by in ('young-person', 'carer')),
        reason text,
        disclosure jsonb,
        -- place in a worklist: 0 waits for an answer, 1 is under way, 2 is over
        stage smallint not null generated always as (case
          when status in ('draft', 'sent', 'opened', 'information-requested') then 0
          when status in ('accepted', 'started', 'disputed') then 1
          else 2 end) stored,
        primary key (area, id),
        constraint draft_is_addressed_to_nobody check ((addressed_to is null) = (sent_at is null)),
        constraint sent_is_disclosed check ((disclosure is null) = (sent_at is null))
      );
      create unique index referral_reference on referral (area, reference);
      create index referral_incoming on referral (area, addressed_to, stage, coalesce(sent_at, created_at), id)
        where addressed_to is not null;
      create index referral_outgoing on referral (area, stage, coalesce(sent_at, created_at), id);
      create index referral_by_person on referral (area, young_person_id, service_id);

      create table referral_entry (
        area text not null,
        referral_id uuid not null,
        version integer not null,
        young_person_id uuid not null,
        -- as on the referral at the time: what happened before the sending is not the organisation's to see
        addressed_to uuid,
        at timestamptz not null,
        action text not null,
        status text not null,
        by_subject text not null,
        by_name text not null,
        by_role text not null,
        by_agency text,
        reason text,
        words text,
        day date,
        primary key (area, referral_id, version)
      );

      call secure_rows('organisation', for_everyone_in_area => true);
      call secure_rows('service', for_everyone_in_area => true);
      call secure_rows('person', person_column => 'young_person_id');
      call secure_rows('plan', person_column => 'young_person_id');
      call secure_rows('referral', person_column => 'young_person_id', organisation_column => 'addressed_to');
      call secure_rows('referral_entry', person_column => 'young_person_id', organisation_column => 'addressed_to');

      -- Everybody reads the directory; staff write it, and an organisation changes services of its own.
      create policy made_by_staff on organisation as restrictive for insert
        with check ((select current_setting('onward.reach', true)) = 'area');
      create policy changed_by_staff on organisation as restrictive for update
        using ((select current_setting('onward.reach', true)) = 'area');
      create policy removed_by_staff on organisation as restrictive for delete
        using ((select current_setting('onward.reach', true)) = 'area');
      create policy made_by_staff on service as restrictive for insert
        with check ((select current_setting('onward.reach', true)) = 'area');
      create policy changed_by_its_own on service as restrictive for update
        using ((select current_setting('onward.reach', true)) = 'area'
          or organisation_id::text = (select current_setting('onward.organisation', true)));
      create policy removed_by_staff on service as restrictive for delete
        using ((select current_setting('onward.reach', true)) = 'area');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
