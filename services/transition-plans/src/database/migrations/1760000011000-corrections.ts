import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whatever a person wrote can be taken out, with the lines of history that tell of it; and silence is chased here, too. */
export class Corrections1760000011000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Of what the line tells, where that is neither a step nor a goal.
      alter table plan_entry add column record_id uuid;

      -- The kinds are those of the event that tells of it.
      alter table removal drop constraint removal_kind_check;

      alter table plan
        add column proposed_due_on date,
        add column proposed_chased_on date,
        add column proposed_chased_times integer not null default 0;
      alter table plan alter column proposed_chased_times drop default;
      create index plan_proposal_unanswered on plan (area, proposed_due_on, id)
        where status = 'open' and proposed_subject is not null;

      -- Row-level security is forced on the owner, too: without a context this would fill in nothing.
      alter table plan no force row level security;
      alter table plan_entry no force row level security;
      alter table answer no force row level security;
      alter table decision no force row level security;
      -- A line was written at the instant of what it tells.
      update plan_entry e set record_id = a.id from answer a
        where e.kind = 'plan-answered' and a.area = e.area and a.plan_id = e.plan_id and a.at = e.at;
      update plan_entry e set record_id = d.id from decision d
        where e.kind = 'decision-recorded' and d.area = e.area and d.plan_id = e.plan_id and d.at = e.at;
      -- Who was asked before there was a clock has a week, as everybody has.
      update plan set proposed_due_on = proposed_on + 7 where proposed_subject is not null;
      alter table plan force row level security;
      alter table plan_entry force row level security;
      alter table answer force row level security;
      alter table decision force row level security;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
