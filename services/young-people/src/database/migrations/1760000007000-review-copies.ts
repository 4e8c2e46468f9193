import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which word of each review was taken last, so that an older one changes nothing. */
export class ReviewCopies1760000007000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table review_copy (
        area text not null,
        review_id uuid not null,
        young_person_id uuid not null,
        record_version integer not null,
        primary key (area, review_id)
      );
      call secure_rows('review_copy', person_column => 'young_person_id');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
