import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A step keeps the family's text beside the explanation; a plan, the version of the rules that set its dates. The next
 * recalculation fills both. What begins, rather than ends, on its day was told by the first words of the explanation.
 */
export class TwoTexts1760000020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table step add column family_words text, add column begins boolean not null default false;
      update step set begins = true where why like 'It begins on %';
      alter table step drop constraint step_standing_check;
      alter table step add constraint step_standing_check
        check (standing in ('dated', 'open-now', 'active-since', 'deferred', 'not-recorded'));
      alter table plan add column rules_version text;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
