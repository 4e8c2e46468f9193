import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The job that sends webhooks sees who is involved and whose record is restricted, so that it can keep an event back. */
export class WebhooksNeedToKnow1760000029000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      do $$
      declare
        of_service text := '((select current_setting(''onward.reach'', true)) = ''service'')';
      begin
        execute format('create policy reach_service on involvement for select to %I using %s', 'onward_' || current_schema(), of_service);
        execute format('create policy reach_service on restriction for select to %I using %s', 'onward_' || current_schema(), of_service);
      end $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
