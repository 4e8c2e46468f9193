import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The names of the organisations that a consent can name. */
export class OrganisationCopies1760000028000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table organisation_copy (
        area text not null,
        id uuid not null,
        name text not null,
        record_version integer not null,
        primary key (area, id)
      );
      call secure_rows('organisation_copy', for_everyone_in_area => true);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
