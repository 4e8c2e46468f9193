import type { MigrationInterface, QueryRunner } from 'typeorm';

const OPEN = `stage in ('scheduled', 'invited', 'held', 'reported', 'decided', 'exempt')`;

/** Reviews of plans: their windows and clocks, who is asked and what they advise, and what the family says. */
export class Reviews1760000007000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table review (
        area text not null,
        id uuid not null,
        young_person_id uuid not null,
        plan_id uuid not null,
        follows uuid,
        opened_on date not null,
        serves text[] not null check (serves <@ array['ehc-annual-review', 'pathway-plan-review', 'care-act-assessment', 'plan-review']
          and cardinality(serves) > 0),
        stage text not null
          check (stage in ('scheduled', 'invited', 'held', 'reported', 'decided', 'complete', 'exempt', 'cancelled')),
        -- for each purpose: [{purpose, opensOn, dueOn, setBy, rule, why, firstDueOn}]
        windows jsonb not null,
        opens_on date,
        due_on date,
        meeting_on date,
        place text,
        invitations_sent_on date,
        papers_sent_on date,
        held_on date,
        is_year_9 boolean not null,
        report_sent_on date,
        report_words text,
        report_kept_at text,
        decision text check (decision in ('maintain', 'amend', 'cease')),
        decision_words text,
        decided_by text,
        decided_on date,
        notice_served_on date,
        final_plan_on date,
        reason text,
        reason_words text,
        exempt_until date,
        ended_on date,
        -- [{of, rule, dueOn, why, doneOn}], as the law was on the day of the last change
        clocks jsonb not null,
        next_clock text,
        -- 'infinity' where no clock runs
        next_clock_on date not null,
        -- the last word on each fact that the review brings about: {fact: {value, at, before}}
        said jsonb not null,
        version integer not null,
        primary key (area, id),
        foreign key (area, plan_id) references plan (area, id),
        check (stage not in ('held', 'reported', 'decided', 'complete') or held_on is not null),
        check (stage not in ('decided', 'complete') or decided_on is not null),
        check ((stage = 'exempt') = (exempt_until is not null)),
        check (stage not in ('exempt', 'cancelled') or reason is not null)
      );
      create index review_by_plan on review (area, plan_id, id);
      create index review_by_clock on review (area, next_clock_on, id) where ${OPEN};
      create index review_exempt on review (area, exempt_until, id) where stage = 'exempt';
      -- Of each purpose one review of a plan is open, whatever goes on at the same time.
      create unique index review_one_annual on review (area, plan_id) where 'ehc-annual-review' = any (serves) and ${OPEN};
      create unique index review_one_pathway on review (area, plan_id) where 'pathway-plan-review' = any (serves) and ${OPEN};
      create unique index review_one_care_act on review (area, plan_id) where 'care-act-assessment' = any (serves) and ${OPEN};
      create unique index review_one_of_plan on review (area, plan_id) where 'plan-review' = any (serves) and ${OPEN};
      -- The annual reviews that the law sets, by their last day: who has none planned.
      create index step_annual_review on step (area, due_on, id)
        where rule = 'EDU-04' and status in ('not-started', 'in-progress', 'blocked');

      create table review_invitee (
        area text not null,
        id uuid not null,
        young_person_id uuid not null,
        review_id uuid not null,
        kind text not null check (kind in ('young-person', 'parent-carer', 'school-college', 'la-sen', 'health',
          'social-care', 'adult-social-care', 'other')),
        name text not null,
        invited_on date,
        attended boolean,
        advice_received_on date,
        advice_words text,
        advice_kept_at text,
        advice_recorded_by text,
        primary key (area, id),
        foreign key (area, review_id) references review (area, id)
      );
      create index review_invitee_by_review on review_invitee (area, review_id, id);

      -- The family's own words, apart from everything that staff write.
      create table review_feedback (
        area text not null,
        id uuid not null,
        young_person_id uuid not null,
        review_id uuid not null,
        words text not null,
        by_role text not null check (by_role in ('young-person', 'carer')),
        by_subject text not null,
        by_name text not null,
        at timestamptz not null,
        primary key (area, id),
        foreign key (area, review_id) references review (area, id)
      );
      create index review_feedback_by_review on review_feedback (area, review_id, id);

      call secure_rows('review', person_column => 'young_person_id');
      call secure_rows('review_invitee', person_column => 'young_person_id');
      call secure_rows('review_feedback', person_column => 'young_person_id');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
