import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What should never have been recorded can be taken out, and only so is a version of a plan ever touched. */
export class Removals1760000005700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table removal (
        area text not null,
        id uuid not null,
        young_person_id uuid not null,
        plan_id uuid not null,
        kind text not null check (kind in ('goal', 'step', 'comment')),
        removed_id uuid not null,
        reason text not null check (reason in ('entered-in-error', 'wrong-person', 'objection-upheld')),
        words text not null,
        by_name text not null,
        at timestamptz not null,
        primary key (area, id)
      );
      create index removal_by_plan on removal (area, plan_id, id desc);
      call secure_rows('removal', person_column => 'young_person_id');

      -- Day on which something was taken out of the content; the hash stays that of what people answered.
      alter table plan_version add column redacted_on date;
      create or replace function keep_plan_version() returns trigger language plpgsql as $$
        begin
          if new.redacted_on is null or to_jsonb(new) - 'content' - 'redacted_on' <> to_jsonb(old) - 'content' - 'redacted_on' then
            raise exception 'a version of a plan is never changed';
          end if;
          return new;
        end $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
