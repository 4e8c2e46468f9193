import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The ledger of needs that were not met. Histories of before are taken up by its keeper. */
export class UnmetNeeds1760000021000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- SEN2 codes, primary first; of people on file from before, known with the next change.
      alter table person add column needs text[] not null default '{}';

      create table unmet_need (
        area text not null,
        id uuid not null,
        young_person_id uuid,
        outcome_area text not null check (outcome_area in ('employment', 'independent-living', 'community', 'health')),
        need text not null,
        cause text not null check (cause in ('declined', 'expired', 'did-not-start', 'service-closed', 'flagged', 'no-match')),
        reason text not null,
        age_band text not null,
        place text,
        at timestamptz not null,
        referral_id uuid,
        -- version of the referral that left it unmet
        referral_version integer,
        goal_id uuid,
        step_id uuid,
        words text,
        by_name text,
        ended_at timestamptz,
        ended_because text check (ended_because in ('met', 'overturned')),
        ended_by_referral uuid,
        version integer not null,
        primary key (area, id),
        constraint ended_is_explained check ((ended_at is null) = (ended_because is null))
      );
      create index unmet_need_by_day on unmet_need (area, at, id);
      create index unmet_need_of_person on unmet_need (area, young_person_id) where ended_at is null;
      -- The same need is not counted twice while it lasts.
      create unique index unmet_need_of_referral on unmet_need (area, referral_id) where ended_at is null;
      call secure_rows('unmet_need', person_column => 'young_person_id');

      -- What the keeper of unmet needs has not looked at yet.
      alter table referral_entry add column reckoned boolean;
      create index referral_entry_to_reckon on referral_entry (area, at, referral_id, version)
        where reckoned is null and action in ('decline', 'expiry', 'did-not-start', 'dispute-resolution', 'start-confirmation', 'overturning');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
