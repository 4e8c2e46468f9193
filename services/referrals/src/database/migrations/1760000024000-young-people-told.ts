import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether the young person was told of a disclosure by law, where the family's readers can be judged by it. */
export class YoungPeopleTold1760000024000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table disclosure no force row level security;
      alter table disclosure_override no force row level security;
      -- null where it rests on no law
      alter table disclosure add column young_person_told boolean;
      update disclosure d set young_person_told = o.young_person_told
      from disclosure_override o where o.area = d.area and o.disclosure_id = d.id;
      alter table disclosure force row level security;
      alter table disclosure_override force row level security;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
