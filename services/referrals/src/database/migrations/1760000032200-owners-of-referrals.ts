import type { MigrationInterface, QueryRunner } from 'typeorm';

const PLACE = 'stage, (case when sent_at is null then created_at else sent_at end), id';

/** A referral carries the account of its owner on the referrer's side, so that a list of one's own begins at these. */
export class OwnersOfReferrals1760000032200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- the account that owns it on the referrer's side; null for a team
      alter table referral add column referrer_owner_subject text;
      create function own_referral() returns trigger language plpgsql as $$
      begin
        new.referrer_owner_subject := new.referrer_owner ->> 'subject';
        return new;
      end $$;
      alter table referral no force row level security;
      update referral set referrer_owner_subject = referrer_owner ->> 'subject';
      alter table referral force row level security;
      create trigger own_referral before insert or update of referrer_owner on referral
        for each row execute function own_referral();
      create index referral_of_owner on referral (area, referrer_owner_subject, ${PLACE})
        where referrer_owner_subject is not null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
