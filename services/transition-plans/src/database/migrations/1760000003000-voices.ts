import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people say about a plan: comments, and whether they agree. Never changed, only added to. */
export class Voices1760000003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table comment (
        area text not null,
        id uuid not null,
        young_person_id uuid not null,
        plan_id uuid not null,
        goal_id uuid,
        words text not null,
        by_role text not null check (by_role in ('young-person', 'carer', 'staff')),
        by_subject text not null,
        by_name text not null,
        at timestamptz not null,
        primary key (area, id),
        foreign key (area, plan_id) references plan (area, id)
      );
      create index comment_by_plan on comment (area, plan_id, id desc);

      create table answer (
        area text not null,
        id uuid not null,
        young_person_id uuid not null,
        plan_id uuid not null,
        answer text not null check (answer in ('agree', 'disagree', 'could-not-answer', 'did-not-want-to')),
        words text,
        -- the version of the plan that was answered
        plan_version integer not null,
        by_role text not null check (by_role in ('young-person', 'carer')),
        by_subject text not null,
        by_name text not null,
        at timestamptz not null,
        primary key (area, id),
        foreign key (area, plan_id) references plan (area, id)
      );
      create index answer_by_plan on answer (area, plan_id, by_subject, id desc);

      call secure_rows('comment', person_column => 'young_person_id');
      call secure_rows('answer', person_column => 'young_person_id');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
