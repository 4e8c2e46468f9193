import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Young people's requests for somebody's help. */
export class HelpRequests1760000009000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table help_request (
        area text not null,
        id uuid not null,
        young_person_id uuid not null,
        plan_id uuid not null,
        goal_id uuid,
        about text not null check (about in ('say-this', 'understand', 'meeting', 'other')),
        words text,
        status text not null check (status in ('asked', 'taken', 'helped', 'not-possible', 'taken-back')),
        asked_on date not null,
        -- last working day on which the next answer is in time
        answer_due_on date,
        chased_on date,
        chased_times integer not null,
        helper_kind text check (helper_kind in ('worker', 'advocate', 'family', 'friend', 'other')),
        helper_name text,
        taken_by text,
        taken_on date,
        ended_on date,
        reason text,
        version integer not null,
        primary key (area, id),
        foreign key (area, plan_id) references plan (area, id),
        check ((status = 'taken') <= (helper_kind is not null)),
        check ((ended_on is null) = (status in ('asked', 'taken'))),
        check (status <> 'not-possible' or reason is not null)
      );
      create index help_request_by_plan on help_request (area, plan_id, id desc);
      create index help_request_by_person on help_request (area, young_person_id, id desc);
      create index help_request_waiting on help_request (area, answer_due_on, id) where status in ('asked', 'taken');

      call secure_rows('help_request', person_column => 'young_person_id');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
