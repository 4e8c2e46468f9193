import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Days that were moved after they had passed keep the day that was set first. */
export class FirstDays1760000019000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table goal add column first_target_on date;
      alter table health_handover add column first_transfer_on date;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
