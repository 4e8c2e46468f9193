import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A renewal of a carer's access that staff wrote down for a young person who has no way to sign in: how it was said. */
export class WordsOfYoungPeople1760000017000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table carer_access
        -- {how, givenOn, evidence, recordedBy}; null: the young person said it through their own account
        add column word jsonb;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
