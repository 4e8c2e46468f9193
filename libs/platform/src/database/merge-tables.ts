import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What every service keeps of merges of two records of one person: which, what each moved, and what waits for an undo. */
export class PersonMerges1760000010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table person_merge (
        area text not null,
        id uuid not null,
        kept_id uuid not null,
        merged_id uuid not null,
        -- 1: merged, 2: undone
        record_version integer not null check (record_version in (1, 2)),
        primary key (area, id),
        check (kept_id <> merged_id)
      );
      create unique index person_merge_in_force on person_merge (area, merged_id) where record_version = 1;
      create index person_merge_by_kept on person_merge (area, kept_id);

      -- Exactly the rows that a merge moved or set aside, as they were before. Gone when it is undone.
      create table merge_row (
        area text not null,
        merge_id uuid not null,
        table_name text not null,
        -- the primary key, before
        row_key jsonb not null,
        before jsonb not null,
        -- false: set aside, it is in this table alone
        moved boolean not null,
        primary key (area, merge_id, table_name, row_key),
        foreign key (area, merge_id) references person_merge
      );
      create index merge_row_set_aside on merge_row (area, (row_key->>'id')) where not moved;
      create index merge_row_people on merge_row (area) where table_name = 'young_person';

      -- What was said of a record that is set aside is heard when it is brought back.
      create table held_event (
        area text not null,
        id uuid not null,
        merge_id uuid not null,
        event jsonb not null,
        primary key (area, id),
        foreign key (area, merge_id) references person_merge
      );

      call secure_rows('person_merge', person_column => 'kept_id');
      call secure_rows('merge_row');
      call secure_rows('held_event');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
