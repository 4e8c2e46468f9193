import type { MigrationInterface, QueryRunner } from 'typeorm';

const LATE_AFTER = `case when standing = 'dated' and due_on is not null then due_on else 'infinity'::date end`;

/** The plan: its goals, its steps (those that the law sets and those that people add), and its history. */
export class Plans1760000002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table plan (
        area text not null,
        id uuid not null,
        young_person_id uuid not null,
        reference text not null,
        status text not null check (status in ('open', 'closed')),
        trigger text not null check (trigger in ('automatic', 'requested')),
        opened_on date not null,
        closed_on date,
        closing_reason text,
        closing_words text,
        notes text,
        -- outcome areas that were considered and need no goal: [{area, words, by, on}]
        areas_not_needed jsonb not null,
        version integer not null,
        -- the version at the last change of what people agree to; an answer to an earlier one is stale
        content_version integer not null,
        -- copy of the named worker's account, so that a worker's caseload is one range of an index
        named_worker text,
        -- earliest last day of an open step, 'infinity' where none has one: the order of the caseload
        next_due date not null,
        recalculated_on date not null,
        primary key (area, id),
        unique (area, reference)
      );
      create unique index plan_one_open on plan (area, young_person_id) where status = 'open';
      create index plan_by_person on plan (area, young_person_id, id);
      create index plan_caseload on plan (area, next_due, id) where status = 'open';
      create index plan_caseload_of_worker on plan (area, named_worker, next_due, id) where status = 'open';
      create index plan_to_recalculate on plan (area, recalculated_on, id) where status = 'open';

      -- Goals, steps and history have no foreign key to their plan: they are written in one statement with it, or under its
      -- lock, and plans are never removed. For the twenty steps of each of a county's plans the key's checks were two
      -- fifths of the whole write.
      create table goal (
        area text not null,
        id uuid not null,
        young_person_id uuid not null,
        plan_id uuid not null,
        outcome_area text not null check (outcome_area in ('employment', 'independent-living', 'community', 'health')),
        title text not null,
        own_words text,
        own_words_by text,
        success_criterion text,
        target_on date,
        status text not null check (status in ('proposed', 'active', 'on-hold', 'completed', 'cancelled')),
        status_reason text,
        achievement text not null
          check (achievement in ('not-started', 'in-progress', 'achieved', 'partly-achieved', 'not-achieved')),
        added_by text not null check (added_by in ('young-person', 'carer', 'staff')),
        added_on date not null,
        version integer not null,
        primary key (area, id)
      );
      create index goal_by_plan on goal (area, plan_id, id);

      create table goal_rating (
        area text not null,
        id uuid not null,
        young_person_id uuid not null,
        plan_id uuid not null,
        goal_id uuid not null,
        rating smallint not null check (rating between 1 and 5),
        words text,
        by_role text not null check (by_role in ('young-person', 'carer')),
        by_subject text not null,
        at timestamptz not null,
        primary key (area, id),
        foreign key (area, goal_id) references goal (area, id)
      );
      create index goal_rating_by_plan on goal_rating (area, plan_id, id);

      create table step (
        area text not null,
        id uuid not null,
        young_person_id uuid not null,
        plan_id uuid not null,
        goal_id uuid,
        title text not null,
        -- what the law says of it; null in a step that a person added
        rule text,
        occurrence text,
        nominal_deadline date,
        opens_on date,
        lead_agency text,
        leads text,
        citation text,
        confidence text,
        force text,
        why text,
        standing text not null check (standing in ('dated', 'open-now', 'active-since', 'deferred')),
        settled_by_facts boolean not null,
        due_on date,
        target_on date,
        duty_of text not null check (duty_of in ('agency', 'every-agency', 'family', 'nobody')),
        owner_agency text
          check (owner_agency in ('education', 'health', 'childrens-social-care', 'adult-social-care')),
        delivery_team text,
        person_subject text,
        person_name text,
        action_lead text,
        sponsoring_director text,
        status text not null
          check (status in ('not-started', 'in-progress', 'blocked', 'done', 'no-longer-needed', 'withdrawn')),
        status_reason text,
        -- the referral whose dispute blocks the step; null where a person does
        blocked_by_referral uuid check (blocked_by_referral is null or status = 'blocked'),
        response text not null check (response in ('unowned', 'offered', 'accepted', 'handed-back')),
        hand_back_reason text,
        hand_back_words text,
        handed_back_by text,
        evidence jsonb not null,
        version integer not null,
        primary key (area, id),
        check (status <> 'withdrawn' or rule is not null),
        check ((rule is null) = (occurrence is null)),
        check (response <> 'accepted' or owner_agency is not null)
      );
      -- One step for each occurrence of a duty; steps that people added have none, and nulls are distinct.
      create unique index step_by_plan on step (area, plan_id, occurrence);
      -- The order of the worklists: by the day after which a step is late, what has none such last.
      create index step_open_by_agency on step (area, owner_agency, (${LATE_AFTER}), id)
        where status in ('not-started', 'in-progress', 'blocked') and duty_of <> 'nobody';
      create index step_open_without_owner on step (area, response, (${LATE_AFTER}), id)
        where status in ('not-started', 'in-progress', 'blocked') and duty_of = 'agency'
          and response in ('unowned', 'handed-back');
      create index step_open_by_person on step (area, person_subject, (${LATE_AFTER}), id)
        where status in ('not-started', 'in-progress', 'blocked') and person_subject is not null;

      create table plan_entry (
        area text not null,
        id uuid not null,
        young_person_id uuid not null,
        plan_id uuid not null,
        at timestamptz not null,
        kind text not null,
        step_id uuid,
        goal_id uuid,
        from_value text,
        to_value text,
        -- names of the facts whose change caused it
        causes text[] not null,
        sentence text not null,
        by_name text not null,
        by_role text not null,
        primary key (area, id)
      );
      create index plan_entry_by_plan on plan_entry (area, plan_id, id desc);

      call secure_rows('plan', person_column => 'young_person_id');
      call secure_rows('goal', person_column => 'young_person_id');
      call secure_rows('goal_rating', person_column => 'young_person_id');
      call secure_rows('step', person_column => 'young_person_id');
      call secure_rows('plan_entry', person_column => 'young_person_id');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
