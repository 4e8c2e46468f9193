import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What happened to an organisation's referrals and an agency's steps, for their own systems to read in order. */
export class Feed1760000016000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table feed_entry (
        area text not null,
        -- an organisation's id, or an agency's code
        recipient text not null,
        event_id uuid not null,
        seq bigint generated always as identity,
        -- the place in the area's order, given after the commit (feed-numberer.ts); null until then
        position bigint,
        young_person_id uuid not null,
        type text not null,
        -- CloudEvents 1.0, as it is handed out
        event jsonb not null,
        recorded_at timestamptz not null,
        published_at timestamptz,
        primary key (area, recipient, event_id)
      );
      create index feed_waiting on feed_entry (area, seq) where position is null;
      create unique index feed_in_order on feed_entry (area, recipient, position) where position is not null;
      create index feed_unpublished on feed_entry (area, position) where position is not null and published_at is null;
      create index feed_by_age on feed_entry (recorded_at);
      create index feed_by_person on feed_entry (area, young_person_id);

      -- The last place that was given in the area. Its row is the lock of whoever gives the next.
      create table feed_head (area text primary key, position bigint not null);

      -- The last place of a recipient's events that were forgotten: a cursor before it has missed some.
      create table feed_floor (
        area text not null,
        recipient text not null,
        position bigint not null,
        primary key (area, recipient)
      );

      -- Which agency had a step last, as far as events said: who hands it over hears of that, too.
      create table step_owner (
        area text not null,
        step_id uuid not null,
        agency text,
        record_version integer not null,
        primary key (area, step_id)
      );

      call secure_rows('feed_entry', organisation_column => 'recipient', of_service => true);
      call secure_rows('feed_head', for_everyone_in_area => true, of_service => true);
      call secure_rows('feed_floor', organisation_column => 'recipient', of_service => true);
      call secure_rows('step_owner');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
