import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The health hand-over table: each children's health service moves on a day of its own. */
export class HealthHandovers1760000008000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table health_handover (
        area text not null,
        id uuid not null,
        young_person_id uuid not null,
        plan_id uuid not null,
        -- by which the law's milestones tell the services apart
        code text not null check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        service text not null,
        transfer_on date,
        adult_service text,
        adult_contact_role text,
        met_adult_practitioner_on date,
        first_adult_appointment_on date,
        attended text not null check (attended in ('yes', 'no', 'unknown')),
        named_worker_subject text,
        named_worker_name text,
        added_on date not null,
        end_reason text check (end_reason in ('transferred', 'no-longer-needed', 'stays-with-gp', 'entered-in-error')),
        ended_on date,
        end_words text,
        ended_by text,
        version integer not null,
        primary key (area, id),
        foreign key (area, plan_id) references plan (area, id),
        check ((end_reason is null) = (ended_on is null))
      );
      create index health_handover_by_plan on health_handover (area, plan_id, id);
      create unique index health_handover_one_open on health_handover (area, plan_id, code) where end_reason is null;
      call secure_rows('health_handover', person_column => 'young_person_id');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
