import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where events are sent to, what is to be sent, and what came of each attempt. */
export class Webhooks1760000016100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table webhook (
        area text not null,
        id uuid not null,
        -- an organisation's id, or an agency's code
        recipient text not null,
        url text not null,
        -- event types that it wants; null: all
        types text[],
        -- encrypted with a key that the database does not have
        secret text not null,
        previous_secret text,
        previous_secret_until timestamptz,
        created_at timestamptz not null,
        disabled_at timestamptz,
        disabled_because text check (disabled_because in ('by-hand', 'deliveries-failed', 'gone')),
        version integer not null,
        primary key (area, id),
        constraint disabled_with_a_reason check ((disabled_at is null) = (disabled_because is null))
      );
      create index webhook_by_recipient on webhook (area, recipient);

      create table webhook_delivery (
        area text not null,
        id uuid not null,
        webhook_id uuid not null,
        recipient text not null,
        event_id uuid not null,
        type text not null,
        status text not null check (status in ('pending', 'delivered', 'failed')),
        -- attempts ever made, and those since it was last queued
        attempts integer not null,
        tries integer not null,
        -- while it is being sent: when somebody else may take it over
        next_at timestamptz not null,
        created_at timestamptz not null,
        primary key (area, id),
        foreign key (area, webhook_id) references webhook on delete cascade
      );
      create index webhook_delivery_due on webhook_delivery (area, webhook_id, next_at) where status = 'pending';
      create index webhook_delivery_listed on webhook_delivery (area, webhook_id, id);
      create index webhook_delivery_by_age on webhook_delivery (created_at);

      create table webhook_attempt (
        area text not null,
        delivery_id uuid not null,
        attempt integer not null,
        recipient text not null,
        at timestamptz not null,
        -- HTTP status, or what kept it from one
        status integer,
        problem text,
        duration_ms integer not null,
        primary key (area, delivery_id, attempt),
        foreign key (area, delivery_id) references webhook_delivery on delete cascade
      );

      call secure_rows('webhook', organisation_column => 'recipient', of_service => true);
      call secure_rows('webhook_delivery', organisation_column => 'recipient', of_service => true);
      call secure_rows('webhook_attempt', organisation_column => 'recipient', of_service => true);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
