import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a plan shows of the referrals that serve its steps: a copy of codes, kept by events. */
export class ReferralsOnFile1760000004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table referral (
        area text not null,
        id uuid not null,
        young_person_id uuid not null,
        step_id uuid,
        reference text not null,
        status text not null,
        reason text,
        started_on date,
        record_version integer not null,
        primary key (area, id)
      );
      create index referral_by_person on referral (area, young_person_id, step_id);

      call secure_rows('referral', person_column => 'young_person_id');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
