import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A version of a plan stays what it was, also when it turns out whose record the plan is part of. */
export class Merges1760000010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function keep_plan_version() returns trigger language plpgsql as $$
        declare
          kept jsonb := to_jsonb(new) - 'young_person_id';
          was jsonb := to_jsonb(old) - 'young_person_id';
        begin
          if kept <> was and (new.redacted_on is null or kept - 'content' - 'redacted_on' <> was - 'content' - 'redacted_on') then
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
