import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each list has an index in its order, and one by the young person, for practitioners who are involved with few. */
export class ListsByIndex1760000030200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Row-level security keeps a condition with coalesce from an index.
      drop index carers_assessment_waiting;
      create index carers_assessment_waiting on carers_assessment (area, (case when ask_again_on is not null then ask_again_on
          when answered_on is not null then answered_on when offered_on is not null then offered_on else added_on end), id)
        where status in ('to-be-offered', 'offered', 'under-way', 'declined');
      create index help_request_by_answer on help_request
          (area, (case when answer_due_on is null then 'infinity'::date else answer_due_on end), id)
        where status in ('asked', 'taken');
      create index plan_by_worker on plan (area, named_worker) where named_worker is not null;
      drop index plan_with_proposal;
      create index plan_asked on plan (area, id) where status = 'open' and proposed_subject is not null
        and (accountable_subject is not null or named_worker is not null);
      create index plan_chased on plan (area, id) where status = 'open' and proposed_subject is not null
        and (accountable_subject is not null or named_worker is not null) and proposed_chased_times > 0;
      -- It hid from the planner how many assessments staff see. Nobody but families has to be kept from others' assessments.
      do $$
      begin
        execute format('alter policy own_assessment on carers_assessment to %I', 'onward_' || current_schema() || '_person');
      end $$;


      create index step_listed_of_people on step (area, young_person_id) where listed;
      create index goal_to_remind_of_people on goal (area, young_person_id)
        where remind_on is not null and status in ('proposed', 'agreed', 'on-hold');
      create index decision_switch_of_people on decision_switch (area, young_person_id);
      create index review_of_people on review (area, young_person_id);
      create index carers_assessment_by_carer on carers_assessment (area, subject, id desc) where subject is not null;
      create index carers_assessment_of_people on carers_assessment (area, young_person_id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
