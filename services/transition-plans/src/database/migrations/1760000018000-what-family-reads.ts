import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Row-level security within a family: what one of them says is not for all of them. */
export class WhatFamilyReads1760000018000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Is the account of this connection the young person's own, on the day of the connection?
      create function own_record(of_area text, person uuid) returns boolean stable language sql as $$
        select exists (
          select 1 from relationship r
          where r.area = of_area and r.subject = current_setting('onward.subject', true) and r.young_person_id = person
            and r.relation = 'self'
            and r.from_on <= current_setting('onward.today', true)::date
            and (r.until_on is null or r.until_on >= current_setting('onward.today', true)::date))
      $$;

      -- Whom a young person asks for help, they may ask because of who cares for them.
      create policy between_them_and_staff on help_request as restrictive using (
        (select current_setting('onward.reach', true)) = 'area' or own_record(area, young_person_id));

      -- Until now nobody could choose: a young person's words are told to carers no further, a carer's stay as they were.
      alter table review_feedback add column for_family boolean;
      alter table goal_rating add column for_family boolean;
      alter table review_feedback no force row level security;
      alter table goal_rating no force row level security;
      update review_feedback set for_family = (by_role = 'carer');
      update goal_rating set for_family = (by_role = 'carer');
      alter table review_feedback force row level security;
      alter table goal_rating force row level security;
      alter table review_feedback alter column for_family set not null;
      alter table goal_rating alter column for_family set not null;
      create policy told_by_choice on review_feedback as restrictive using (
        (select current_setting('onward.reach', true)) = 'area' or for_family
        or by_subject = (select current_setting('onward.subject', true))
        or (by_role = 'young-person' and own_record(area, young_person_id)));
      create policy told_by_choice on goal_rating as restrictive using (
        (select current_setting('onward.reach', true)) = 'area' or for_family
        or by_subject = (select current_setting('onward.subject', true))
        or (by_role = 'young-person' and own_record(area, young_person_id)));

      -- A carer's own assessment stays within the carer's reach when their access to the record has ended, and an answer
      -- to it is told in the plan's history; nothing else of the record comes with it.
      create policy own_reached on carers_assessment using (
        area = (select current_setting('onward.area', true)) and (select current_setting('onward.reach', true)) = 'person'
        and subject = (select current_setting('onward.subject', true)));
      create policy own_assessment_told on plan_entry for insert with check (
        area = (select current_setting('onward.area', true)) and (select current_setting('onward.reach', true)) = 'person'
        and kind = 'carers-assessment' and exists (
          select from carers_assessment c where c.area = plan_entry.area and c.plan_id = plan_entry.plan_id
            and c.young_person_id = plan_entry.young_person_id
            and c.subject = (select current_setting('onward.subject', true))));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
