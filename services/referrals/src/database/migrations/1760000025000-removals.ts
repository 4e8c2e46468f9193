import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What should never have been written into a referral can be taken out. */
export class ReferralRemovals1760000025000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table removal (
        area text not null,
        id uuid not null,
        young_person_id uuid not null,
        referral_id uuid not null,
        kind text not null check (kind in ('referral-words', 'support-words', 'line-words', 'told-values', 'override-words',
          'return-words', 'refusal-words', 'reconsideration-words', 'unmet-need-words', 'no-match-words', 'removal-words')),
        removed_id uuid not null,
        -- version of the referral whose line of history it was
        line integer,
        reason text not null check (reason in ('entered-in-error', 'wrong-person', 'objection-upheld')),
        words text not null,
        by_name text not null,
        at timestamptz not null,
        primary key (area, id)
      );
      create index removal_by_referral on removal (area, referral_id, id desc);
      call secure_rows('removal', person_column => 'young_person_id');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
