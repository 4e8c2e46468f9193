import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each carer's own assessment, from the offer to its end. */
export class CarersAssessments1760000008100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table carers_assessment (
        area text not null,
        id uuid not null,
        young_person_id uuid not null,
        plan_id uuid not null,
        name text not null,
        relation text not null
          check (relation in ('parent-carer', 'grandparent', 'other-adult', 'sibling-young-carer', 'young-person')),
        -- the carer's account
        subject text,
        status text not null check (status in
          ('to-be-offered', 'offered', 'declined', 'under-way', 'done', 'not-needed', 'entered-in-error')),
        offered_on date,
        answered_on date,
        answered_by text,
        ask_again_on date,
        done_on date,
        status_words text,
        accountable_subject text,
        accountable_name text,
        added_on date not null,
        version integer not null,
        primary key (area, id),
        foreign key (area, plan_id) references plan (area, id),
        check (status <> 'declined' or ask_again_on is not null),
        check (status not in ('not-needed', 'entered-in-error')
          or (status_words is not null and accountable_subject is not null))
      );
      create index carers_assessment_by_plan on carers_assessment (area, plan_id, id);
      create index carers_assessment_waiting on carers_assessment (area, status)
        where status in ('to-be-offered', 'offered', 'under-way', 'declined');
      call secure_rows('carers_assessment', person_column => 'young_person_id');
      -- A carer's needs are the carer's own: no other account of the family reads them, not even the young person's.
      create policy own_assessment on carers_assessment as restrictive using (
        (select current_setting('onward.reach', true)) = 'area'
        or subject = (select current_setting('onward.subject', true)));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
