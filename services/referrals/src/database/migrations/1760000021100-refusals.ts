import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Refusals of statutory services, and what becomes of them when they are looked at again. */
export class Refusals1760000021100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table refusal (
        area text not null,
        id uuid not null,
        referral_id uuid not null,
        -- of the referral, after the decline
        referral_version integer not null,
        young_person_id uuid not null,
        addressed_to uuid not null,
        agency text not null,
        criterion text not null,
        limb text,
        -- [{what, by, on}]
        evidence jsonb not null,
        reasons text not null,
        advice text,
        decided_by_name text not null,
        decided_by_role text not null,
        -- account that wrote it down
        by_subject text not null,
        routes text[] not null,
        told_how text not null,
        told_on date not null,
        review_on date not null,
        at timestamptz not null,
        primary key (area, id),
        constraint limb_of_national_criteria check ((criterion = 'national-eligibility') = (limb is not null))
      );
      create unique index refusal_of_referral on refusal (area, referral_id, referral_version);

      create table reconsideration (
        area text not null,
        id uuid not null,
        refusal_id uuid not null,
        referral_id uuid not null,
        young_person_id uuid not null,
        addressed_to uuid not null,
        stage text not null check (stage in ('reconsideration', 'complaint')),
        grounds text not null,
        asked_at timestamptz not null,
        asked_by_name text not null,
        asked_by_role text not null,
        due_on date not null,
        overdue_told boolean not null default false,
        outcome text check (outcome in ('upheld', 'overturned')),
        reasons text,
        decided_at timestamptz,
        decided_by_subject text,
        decided_by_name text,
        decided_by_role text,
        version integer not null,
        primary key (area, id),
        constraint decided_whole check ((outcome is null) = (decided_at is null) and (outcome is null) = (reasons is null)
          and (outcome is null) = (decided_by_subject is null) and (outcome is null) = (decided_by_name is null))
      );
      create unique index reconsideration_stage on reconsideration (area, refusal_id, stage);
      create index reconsideration_due on reconsideration (area, due_on, id) where outcome is null;
      create index reconsideration_to_tell on reconsideration (area, due_on) where outcome is null and not overdue_told;

      call secure_rows('refusal', person_column => 'young_person_id', organisation_column => 'addressed_to');
      call secure_rows('reconsideration', person_column => 'young_person_id', organisation_column => 'addressed_to');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
