import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The result of the last comparison of each copy with its owner. */
export class Reconciliation1760000031000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table reconciliation (
        area text not null,
        -- the service whose records were copied
        owner text not null,
        collection text not null,
        compared_at timestamptz not null,
        -- keys compared: young people, or records that are about nobody
        compared integer not null,
        different integer not null,
        repaired integer not null,
        -- some of those that differed
        named uuid[] not null,
        primary key (area, owner, collection)
      );
      call secure_rows('reconciliation', of_service => true);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
