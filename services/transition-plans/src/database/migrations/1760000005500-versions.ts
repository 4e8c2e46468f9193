import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a plan said, kept for ever, and answers that are bound to it. */
export class Versions1760000005500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table plan_version (
        area text not null,
        plan_id uuid not null,
        number integer not null,
        young_person_id uuid not null,
        content jsonb not null,
        -- SHA-256 of the content
        content_hash text not null,
        made_by text not null check (made_by in ('publication', 'answer')),
        by_name text not null,
        at timestamptz not null,
        primary key (area, plan_id, number),
        foreign key (area, plan_id) references plan (area, id)
      );
      call secure_rows('plan_version', person_column => 'young_person_id');

      -- What people answered cannot be changed afterwards, by nobody and no mistake.
      create function keep_plan_version() returns trigger language plpgsql as $$
        begin
          raise exception 'a version of a plan is never changed';
        end $$;
      create trigger plan_version_is_kept before update on plan_version for each row execute function keep_plan_version();

      alter table answer
        add column version_number integer,
        add column told_hash text,
        add column by_agency text check (by_agency in ('education', 'health', 'childrens-social-care', 'adult-social-care')),
        add column standing boolean not null default false,
        add column checked_content_version integer not null default 0,
        add column asked_again_on date,
        drop constraint answer_by_role_check,
        add constraint answer_by_role_check check (by_role in ('young-person', 'carer', 'agency')),
        add constraint answer_agency_check check ((by_role = 'agency') = (by_agency is not null));
      -- Row-level security is forced on the owner, too: without a context this would change nothing.
      alter table answer no force row level security;
      update answer a set standing = true, checked_content_version = a.plan_version
        where not exists (select from answer b
          where b.area = a.area and b.plan_id = a.plan_id and b.by_subject = a.by_subject and b.id > a.id);
      alter table answer force row level security;
      alter table answer
        alter column standing drop default,
        alter column checked_content_version drop default;
      create unique index answer_standing on answer (area, plan_id, by_role, coalesce(by_agency, by_subject)) where standing;
      create index answer_to_check on answer (area, plan_id) where standing and asked_again_on is null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
