import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why a contact, or the time of a named worker, was ended; null where that was not asked, or somebody else was named. */
export class EndReasons1760000011100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table contact add column end_reason text
        check (end_reason in ('no-longer-involved', 'moved-away', 'died', 'asked-not-to-be', 'entered-in-error', 'other'));
      alter table named_worker add column end_reason text
        check (end_reason in ('left', 'another-team', 'no-longer-needed', 'entered-in-error', 'other'));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
