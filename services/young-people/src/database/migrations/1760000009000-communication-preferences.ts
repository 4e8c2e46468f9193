import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How a young person wants to be reached, and in which form. */
export class CommunicationPreferences1760000009000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table communication_preference (
        area text not null,
        young_person_id uuid not null,
        version integer not null,
        channel text check (channel in ('text-message', 'email', 'letter', 'telephone', 'in-person', 'none')),
        format text check (format in ('standard', 'easy-read', 'large-print', 'audio', 'bsl-video', 'other-language')),
        language text check ((language is not null) = (format is not distinct from 'other-language')),
        changed_at timestamptz not null,
        changed_by text not null,
        changed_by_role text not null check (changed_by_role in ('young-person', 'coordinator')),
        primary key (area, young_person_id),
        foreign key (area, young_person_id) references young_person
      );

      call secure_rows('communication_preference', person_column => 'young_person_id');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
