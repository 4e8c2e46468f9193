import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a referral tells its recipient: asked for, given on a basis, stopped, and given back. */
export class Disclosures1760000014000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table referral no force row level security;
      alter table referral_entry no force row level security;

      alter table referral drop constraint referral_status_check;
      alter table referral add constraint referral_status_check check (status in ('draft', 'sending', 'sent', 'opened',
        'information-requested', 'assessing', 'waiting-list', 'accepted', 'declined', 'start-booked', 'started', 'disputed',
        'confirmed', 'ended', 'withdrawn', 're-routed', 'expired', 'did-not-start'));
      alter table referral
        -- what the organisation should know of risks; told with the group \`risk\` alone
        add column risk text,
        -- last day on which the organisation reads it; written with the disclosure, and by nothing else
        add column readable_until date not null default 'infinity';
      alter table referral drop column stage;
      alter table referral add column stage smallint not null generated always as (case
        when status in ('draft', 'sending', 'sent', 'opened', 'information-requested', 'assessing', 'waiting-list') then 0
        when status in ('accepted', 'start-booked', 'started', 'disputed') then 1
        else 2 end) stored;
      create index referral_incoming on referral (area, addressed_to, stage, coalesce(sent_at, created_at), id)
        where addressed_to is not null;
      create index referral_outgoing on referral (area, stage, coalesce(sent_at, created_at), id);
      create index referral_readable_until on referral (area, readable_until)
        where addressed_to is not null and readable_until < 'infinity';

      create table disclosure (
        area text not null,
        id uuid not null,
        version integer not null,
        young_person_id uuid not null,
        referral_id uuid not null,
        -- of the referral, for people to say
        reference text not null,
        organisation_id uuid not null,
        -- null until it is given: whoever is asked about sees nothing of it
        addressed_to uuid,
        purpose text not null,
        groups text[] not null,
        plan_id uuid,
        consent_id uuid,
        -- law that it rests on instead of a consent; the words to it are kept apart
        override_basis text,
        requested_at timestamptz not null,
        -- {subject, name, role, agency}
        requested_by jsonb not null,
        state text not null check (state in ('requested', 'refused', 'given', 'stopped')),
        -- what has come of its parts; taken out once it is given or refused
        person_part jsonb,
        plan_part jsonb,
        refusal_code text,
        missing_groups text[] not null,
        given_on date,
        stopped_on date,
        stop_why text check (stop_why in ('consent-withdrawn', 'consent-ended', 'revoked')),
        return_due_on date,
        return_outcome text check (return_outcome in ('returned', 'deleted', 'kept')),
        return_basis text,
        return_words text,
        returned_on date,
        returned_by text,
        primary key (area, id),
        check ((addressed_to is null) = (state in ('requested', 'refused'))),
        check ((state = 'stopped') = (stop_why is not null))
      );
      create index disclosure_by_referral on disclosure (area, referral_id, id);
      create index disclosure_by_consent on disclosure (area, consent_id) where consent_id is not null;
      create index disclosure_to_answer on disclosure (area, return_due_on, id) where state = 'stopped' and returned_on is null;

      -- Why something was told without a consent, and who answers for it: for staff alone.
      create table disclosure_override (
        area text not null,
        disclosure_id uuid not null,
        young_person_id uuid not null,
        lawful_basis text not null,
        reason text not null,
        accountable_subject text not null,
        accountable_name text not null,
        young_person_told boolean not null,
        why_not_told text,
        primary key (area, disclosure_id),
        check (young_person_told or why_not_told is not null)
      );

      -- Until when a consent counts, by the newest word of young-people.
      create table consent_word (
        area text not null,
        consent_id uuid not null,
        young_person_id uuid not null,
        until date not null,
        withdrawn boolean not null,
        record_version integer not null,
        primary key (area, consent_id)
      );

      -- Referrals that were sent before consents were kept: the organisation reads what it was told until that is revoked.
      insert into disclosure (area, id, version, young_person_id, referral_id, reference, organisation_id, addressed_to, purpose,
        groups, requested_at, requested_by, state, missing_groups, given_on)
      select area, uuidv7(), 1, young_person_id, id, reference, organisation_id, addressed_to, 'referral',
        '{identity,contact,needs}', sent_at, '{}', 'given', '{}', sent_at::date
      from referral where sent_at is not null;
      update referral r set disclosure = r.disclosure || jsonb_build_object('id', d.id, 'groups', to_jsonb(d.groups),
        'circumstancesVersion', null, 'hash', null, 'risk', null, 'basis', jsonb_build_object('kind', 'not-recorded'),
        'values', jsonb_build_object(
          'identity', (r.disclosure -> 'youngPerson') - 'namedWorker',
          'contact', jsonb_build_object('namedWorker', r.disclosure -> 'youngPerson' -> 'namedWorker'),
          'needs', jsonb_build_object('need', r.need, 'background', r.background, 'urgency', r.urgency,
            'ageException', r.age_exception)))
      from disclosure d where d.area = r.area and d.referral_id = r.id;

      -- To be sent took one step, and takes two.
      update referral_entry set action = 'delivery' where action = 'sending' and status = 'sent';

      alter table referral force row level security;
      alter table referral_entry force row level security;

      call secure_rows('disclosure', person_column => 'young_person_id', organisation_column => 'addressed_to');
      call secure_rows('disclosure_override');
      call secure_rows('consent_word', person_column => 'young_person_id');

      -- An organisation reads a referral on the days on which it may, whoever asks how: today is the connection's.
      create policy while_readable on referral as restrictive using (
        (select current_setting('onward.reach', true)) <> 'organisation'
        or readable_until >= (select nullif(current_setting('onward.today', true), ''))::date);
      -- And what belongs to a referral as long as the referral: for every table that an organisation reads by it.
      create procedure readable_with_referral(t regclass) language plpgsql as $$
      begin
        execute format('create policy while_readable on %s as restrictive using (
          (select current_setting(''onward.reach'', true)) <> ''organisation''
          or exists (select from referral r where r.area = %s.area and r.id = referral_id))', t, t);
      end $$;
      call readable_with_referral('referral_entry');
      call readable_with_referral('clock');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
