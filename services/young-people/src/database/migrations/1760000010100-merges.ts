import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Merges of duplicate records: why, by whom, what was found, and how each was undone. */
export class Merges1760000010100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table merge_record (
        area text not null,
        id uuid not null,
        kept_id uuid not null,
        merged_id uuid not null,
        merged_reference text not null,
        version integer not null,
        reason text not null check (reason in ('duplicate-import', 'duplicate-entry', 'changed-name', 'other')),
        words text check (words is not null or reason <> 'other'),
        made_at timestamptz not null,
        made_by text not null,
        made_by_name text not null,
        -- {nhsNumber, upn, upnTemporary, uln} of each of the two, before
        kept_identifiers jsonb not null,
        merged_identifiers jsonb not null,
        -- [{field, kept, merged}]
        conflicts jsonb not null,
        differences jsonb not null,
        -- accounts of the merged record: [{relationshipId, subject, relation, carriedOver}]
        accounts jsonb not null,
        undone_at timestamptz,
        undone_by text,
        undone_by_name text,
        undone_words text,
        primary key (area, id),
        check ((undone_at is null) = (version = 1))
      );
      create index merge_record_by_kept on merge_record (area, kept_id, id desc);
      call secure_rows('merge_record');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
