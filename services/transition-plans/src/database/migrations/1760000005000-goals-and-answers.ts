import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Goals that end for a reason that has a code, or are for later; steps whose owner is asked again; notes by kind. */
export class GoalsAndAnswers1760000005000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table goal
        add column related_areas text[] not null default '{}',
        add column remind_on date,
        add column end_reason text check (end_reason in ('reached', 'no-longer-wanted', 'another-goal-instead', 'not-possible',
          'no-support-found', 'taken-back', 'added-in-error', 'other')),
        drop constraint goal_status_check;
      -- Row-level security is forced on the owner, too: without a context this would change nothing.
      alter table goal no force row level security;
      update goal set end_reason = case when status = 'completed' then 'reached' when added_by = 'carer' then 'taken-back' else 'other' end,
        status = 'ended' where status in ('completed', 'cancelled');
      alter table goal force row level security;
      alter table goal
        alter column related_areas drop default,
        add constraint goal_status_check check (status in ('proposed', 'agreed', 'active', 'on-hold', 'ended')),
        add constraint goal_end_check check ((status = 'ended') = (end_reason is not null));
      -- The reminders of an area, by day.
      create index goal_to_remind on goal (area, remind_on, id) where remind_on is not null and status in ('proposed', 'agreed', 'on-hold');

      alter table plan add column goal_order uuid[] not null default '{}';
      alter table plan alter column goal_order drop default;

      alter table comment add column kind text not null default 'comment'
        check (kind in ('comment', 'progress', 'barrier', 'what-helps', 'decision'));
      alter table comment alter column kind drop default;

      alter table step
        -- the day that was set first, where it was moved after it had passed
        add column first_due_on date,
        add column offered_on date,
        -- last working day on which the agency that was offered the step answers in time
        add column answer_due_on date,
        add column chased_on date,
        add column chased_times integer not null default 0;
      alter table step alter column chased_times drop default;
      create index step_unanswered on step (area, answer_due_on, id)
        where response = 'offered' and answer_due_on is not null and status in ('not-started', 'in-progress', 'blocked');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
