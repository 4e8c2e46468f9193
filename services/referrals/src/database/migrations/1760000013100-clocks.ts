import type { MigrationInterface, QueryRunner } from 'typeorm';

const instant = (of: string) => `to_char(${of} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** A clock is a row of its own. What was sent before has its clocks made of its history, to the second. */
export class Clocks1760000013100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table clock (
        area text not null,
        referral_id uuid not null,
        kind text not null check (kind in ('acknowledge', 'decide', 'offer', 'start')),
        young_person_id uuid not null,
        addressed_to uuid not null,
        working_days integer not null,
        calendar text not null,
        cut_off_hour integer not null,
        started_at timestamptz not null,
        -- [{from, to, because}], instants in UTC
        pauses jsonb not null,
        stopped_at timestamptz,
        -- of the breach that was told: 0 none
        level smallint not null,
        -- when a breach, or a higher level of it, has to be looked for; null: not by itself
        look_at timestamptz,
        primary key (area, referral_id, kind)
      );
      create index clock_to_look_at on clock (area, look_at) where look_at is not null;
      create index clock_breached on clock (area, referral_id) where level > 0 and stopped_at is null;

      alter table referral no force row level security;
      alter table referral_entry no force row level security;
      insert into clock
      select r.area, r.id, k.kind, r.young_person_id, r.addressed_to,
        case k.kind when 'acknowledge' then k.acknowledge else k.decide end, 'england-and-wales', 17, r.sent_at,
        case when k.kind = 'decide' then coalesce((
          select jsonb_agg(jsonb_build_object('from', ${instant('q.at')}, 'to', ${instant('q.answered')},
            'because', 'information-awaited') order by q.at)
          from (select e.at, (select min(a.at) from referral_entry a where a.area = e.area
              and a.referral_id = e.referral_id and a.version > e.version and a.action in ('information', 'withdrawal')) as answered
            from referral_entry e
            where e.area = r.area and e.referral_id = r.id and e.action = 'information-request') q), '[]')
          else '[]' end,
        case when r.status = any(k.running) then null else (
          select min(e.at) from referral_entry e where e.area = r.area and e.referral_id = r.id and e.action = any(k.ends)) end,
        0, case when r.status = any(k.running) then r.sent_at end
      from referral r cross join lateral (values
        ('acknowledge', case r.urgency when 'routine' then 5 when 'soon' then 2 else 1 end, 0,
          array['sent'], array['opening', 'withdrawal']),
        ('decide', 0, case r.urgency when 'routine' then 10 when 'soon' then 5 else 2 end,
          array['sent', 'opened', 'information-requested'], array['acceptance', 'decline', 'withdrawal']))
        as k(kind, acknowledge, decide, running, ends)
      where r.sent_at is not null;

      alter table referral drop column sent_on, drop column answer_due_on, drop column paused_days,
        drop column paused_since, drop column stopped_on;
      alter table referral force row level security;
      alter table referral_entry force row level security;

      call secure_rows('clock', person_column => 'young_person_id', organisation_column => 'addressed_to');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
