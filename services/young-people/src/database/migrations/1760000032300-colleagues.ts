import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The accounts of staff and organisations that have signed in, so that nobody types an account. */
export class Colleagues1760000032300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table colleague (
        area text not null,
        id uuid not null,
        subject text not null,
        name text not null,
        role text not null,
        agency text,
        -- the organisation in the directory, for providers
        organisation text,
        team text,
        -- the last day on which the account signed in
        seen_on date not null,
        primary key (area, id),
        unique (area, subject)
      );
      create index colleague_by_name on colleague (area, name, id);
      create index colleague_of_organisation on colleague (area, organisation, name, id) where organisation is not null;
      call secure_rows('colleague', organisation_column => 'organisation');
      do $$
      declare reach text;
      begin
        foreach reach in array array['involved', 'few'] loop
          execute format('create policy %I on colleague for select to %I using (area = (select current_setting(''onward.area'', true)))',
            'reach_' || reach, 'onward_' || current_schema() || '_' || reach);
        end loop;
      end $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
