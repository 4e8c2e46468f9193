import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who the young people are, what is known of their circumstances, and who is there for them. */
export class YoungPeople1700000100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table young_person (
        area text not null,
        id uuid not null,
        reference text not null,
        -- of who the person is; of the circumstances
        version integer not null,
        circumstances_version integer not null,
        given_name text not null,
        family_name text not null,
        preferred_name text,
        sex text check (sex in ('female', 'male')),
        ethnicity text,
        postcode text,
        nhs_number text,
        upn text,
        upn_temporary boolean not null,
        uln text,
        -- SEN2 need codes, primary first
        needs text[] not null,
        communication_needs jsonb not null,
        -- where the person learns, as the last SEN2 return has it
        placement jsonb,
        deceased boolean not null,
        -- folded names, in the order of lists; the key by which a return recognises who has no number
        name_key text not null,
        match_key text,
        -- copies of facts, for search; null is not known
        date_of_birth date,
        has_ehc_plan boolean,
        -- calendar year in whose September the person is in year group 0
        school_cohort smallint,
        registered_at timestamptz not null,
        changed_at timestamptz not null,
        primary key (area, id),
        constraint young_person_reference unique (area, reference)
      );
      create unique index young_person_nhs_number on young_person (area, nhs_number);
      create unique index young_person_uln on young_person (area, uln);
      -- A temporary UPN may be given to two people.
      create unique index young_person_upn on young_person (area, upn) where not upn_temporary;
      create index young_person_temporary_upn on young_person (area, upn) where upn_temporary;
      create index young_person_match on young_person (area, match_key);
      create index young_person_by_name on young_person (area, name_key, id);
      create index young_person_by_cohort on young_person (area, school_cohort);

      -- What was ever known, one row for each change; the row of the highest version is what is known now, and a null
      -- value says that it is known no more. Rows are only added.
      create table fact (
        area text not null,
        young_person_id uuid not null,
        name text not null,
        -- of the circumstances, after this change
        version integer not null,
        value jsonb,
        source text not null,
        note text,
        since_on date,
        recorded_at timestamptz not null,
        recorded_by text not null,
        recorded_by_name text not null,
        -- No foreign key: checking it row by row takes four times as long as the insert itself, and imports insert
        -- facts by the hundred thousand, in the same transaction as their people.
        primary key (area, young_person_id, name, version)
      );

      create table contact (
        area text not null,
        id uuid not null,
        young_person_id uuid not null,
        version integer not null,
        kind text not null check (kind in ('parent-carer', 'professional')),
        name text not null,
        relationship text not null,
        agency text,
        phone text,
        email text,
        preferred_channel text,
        parental_responsibility text check (parental_responsibility in ('yes', 'no', 'unknown')),
        added_at timestamptz not null,
        ended_at timestamptz,
        primary key (area, id),
        foreign key (area, young_person_id) references young_person
      );
      create index contact_by_person on contact (area, young_person_id, id);

      create table named_worker (
        area text not null,
        -- also the id of the relationship
        id uuid not null,
        young_person_id uuid not null,
        version integer not null,
        subject text not null,
        name text not null,
        team text,
        agency text,
        from_on date not null,
        -- null: now
        until_on date,
        primary key (area, id),
        foreign key (area, young_person_id) references young_person
      );
      create unique index named_worker_now on named_worker (area, young_person_id) where until_on is null;
      create index named_worker_caseload on named_worker (area, subject) where until_on is null;
      create index named_worker_by_person on named_worker (area, young_person_id, id);

      -- Copy of what transition-plans says of its plans.
      create table plan_copy (
        area text not null,
        plan_id uuid not null,
        young_person_id uuid not null,
        status text not null check (status in ('open', 'closed')),
        record_version integer not null,
        primary key (area, plan_id)
      );
      create index plan_copy_by_person on plan_copy (area, young_person_id);

      call secure_rows('young_person', person_column => 'id');
      call secure_rows('fact', person_column => 'young_person_id');
      call secure_rows('contact', person_column => 'young_person_id');
      call secure_rows('named_worker', person_column => 'young_person_id');
      call secure_rows('plan_copy', person_column => 'young_person_id');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
