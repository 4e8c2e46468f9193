import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Records that leaders opened behind a figure. The leader reads the record on that day. */
export class DrillDowns1760000029200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table drill_down (
        area text not null,
        id uuid not null,
        young_person_id uuid not null,
        reference text not null,
        subject text not null,
        name text not null,
        reason text not null,
        used_at timestamptz not null,
        used_on date not null,
        primary key (area, id)
      );
      create index drill_down_by_account on drill_down (area, subject, used_on);
      create index drill_down_by_person on drill_down (area, young_person_id);
      call secure_rows('drill_down', person_column => 'young_person_id');

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
        from restricted_record s cross join lateral unnest(s.accounts) a (account)
        union all
        select d.area, d.young_person_id, 'account:' || d.subject, 'drill-down', d.used_on, d.used_on from drill_down d;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
