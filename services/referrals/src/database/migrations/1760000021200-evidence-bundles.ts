import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Bundles of evidence: what was on record about a young person's referrals and plan on one day, frozen. */
export class EvidenceBundles1760000021200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table evidence_bundle (
        area text not null,
        id uuid not null,
        young_person_id uuid not null,
        audience text not null check (audience in ('staff', 'young-person', 'carer')),
        made_at timestamptz not null,
        by_subject text not null,
        by_name text not null,
        by_role text not null,
        -- whose bundle: the name as it was then
        young_person_name text not null,
        plan_id uuid,
        -- [{kind, title, dated, source, content}], in order
        documents jsonb not null,
        -- waits for the plan's part
        plan_awaited boolean not null,
        version integer not null,
        primary key (area, id)
      );
      create index evidence_bundle_of_person on evidence_bundle (area, young_person_id);
      call secure_rows('evidence_bundle', person_column => 'young_person_id');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
