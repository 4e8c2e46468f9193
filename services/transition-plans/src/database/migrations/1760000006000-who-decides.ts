import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Decisions, of those who may decide; what is known here of who that is. */
export class WhoDecides1760000006000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Who decides on what, from when to when, where it is other than the date of birth alone would have it.
      create table decision_makers (
        area text not null,
        young_person_id uuid not null,
        kinds jsonb not null,
        record_version integer not null,
        primary key (area, young_person_id)
      );

      create table decision (
        area text not null,
        id uuid not null,
        young_person_id uuid not null,
        plan_id uuid not null,
        kind text not null check (kind in ('ehc', 'health-and-care', 'money')),
        about text not null,
        decided text not null check (decided in ('yes', 'no')),
        words text,
        decided_by text not null check (decided_by in ('parent', 'young-person', 'representative')),
        decider_name text not null,
        decided_on date not null,
        by_role text not null check (by_role in ('young-person', 'carer', 'staff')),
        by_subject text not null,
        by_name text not null,
        at timestamptz not null,
        primary key (area, id),
        foreign key (area, plan_id) references plan
      );
      create index decision_by_plan on decision (area, plan_id, id desc);

      call secure_rows('decision_makers', person_column => 'young_person_id');
      call secure_rows('decision', person_column => 'young_person_id');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
