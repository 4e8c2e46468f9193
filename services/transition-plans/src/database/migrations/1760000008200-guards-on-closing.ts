import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who answers for closing a plan over gaps, and when children's social care was decided to end. */
export class GuardsOnClosing1760000008200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- {reason, accountable: {subject, name}, gaps: [code]}
      alter table plan add column closing_overriding jsonb;

      -- Never changed, only added to: the newest is the one that stands.
      create table childrens_support_ending (
        area text not null,
        id uuid not null,
        young_person_id uuid not null,
        plan_id uuid not null,
        ends_on date not null,
        words text not null,
        -- why the law allowed it, as it was on the day of the decision
        law text not null,
        accountable_subject text not null,
        accountable_name text not null,
        decided_on date not null,
        decided_by text not null,
        primary key (area, id),
        foreign key (area, plan_id) references plan (area, id)
      );
      create index childrens_support_ending_by_plan on childrens_support_ending (area, plan_id, id desc);
      call secure_rows('childrens_support_ending', person_column => 'young_person_id');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
