import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What every service's schema has: the outbox, the inbox, dead letters, the audit log, idempotency keys, the local copy
 * of relationships that row-level security reads, and the function that switches row-level security on.
 * The service's own migrations come after it.
 */
export class PlatformTables1700000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table relationship (
        area text not null,
        id uuid not null,
        young_person_id uuid not null,
        subject text not null,
        relation text not null check (relation in ('self', 'carer', 'named-worker')),
        from_on date not null,
        until_on date,
        record_version integer not null,
        primary key (area, id)
      );
      create index relationship_by_subject on relationship (area, subject, young_person_id);
      create index relationship_by_person on relationship (area, young_person_id);

      -- Is the account of this connection the young person, or a carer, on the day of the connection?
      create function in_reach(of_area text, person uuid) returns boolean stable language sql as $$
        select exists (
          select 1 from relationship r
          where r.area = of_area and r.subject = current_setting('onward.subject', true) and r.young_person_id = person
            and r.relation in ('self', 'carer')
            and r.from_on <= current_setting('onward.today', true)::date
            and (r.until_on is null or r.until_on >= current_setting('onward.today', true)::date))
      $$;

      -- Row-level security for a table: staff see their area; young people and carers the rows of their person
      -- (person_column), providers the rows addressed to them (organisation_column); the service's own plumbing only
      -- tables that are declared to be its own. Without a context nothing is seen at all.
      create procedure secure_rows(t regclass, person_column text default null, organisation_column text default null,
        of_service boolean default false, for_everyone_in_area boolean default false) language plpgsql as $$
      declare rule text;
      begin
        rule := format('area = (select current_setting(''onward.area'', true)) and ((select current_setting(''onward.reach'', true)) = ''area''');
        if for_everyone_in_area then rule := rule || ' or (select current_setting(''onward.reach'', true)) in (''person'', ''organisation'')'; end if;
        if person_column is not null then rule := rule || format(
          ' or ((select current_setting(''onward.reach'', true)) = ''person'' and in_reach(area, %I))', person_column); end if;
        if organisation_column is not null then rule := rule || format(
          ' or ((select current_setting(''onward.reach'', true)) = ''organisation'' and %I::text = (select current_setting(''onward.organisation'', true)))',
          organisation_column); end if;
        rule := rule || ')';
        if of_service then rule := format('(%s) or (select current_setting(''onward.reach'', true)) = ''service''', rule); end if;
        execute format('alter table %s enable row level security', t);
        execute format('alter table %s force row level security', t);
        execute format('create policy reach on %s using (%s) with check (%s)', t, rule, rule);
      end $$;

      create table outbox (
        seq bigint generated always as identity primary key,
        id uuid not null,
        area text not null,
        young_person_id uuid not null,
        type text not null,
        version integer not null,
        time timestamptz not null,
        record_id uuid not null,
        record_version integer not null,
        actor text not null,
        correlation_id text not null,
        causation_id text,
        data jsonb not null
      );

      create table inbox (
        consumer text not null,
        event_id uuid not null,
        area text not null,
        received_at timestamptz not null default now(),
        primary key (consumer, event_id)
      );
      create index inbox_by_age on inbox (received_at);

      create table dead_letter (
        id uuid primary key,
        area text not null,
        consumer text not null,
        event_id uuid not null,
        subject text not null,
        -- dead: a handler failed on it to the last try; parked: this build does not know its type or version
        state text not null check (state in ('dead', 'parked', 'replayed')),
        reason text not null,
        attempts integer not null,
        headers jsonb not null,
        payload jsonb not null,
        created_at timestamptz not null default now(),
        replayed_at timestamptz,
        unique (consumer, event_id)
      );
      create index dead_letter_open on dead_letter (area, created_at) where state <> 'replayed';

      create table audit_entry (
        area text not null,
        id uuid not null,
        at timestamptz not null,
        subject text not null,
        name text not null,
        role text not null,
        organisation text,
        permission text not null,
        outcome text not null check (outcome in ('allowed', 'refused')),
        record_type text not null,
        record_id uuid,
        young_person_id uuid,
        -- people who were shown in a list
        young_person_ids uuid[],
        correlation_id text not null,
        primary key (area, id)
      );
      create index audit_by_person on audit_entry (area, young_person_id, id desc) where young_person_id is not null;
      create index audit_by_listed_person on audit_entry using gin (young_person_ids) where young_person_ids is not null;

      create table idempotency_key (
        area text not null,
        subject text not null,
        key text not null,
        request_hash text not null,
        response jsonb,
        created_at timestamptz not null default now(),
        primary key (area, subject, key)
      );
      create index idempotency_by_age on idempotency_key (created_at);

      -- Staff keep relationships; an account of a family sees its own, which is what in_reach asks for.
      alter table relationship enable row level security;
      alter table relationship force row level security;
      create policy kept_by_staff on relationship using (
        area = (select current_setting('onward.area', true)) and (select current_setting('onward.reach', true)) = 'area');
      create policy own_seen on relationship for select using (
        area = (select current_setting('onward.area', true)) and (select current_setting('onward.reach', true)) = 'person'
        and subject = (select current_setting('onward.subject', true)));
      call secure_rows('inbox', of_service => true);
      call secure_rows('dead_letter', of_service => true);
      -- A key holds a whole answer: families and providers reach their own only.
      alter table idempotency_key enable row level security;
      alter table idempotency_key force row level security;
      create policy own_keys on idempotency_key using (
        (area = (select current_setting('onward.area', true))
          and ((select current_setting('onward.reach', true)) = 'area'
            or subject = (select current_setting('onward.subject', true))))
        or (select current_setting('onward.reach', true)) = 'service');

      -- Whoever acts writes events and log entries of their own area; only the relay reads and removes events, and a
      -- log entry is read by staff or by the person it is about, and never changed.
      alter table outbox enable row level security;
      alter table outbox force row level security;
      create policy written_in_area on outbox for insert with check (area = current_setting('onward.area', true));
      create policy of_service on outbox using (current_setting('onward.reach', true) = 'service');
      alter table audit_entry enable row level security;
      alter table audit_entry force row level security;
      create policy written_in_area on audit_entry for insert with check (area = current_setting('onward.area', true));
      create policy read_in_reach on audit_entry for select using (
        area = (select current_setting('onward.area', true)) and (
          (select current_setting('onward.reach', true)) = 'area'
          or ((select current_setting('onward.reach', true)) = 'person'
              and (in_reach(area, young_person_id)
                   or exists (select 1 from unnest(young_person_ids) p where in_reach(area, p))))));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
