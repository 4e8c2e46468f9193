import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Comments since the plan was last published, and answers of no, wait as new ones do. */
export class VoicesSoFar1760000032110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table plan no force row level security;
      alter table plan_version no force row level security;
      alter table comment no force row level security;
      alter table answer no force row level security;
      update comment c set settled_at =
        (select max(v.at) from plan_version v
          where v.area = c.area and v.plan_id = c.plan_id and v.made_by = 'publication' and v.at >= c.at)
        where c.by_role <> 'staff';
      update answer set standing = standing where standing and answer = 'disagree';
      alter table plan force row level security;
      alter table plan_version force row level security;
      alter table comment force row level security;
      alter table answer force row level security;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
