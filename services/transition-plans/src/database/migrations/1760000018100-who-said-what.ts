import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who declined to answer for a plan and why, who typed a goal's own words, and whose access has ended since they answered. */
export class WhoSaidWhat1760000018100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table plan add column declined jsonb;
      alter table goal add column own_words_typed_by text check (own_words_typed_by in ('young-person', 'carer', 'staff'));
      alter table answer add column access_ended_on date;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
