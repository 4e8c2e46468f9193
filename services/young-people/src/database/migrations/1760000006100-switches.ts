import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The switch: its announcement, and what becomes of the access of carers, which the young person may renew. */
export class Switches1760000006100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The next switch of each kind, as it was announced.
      create table decision_switch (
        area text not null,
        id uuid not null,
        young_person_id uuid not null,
        kind text not null,
        version integer not null,
        switch_on date not null,
        decider_from text not null,
        decider_to text not null,
        announced_on date not null,
        primary key (area, young_person_id, kind)
      );

      -- What became of a carer's access when the rights passed to the young person.
      create table carer_access (
        area text not null,
        relationship_id uuid not null,
        young_person_id uuid not null,
        state text not null check (state in ('waits', 'renewed', 'ended')),
        since_on date not null,
        end_reason text check (end_reason in ('rights-passed', 'renewal-withdrawn')),
        primary key (area, relationship_id),
        check ((state = 'ended') = (end_reason is not null))
      );

      -- The young person sees, and renews, the access of their carers. The policies of \`relationship\` cannot ask
      -- \`relationship\` itself who the young person is, so their own accounts are kept beside it.
      create table own_account (
        area text not null,
        relationship_id uuid not null,
        young_person_id uuid not null,
        subject text not null,
        from_on date not null,
        until_on date,
        primary key (area, relationship_id)
      );
      create index own_account_by_person on own_account (area, young_person_id, subject);
      alter table relationship no force row level security;
      insert into own_account
      select area, id, young_person_id, subject, from_on, until_on from relationship where relation = 'self';
      alter table relationship force row level security;
      create function keep_own_account() returns trigger language plpgsql set search_path from current as $$
      begin
        insert into own_account values (new.area, new.id, new.young_person_id, new.subject, new.from_on, new.until_on)
        on conflict (area, relationship_id) do update set young_person_id = excluded.young_person_id,
          subject = excluded.subject, from_on = excluded.from_on, until_on = excluded.until_on;
        return null;
      end $$;
      create trigger keep_own_account after insert or update on relationship for each row
        when (new.relation = 'self') execute function keep_own_account();

      create function is_self(of_area text, person uuid) returns boolean stable language sql as $$
        select exists (
          select from own_account o
          where o.area = of_area and o.young_person_id = person and o.subject = current_setting('onward.subject', true)
            and o.from_on <= current_setting('onward.today', true)::date
            and (o.until_on is null or o.until_on >= current_setting('onward.today', true)::date))
      $$;
      create policy seen_by_young_person on relationship for select using (
        area = (select current_setting('onward.area', true)) and (select current_setting('onward.reach', true)) = 'person'
        and is_self(area, young_person_id));
      create policy renewed_by_young_person on relationship for update using (
        area = (select current_setting('onward.area', true)) and (select current_setting('onward.reach', true)) = 'person'
        and relation = 'carer' and is_self(area, young_person_id));
      alter table own_account enable row level security;
      alter table own_account force row level security;
      create policy own_seen on own_account using (
        area = (select current_setting('onward.area', true)) and (
          (select current_setting('onward.reach', true)) = 'area'
          or ((select current_setting('onward.reach', true)) = 'person'
              and subject = (select current_setting('onward.subject', true)))));

      call secure_rows('decision_switch', person_column => 'young_person_id');
      call secure_rows('carer_access', person_column => 'young_person_id');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
