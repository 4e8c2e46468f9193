import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each import changed, so that an import can be undone; and why a waiting import waits. */
export class UndoneImports1760000022000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table import_job
        drop constraint import_job_status_check,
        add constraint import_job_status_check check (
          status in ('waiting', 'running', 'done', 'failed', 'interrupted', 'undoing', 'undone')),
        add column waits_for jsonb,
        -- the demonstration's area, which never makes another return older
        add column made_up boolean not null default false,
        -- imports of earlier releases did not store what they changed
        add column undoable boolean not null default false,
        add column undone_at timestamptz,
        add column undone_by text,
        add column undone_by_name text,
        -- The clock and not the transaction: an insert that waited would look like the job of a dead process.
        alter column seen_at set default clock_timestamp();
      drop index import_job_one_at_a_time;
      create unique index import_job_one_at_a_time on import_job (area) where status in ('waiting', 'running', 'undoing');

      create table import_change (
        area text not null,
        import_id uuid not null,
        young_person_id uuid not null,
        -- of the person's row in the return
        line integer not null,
        registered boolean not null,
        -- of the person and of the circumstances, after the import
        version integer not null,
        circumstances_version integer not null,
        -- {field: {from, to}}
        fields jsonb not null,
        -- names of the facts that it recorded
        facts text[] not null,
        statement_before jsonb,
        undone text check (undone in ('removed', 'asked', 'reset', 'partly-reset', 'kept', 'unchanged')),
        -- [{name, reason}]
        stays jsonb not null,
        primary key (area, import_id, young_person_id)
      );
      create index import_change_by_person on import_change (area, young_person_id);
      call secure_rows('import_change');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
