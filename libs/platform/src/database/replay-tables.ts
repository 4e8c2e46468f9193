import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A stored answer keeps what was required for it, so that it can be required again of whoever asks for it anew. */
export class ReplaysAskAgain1760000023900 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- [{permission, record}]
      alter table idempotency_key add column required jsonb not null default '[]';
      -- Does an organisation still read the record? For a service that ends an organisation's reading to replace.
      create function still_read(of_area text, record_type text, record_id text) returns boolean stable language sql as $$
        select true
      $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
