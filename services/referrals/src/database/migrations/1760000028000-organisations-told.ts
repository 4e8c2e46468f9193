import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tells the other services of the organisations that the directory had before it told of them. */
export class OrganisationsTold1760000028000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table organisation no force row level security;
      alter table outbox no force row level security;
      insert into outbox (id, area, young_person_id, type, version, time, record_id, record_version, actor, correlation_id, data)
      select gen_random_uuid(), o.area, o.id, 'referrals.organisation-changed', 1, now(), o.id, o.version, 'system:migration',
        gen_random_uuid()::text, jsonb_build_object('name', o.name)
      from organisation o;
      alter table organisation force row level security;
      alter table outbox force row level security;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
