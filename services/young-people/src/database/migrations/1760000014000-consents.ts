import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who agreed that which organisation gets what, what for, and for how long. */
export class Consents1760000014000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table consent (
        area text not null,
        id uuid not null,
        young_person_id uuid not null,
        version integer not null,
        purpose text not null,
        organisation_id uuid not null,
        -- as it was called when the consent was given
        organisation_name text not null,
        groups text[] not null check (cardinality(groups) > 0),
        from_on date not null,
        until_on date not null check (until_on >= from_on),
        -- who said yes, and how: the first gave it, the others renewed it
        givings jsonb not null check (jsonb_array_length(givings) > 0),
        -- last day on which it counts, as the other services were told
        told_until date not null,
        withdrawn_on date,
        withdrawn_by text check (withdrawn_by in ('parent', 'young-person', 'representative')),
        withdrawn_by_name text,
        withdrawal_words text,
        primary key (area, id),
        foreign key (area, young_person_id) references young_person,
        check ((withdrawn_on is null) = (withdrawn_by is null))
      );
      create index consent_by_person on consent (area, young_person_id, id);

      call secure_rows('consent', person_column => 'young_person_id');
      -- The young person sees every consent about them; a carer those that they gave themselves.
      create policy seen_by_giver on consent as restrictive using (
        (select current_setting('onward.reach', true)) <> 'person' or is_self(area, young_person_id)
        or givings @> jsonb_build_array(jsonb_build_object('subject', (select current_setting('onward.subject', true)))));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
