import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The one person who answers for a plan: the named worker, or whoever accepted it from them. */
export class Accountability1760000008300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table plan
        add column named_worker_name text,
        -- who accepted it at a hand-over; null: the named worker answers for the plan
        add column accountable_subject text,
        add column accountable_name text,
        add column accountable_since date,
        -- who was asked and has not answered
        add column proposed_subject text,
        add column proposed_name text,
        add column proposed_on date,
        add column proposed_by text;
      -- Row-level security is forced on the owner, too: without a context this would fill in nothing.
      alter table plan no force row level security;
      alter table young_person no force row level security;
      update plan p set named_worker_name = y.named_worker_name from young_person y
        where y.area = p.area and y.id = p.young_person_id and y.named_worker_subject = p.named_worker;
      alter table plan force row level security;
      alter table young_person force row level security;
      create index plan_without_accountable on plan (area, id)
        where status = 'open' and accountable_subject is null and named_worker is null;
      create index plan_with_proposal on plan (area, id) where status = 'open' and proposed_subject is not null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
