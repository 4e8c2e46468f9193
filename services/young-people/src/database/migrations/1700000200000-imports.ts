import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Imports of SEN2 returns: the jobs, their row reports, and what the last return said of each person. */
export class Imports1700000200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table import_job (
        area text not null,
        id uuid not null,
        status text not null check (status in ('waiting', 'running', 'done', 'failed', 'interrupted')),
        phase text not null check (phase in ('waiting', 'reading', 'writing', 'finished')),
        -- 0 to 100
        percent smallint not null,
        started_by text not null,
        started_by_name text not null,
        created_at timestamptz not null,
        finished_at timestamptz,
        -- sign of life of the process that works on it
        seen_at timestamptz not null default now(),
        file_bytes bigint not null,
        return_year smallint not null,
        reference_date date not null,
        submitted_on date not null,
        local_authority_code text not null,
        -- {read, taken, takenWithWarning, refused} and {new, changed, unchanged, refused}
        row_counts jsonb,
        people_counts jsonb,
        failure jsonb,
        primary key (area, id)
      );
      create unique index import_job_one_at_a_time on import_job (area) where status in ('waiting', 'running');

      -- The row report. Values may be personal data: they are shown with import:read alone.
      create table import_finding (
        area text not null,
        id uuid not null,
        import_id uuid not null,
        file text not null,
        line integer not null,
        column_name text not null,
        value text not null,
        code text not null,
        outcome text not null check (outcome in ('taken-with-warning', 'refused', 'note')),
        message text not null,
        primary key (area, id)
      );
      create index import_finding_by_row on import_finding (area, import_id, file, line, id);

      -- What the last return said of a person: a return that says the same again says nothing new, whatever people
      -- have put right since.
      create table return_statement (
        area text not null,
        young_person_id uuid not null,
        import_id uuid not null,
        reference_date date not null,
        submitted_on date not null,
        said jsonb not null,
        primary key (area, young_person_id)
      );

      call secure_rows('import_job', of_service => true);
      call secure_rows('import_finding');
      call secure_rows('return_statement');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
