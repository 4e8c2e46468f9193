import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the portal keeps: sessions, and words that are not sent yet. Everything personal in them is sealed. */
export class PortalTables1760000033000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table session (
        id_hash bytea primary key,
        sid text,
        sub_mac bytea,
        reader text not null,
        tokens text,
        created_at timestamptz not null,
        seen_at timestamptz not null,
        expires_at timestamptz not null
      )`);
    await runner.query('create index session_sid on session (sid)');
    await runner.query('create index session_sub on session (sub_mac)');
    await runner.query('create index session_expires on session (expires_at)');
    await runner.query(`
      create table parked (
        token_hash bytea primary key,
        sub_mac bytea not null,
        path text not null,
        body text not null,
        expires_at timestamptz not null
      )`);
    await runner.query('create index parked_expires on parked (expires_at)');
    await runner.query(`
      create table draft (
        sub_mac bytea not null,
        id uuid not null,
        kind text not null,
        data text not null,
        expires_at timestamptz not null,
        primary key (sub_mac, id)
      )`);
    await runner.query('create index draft_expires on draft (expires_at)');
    await runner.query(`
      create table logout_token (
        jti_hash bytea primary key,
        expires_at timestamptz not null
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table session, parked, draft, logout_token');
  }
}
