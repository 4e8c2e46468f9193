import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the tables of plans said last of each young person: an older event never overwrites a newer one. */
export class PlanTablesSeen1760000008000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table plan_table_seen (
        area text not null,
        young_person_id uuid not null,
        table_name text not null,
        plan_id uuid not null,
        -- of the plan
        record_version integer not null,
        primary key (area, young_person_id, table_name)
      );
      call secure_rows('plan_table_seen', person_column => 'young_person_id');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
