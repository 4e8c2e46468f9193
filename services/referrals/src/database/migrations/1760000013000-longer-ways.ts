import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The longer way of a referral: its statuses, requests to several services, re-routing, self-referral, owners. */
export class LongerWays1760000013000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table service add column self_referral boolean not null default false;

      -- Which steps there are; of plans that opened before this was kept, not all are known.
      alter table plan add column steps_known boolean not null default false;
      alter table plan alter column steps_known drop default;
      create table step (
        area text not null,
        id uuid not null,
        young_person_id uuid not null,
        plan_id uuid not null,
        primary key (area, id)
      );
      call secure_rows('step', person_column => 'young_person_id');

      -- Timed work runs in one area at a time, as row-level security wants it.
      create table served_area (area text primary key);
      alter table person no force row level security;
      insert into served_area select distinct area from person;
      alter table person force row level security;
      call secure_rows('served_area', of_service => true);

      alter table referral no force row level security;
      alter table referral_entry no force row level security;
      alter table organisation no force row level security;

      alter table referral drop constraint referral_status_check;
      alter table referral add constraint referral_status_check check (status in ('draft', 'sent', 'opened',
        'information-requested', 'assessing', 'waiting-list', 'accepted', 'declined', 'start-booked', 'started', 'disputed',
        'confirmed', 'ended', 'withdrawn', 're-routed', 'expired', 'did-not-start'));
      alter table referral
        add column request_id uuid,
        add column previous_referral_id uuid,
        add column next_referral_id uuid,
        -- the past with the services that were asked before: [{at, status, says}]
        add column earlier jsonb not null default '[]',
        add column self_referral boolean not null default false,
        add column waiting_list_position integer,
        add column waiting_list_weeks integer,
        add column start_booked_on date,
        add column support_what text,
        add column support_how_much text,
        -- who answers for it on each side: {kind, subject, name, asked}
        add column referrer_owner jsonb,
        add column recipient_owner jsonb;
      alter table referral alter column earlier drop default, alter column self_referral drop default;

      update referral r set
        referrer_owner = (
          select jsonb_build_object('kind', 'person', 'subject', e.by_subject, 'name', e.by_name, 'asked', null)
          from referral_entry e where e.area = r.area and e.referral_id = r.id and e.action = 'draft'),
        recipient_owner = case when r.sent_at is not null then coalesce(
          (select jsonb_build_object('kind', 'person', 'subject', e.by_subject, 'name', e.by_name, 'asked', null)
           from referral_entry e where e.area = r.area and e.referral_id = r.id and e.action = 'opening'),
          (select jsonb_build_object('kind', 'team', 'subject', null, 'name', o.name || ': intake', 'asked', null)
           from organisation o where o.area = r.area and o.id = r.organisation_id)) end;
      alter table referral alter column referrer_owner set not null;
      alter table referral add constraint referral_has_owners check ((recipient_owner is null) = (sent_at is null));

      -- Another column that reads the same statuses: it takes its indexes with it.
      alter table referral drop column stage;
      alter table referral add column stage smallint not null generated always as (case
        when status in ('draft', 'sent', 'opened', 'information-requested', 'assessing', 'waiting-list') then 0
        when status in ('accepted', 'start-booked', 'started', 'disputed') then 1
        else 2 end) stored;
      create index referral_incoming on referral (area, addressed_to, stage, coalesce(sent_at, created_at), id)
        where addressed_to is not null;
      create index referral_outgoing on referral (area, stage, coalesce(sent_at, created_at), id);
      create index referral_by_request on referral (area, request_id) where request_id is not null;

      alter table referral force row level security;
      alter table referral_entry force row level security;
      alter table organisation force row level security;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
