import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Copy of what transition-plans says of carers: what they are to the young person, and nothing that names them. */
export class CarerCopies1760000008100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table carer_copy (
        area text not null,
        assessment_id uuid not null,
        young_person_id uuid not null,
        relation text not null,
        status text not null,
        record_version integer not null,
        primary key (area, assessment_id)
      );
      create index carer_copy_by_person on carer_copy (area, young_person_id);
      call secure_rows('carer_copy', person_column => 'young_person_id');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
