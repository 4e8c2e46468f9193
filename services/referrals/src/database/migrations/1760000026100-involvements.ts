import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is involved with a young person by a referral, and the feed of an agency. */
export class ReferralInvolvements1760000026100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace view involvement_source with (security_invoker = true) as
        select r.area, r.young_person_id, 'agency:' || e.by_agency as party, 'referral' as why,
          (r.created_at at time zone 'Europe/London')::date as since_on, null::date as until_on
        from referral r join referral_entry e on e.area = r.area and e.referral_id = r.id and e.version = 1
        where r.stage < 2 and e.by_agency is not null
        union all
        select r.area, r.young_person_id, 'account:' || (o.owner ->> 'subject'), o.why,
          (r.created_at at time zone 'Europe/London')::date, null
        from referral r
        cross join lateral (values (r.referrer_owner, 'referral'), (r.referrer_owner -> 'asked', 'asked')) o (owner, why)
        where r.stage < 2 and o.owner ->> 'subject' is not null;

      -- Practitioners invoke a law in the place of a consent. An agency reads its feed while it is involved with the young person of the event.
      do $$
      declare
        involved text := 'onward_' || current_schema() || '_involved';
        own text := 'area = (select current_setting(''onward.area'', true))
          and ''agency:'' || recipient = any ((select current_setting(''onward.parties'', true))::text[])';
      begin
        execute format('create policy reach_involved on disclosure_override to %I using (
          area = (select current_setting(''onward.area'', true)) and exists (select from involvement i
            where i.area = disclosure_override.area and i.young_person_id = disclosure_override.young_person_id))', involved);
        execute format('create policy reach_involved on feed_entry for select to %I using (%s and exists (
          select from involvement i where i.area = feed_entry.area and i.young_person_id = feed_entry.young_person_id))', involved, own);
        execute format('create policy reach_involved on feed_floor for select to %I using (%s)', involved, own);
      end $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
