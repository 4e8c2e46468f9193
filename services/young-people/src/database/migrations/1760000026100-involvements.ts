import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What practitioners read beside the records of the people with whom they are involved. */
export class PersonInvolvements1760000026100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What a return said is part of the circumstances, and accounts say who is the young person.
      do $$
      declare
        involved text := 'onward_' || current_schema() || '_involved';
        area text := 'onward_' || current_schema() || '_area';
        person text := 'onward_' || current_schema() || '_person';
      begin
        execute format('create policy reach_involved on return_statement to %I using (
          area = (select current_setting(''onward.area'', true)) and exists (select from involvement i
            where i.area = return_statement.area and i.young_person_id = return_statement.young_person_id))', involved);
        drop policy own_seen on own_account;
        execute format('create policy reach_area on own_account to %I using (
          area = (select current_setting(''onward.area'', true)))', area);
        execute format('create policy reach_involved on own_account to %I using (area = (select current_setting(''onward.area'', true))
          and exists (select from involvement i where i.area = own_account.area and i.young_person_id = own_account.young_person_id))', involved);
        execute format('create policy reach_person on own_account to %I using (area = (select current_setting(''onward.area'', true))
          and subject = (select current_setting(''onward.subject'', true)))', person);
      end $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
