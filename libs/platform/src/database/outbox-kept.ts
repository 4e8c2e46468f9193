import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What was published is kept for a while, so that it can be published again after NATS has lost it. Also the leases by which
 * one replica of a service publishes, and one consumes each stream.
 */
export class OutboxKept1760000029300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- One partition for each day, which is dropped as a whole.
      create table outbox_kept (
        seq bigint not null,
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
        data jsonb not null,
        kept_on date not null default clock_timestamp()::date,
        -- number of the message in the stream
        stream_seq bigint not null,
        primary key (kept_on, seq)
      ) partition by range (kept_on);
      create index outbox_kept_by_person on outbox_kept (area, young_person_id);
      create index outbox_kept_by_stream on outbox_kept (stream_seq);

      -- Where the relay is: of which stream, up to which message, and in which history of the database.
      create table relay_position (
        the_one boolean primary key default true check (the_one),
        stream_created text not null,
        stream_seq bigint not null,
        timeline integer not null
      );

      create table lease (
        name text primary key,
        holder uuid not null,
        until timestamptz not null
      );

      -- What the relay could not publish. The person's later events wait for it.
      create index dead_letter_unpublished on dead_letter ((headers ->> 'ce-subject'))
        where consumer = 'relay' and state <> 'replayed';

      do $$
      declare
        service text := 'onward_' || current_schema();
        of_service text := '((select current_setting(''onward.reach'', true)) = ''service'')';
        of_area text := '(area = (select current_setting(''onward.area'', true)))';
        t text;
      begin
        foreach t in array array['outbox_kept', 'relay_position', 'lease'] loop
          execute format('alter table %I enable row level security', t);
          execute format('alter table %I force row level security', t);
          execute format('create policy reach_service on %I to %I using %s', t, service, of_service);
        end loop;
        -- Only to remove what must not be kept: see forget_published.
        execute format('create policy reach_area on outbox_kept to %I using %s', service || '_area', of_area);
      end $$;

      -- Takes what was published about these people out of what is kept, for whoever removes words or a record.
      create function forget_published(of_people uuid[]) returns void language sql security definer as $$
        delete from outbox_kept where area = current_setting('onward.area', true) and young_person_id = any (of_people)
      $$;

      -- Makes the partitions of the next days, and drops those that are older than so many days.
      create function tend_outbox_kept(days integer) returns void language plpgsql security definer as $$
      declare
        of_day date;
        t text;
      begin
        perform pg_advisory_xact_lock(hashtext('tend_outbox_kept' || current_schema()));
        for of_day in select clock_timestamp()::date + n from generate_series(0, 2) n loop
          t := 'outbox_kept_' || to_char(of_day, 'YYYYMMDD');
          if to_regclass(format('%I.%I', current_schema(), t)) is null then
            execute format('create table %I partition of outbox_kept for values from (%L) to (%L)', t, of_day, of_day + 1);
            -- Reached through the whole table alone.
            execute format('alter table %I enable row level security', t);
            execute format('alter table %I force row level security', t);
          end if;
        end loop;
        for t in select relname from pg_inherits join pg_class on oid = inhrelid
          where inhparent = 'outbox_kept'::regclass and relname < 'outbox_kept_' || to_char(clock_timestamp()::date - days, 'YYYYMMDD') loop
          execute format('drop table %I', t);
        end loop;
      end $$;

      do $$
      declare
        area_role text := 'onward_' || current_schema() || '_area';
      begin
        execute format('alter function tend_outbox_kept(integer) set search_path = %I, pg_temp', current_schema());
        execute format('revoke all on function tend_outbox_kept(integer) from public');
        execute format('grant execute on function tend_outbox_kept(integer) to %I', 'onward_' || current_schema());
        execute format('alter function forget_published(uuid[]) set search_path = %I, pg_temp', current_schema());
        execute format('grant %I to current_user', area_role);
        execute format('grant create on schema %I to %I', current_schema(), area_role);
        execute format('alter function forget_published(uuid[]) owner to %I', area_role);
        execute format('revoke create on schema %I from %I', current_schema(), area_role);
      end $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
