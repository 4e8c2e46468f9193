import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What this service keeps of other services' records: who the young person is, and the facts that the dates depend on. */
export class PeopleOnFile1760000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table young_person (
        area text not null,
        id uuid not null,
        reference text not null,
        given_name text not null,
        family_name text not null,
        preferred_name text,
        date_of_birth date,
        needs text[] not null,
        deceased boolean not null,
        named_worker_subject text,
        named_worker_name text,
        named_worker_team text,
        record_version integer not null,
        -- the last day on which somebody without a plan was looked at; null: never
        looked_on date,
        -- the database's own clock: facts that follow the person within moments are waited for
        arrived_at timestamptz not null default clock_timestamp(),
        primary key (area, id)
      );
      create index young_person_to_look_at on young_person (area, looked_on, id);

      create table circumstances (
        area text not null,
        young_person_id uuid not null,
        facts jsonb not null,
        record_version integer not null,
        primary key (area, young_person_id)
      );

      -- The areas that this service has records of: timed work runs in one area at a time, as row-level security wants it.
      create table served_area (area text primary key);

      call secure_rows('young_person', person_column => 'id');
      call secure_rows('circumstances', person_column => 'young_person_id');
      call secure_rows('served_area', of_service => true);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
