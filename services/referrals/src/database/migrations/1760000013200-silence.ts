import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What time does to a referral about which nobody says anything. What is silent now counts from today. */
export class Silence1760000013200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table referral
        add column expires_on date,
        add column ask_again_on date,
        add column confirmations_missed integer not null default 0;
      alter table referral alter column confirmations_missed drop default;
      alter table referral no force row level security;
      update referral set
        expires_on = current_date + case status when 'sent' then 42 when 'information-requested' then 28 when 'accepted' then 84 end,
        ask_again_on = case when status = 'started' then current_date + 7 end;
      alter table referral force row level security;
      create index referral_expiring on referral (area, expires_on) where expires_on is not null;
      create index referral_to_ask_again on referral (area, ask_again_on) where ask_again_on is not null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
