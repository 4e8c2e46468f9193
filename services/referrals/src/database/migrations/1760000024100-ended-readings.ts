import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an organisation reads no more it reads by no way round: not by a refusal, nor by an answer that it got before. */
export class EndedReadings1760000024100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      call readable_with_referral('refusal');
      call readable_with_referral('reconsideration');
      create or replace function still_read(of_area text, record_type text, record_id text) returns boolean
        stable language sql as $$
        select record_type <> 'referral'
          or exists (select from referral r where r.area = of_area and r.id = record_id::uuid)
      $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
