import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The place of a referral in its list: by stage, then oldest first. Row-level security keeps `coalesce` from an index. */
const PLACE = 'stage, (case when sent_at is null then created_at else sent_at end), id';

/** The referrals that need action, each in its own index. `reading.queries.ts` has the same conditions. */
const WORKLISTS: Readonly<Record<string, string>> = {
  team_owned: `stage < 2 and referrer_owner ->> 'kind' = 'team'`,
  hand_overs: `stage < 2 and referrer_owner ->> 'asked' is not null`,
  unconfirmed: `status = 'started' and confirmations_missed >= 3`,
  expired: `status = 'expired' and next_referral_id is null`,
  not_sent: `status = 'draft' and reason is not null`,
  to_decide: `request_id is not null and stage = 0`,
};

/** Each list of referrals has an index in its order: a page is read, and not the area. */
export class ListsByIndex1760000030300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index referral_incoming, referral_outgoing;
      create index referral_incoming on referral (area, addressed_to, ${PLACE}) where addressed_to is not null;
      create index referral_outgoing on referral (area, ${PLACE});
      create index referral_by_status on referral (area, status, ${PLACE});
      create index referral_incoming_by_status on referral (area, addressed_to, status, ${PLACE}) where addressed_to is not null;
      create index referral_of_person on referral (area, young_person_id, ${PLACE});
      ${Object.entries(WORKLISTS)
        .map(([list, condition]) => `create index referral_${list} on referral (area, ${PLACE}) where ${condition};`)
        .join('\n')}
      create index disclosure_stopped on disclosure (area, referral_id) where state = 'stopped';
      create index disclosure_requested on disclosure (area, requested_at, referral_id) where state = 'requested';
      create index disclosure_of_person on disclosure (area, young_person_id);
      create index reconsideration_of_person on reconsideration (area, young_person_id) where outcome is null;
      create index unmet_need_open on unmet_need (area, at, id) where ended_at is null;
      create index unmet_need_ended on unmet_need (area, at, id) where ended_at is not null;

      -- It hid from the planner how many referrals staff see. Nobody but organisations reads until a day.
      do $$
      declare p record;
      begin
        for p in select * from pg_policies where schemaname = current_schema() and policyname = 'while_readable' loop
          execute format('alter policy while_readable on %I to %I', p.tablename, 'onward_' || current_schema() || '_organisation');
        end loop;
      end $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
