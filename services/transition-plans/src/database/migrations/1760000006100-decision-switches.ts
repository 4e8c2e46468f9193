import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The next switch of who decides, as it was announced: one of each kind. */
export class DecisionSwitches1760000006100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table decision_switch (
        area text not null,
        id uuid not null,
        young_person_id uuid not null,
        kind text not null,
        switch_on date not null,
        decider_from text not null,
        decider_to text not null,
        record_version integer not null,
        primary key (area, id)
      );
      create index decision_switch_by_day on decision_switch (area, switch_on, id);

      call secure_rows('decision_switch', person_column => 'young_person_id');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
