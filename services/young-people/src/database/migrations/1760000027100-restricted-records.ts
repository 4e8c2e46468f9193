import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Records that only named accounts of staff see. The named accounts are involved. */
export class RestrictedRecords1760000027100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table restricted_record (
        area text not null,
        id uuid not null,
        young_person_id uuid not null,
        version integer not null,
        reason text not null check (reason in ('adoption', 'hidden-from-violence', 'colleagues-child', 'other')),
        words text not null,
        accounts text[] not null check (cardinality(accounts) > 0),
        since_on date not null,
        until_on date,
        set_by text not null,
        set_by_name text not null,
        lifted_on date,
        lifted_by_name text,
        lifting_words text,
        recovered_on date,
        recovered_by_name text,
        recovery_words text,
        primary key (area, id)
      );
      create index restricted_record_by_person on restricted_record (area, young_person_id);
      -- Not for practitioners: who is named sees the record, and not why others do not.
      call secure_rows('restricted_record');
      do $$
      begin
        execute format('alter policy reach_staff on restricted_record using (area = (select current_setting(''onward.area'', true))%1$s)
          with check (area = (select current_setting(''onward.area'', true))%1$s)', of_seen('restricted_record', '{young_person_id}'));
        -- Whoever breaks the glass of a restricted record writes it down, and sees their own uses.
        execute format('create policy own_uses on break_glass to %I, %I using (area = (select current_setting(''onward.area'', true))
          and subject = (select current_setting(''onward.subject'', true)))',
          'onward_' || current_schema() || '_staff', 'onward_' || current_schema() || '_involved');
      end $$;

      create or replace view involvement_source with (security_invoker = true) as
        select w.area, w.young_person_id, 'account:' || w.subject as party, 'named-worker' as why,
          w.from_on as since_on, w.until_on
        from named_worker w
        union all
        select r.area, r.young_person_id, r.kind || ':' || r.code, r.kind || '-roll', r.from_on, r.until_on from roll_entry r
        union all
        select q.area, q.young_person_id, 'account:' || q.subject, 'let-in', q.answered_on, q.until_on
        from access_request q where q.status = 'granted'
        union all
        select b.area, b.young_person_id, 'account:' || b.subject,
          case when b.told then 'break-glass' else 'untold-break-glass' end, b.used_on, b.until_on from break_glass b
        union all
        select s.area, s.young_person_id, 'account:' || a.account, 'named', s.since_on, coalesce(s.lifted_on, s.until_on)
        from restricted_record s cross join lateral unnest(s.accounts) a (account);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
