import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What should never have been recorded of a young person can be taken out, and it is known that it was. */
export class Removals1760000011000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table removal (
        area text not null,
        id uuid not null,
        young_person_id uuid not null,
        kind text not null,
        -- null for a fact, which has a name, and for the preference, of which there is one
        removed_id uuid,
        fact text,
        reason text not null check (reason in ('entered-in-error', 'wrong-person', 'objection-upheld')),
        words text not null,
        by_name text not null,
        at timestamptz not null,
        primary key (area, id),
        foreign key (area, young_person_id) references young_person
      );
      create index removal_by_person on removal (area, young_person_id, id desc);
      call secure_rows('removal', person_column => 'young_person_id');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
