import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is stopped stands still from now on; what waits for an answer does not wait for ever; a first day that was found false is
 * in the history alone.
 */
export class StandingStill1760000022000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table referral no force row level security;
      alter table disclosure no force row level security;
      alter table clock no force row level security;

      update clock k set look_at = null, pauses = (
          select coalesce(jsonb_agg(case when p ->> 'to' is null then p || jsonb_build_object('to', n.at) else p end order by i), '[]')
          from jsonb_array_elements(k.pauses) with ordinality as ps(p, i))
        || jsonb_build_object('from', n.at, 'to', null, 'because', 'sharing-stopped')
      from disclosure d, (select to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at) n
      where d.area = k.area and d.referral_id = k.referral_id and d.state = 'stopped' and k.stopped_at is null;

      update referral set started_on = null, support_what = null, support_how_much = null
      where status in ('start-booked', 'did-not-start') and started_on is not null;

      update referral set expires_on = current_date + 7 where status = 'sending' and expires_on is null;

      alter table referral force row level security;
      alter table disclosure force row level security;
      alter table clock force row level security;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
