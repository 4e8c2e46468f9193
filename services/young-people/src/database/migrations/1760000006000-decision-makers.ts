import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who decides: capacity assessments, representatives, and what was told of them. */
export class DecisionMakers1760000006000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table capacity_assessment (
        area text not null,
        id uuid not null,
        young_person_id uuid not null,
        version integer not null,
        kind text not null check (kind in ('ehc', 'health-and-care', 'money')),
        outcome text not null check (outcome in ('has-capacity', 'lacks-capacity')),
        assessed_on date not null,
        assessor_role text not null,
        assessor_name text not null,
        evidence text not null,
        -- last day on which it counts
        review_by date,
        -- first day on which it counts no more
        ended_on date,
        end_reason text check (end_reason in ('no-longer-valid', 'entered-in-error')),
        primary key (area, id),
        foreign key (area, young_person_id) references young_person,
        check (outcome = 'has-capacity' or review_by is not null),
        check ((ended_on is null) = (end_reason is null))
      );
      create index capacity_assessment_by_person on capacity_assessment (area, young_person_id, id);

      create table representative (
        area text not null,
        id uuid not null,
        young_person_id uuid not null,
        version integer not null,
        authority text not null check (authority in ('deputy', 'attorney', 'appointee', 'nominated', 'parent')),
        kinds text[] not null,
        name text not null,
        subject text,
        evidence text not null,
        from_on date not null,
        -- last day; null: until it is ended
        until_on date,
        end_reason text check (end_reason in ('revoked', 'stepped-down', 'died', 'other', 'entered-in-error')),
        primary key (area, id),
        foreign key (area, young_person_id) references young_person
      );
      create index representative_by_person on representative (area, young_person_id, id);

      -- Every version that an assessment or a representative ever had. Rows are only added.
      create table decision_record (
        area text not null,
        record_id uuid not null,
        version integer not null,
        young_person_id uuid not null,
        record jsonb not null,
        recorded_at timestamptz not null,
        recorded_by text not null,
        recorded_by_name text not null,
        primary key (area, record_id, version)
      );

      -- What was last told of who decides, of those for whom there is more to tell than the date of birth.
      create table decision_makers (
        area text not null,
        young_person_id uuid not null,
        version integer not null,
        kinds jsonb not null,
        primary key (area, young_person_id)
      );

      -- Timed work runs in one area at a time, as row-level security wants it.
      create table served_area (area text primary key);
      alter table young_person no force row level security;
      insert into served_area select distinct area from young_person;

      -- The day on which who decides is looked at again: an announcement, a switch or the end of an assessment.
      alter table young_person add column look_on date not null default '-infinity';
      alter table young_person alter column look_on drop default;
      create index young_person_to_look_at on young_person (area, look_on, id);
      alter table young_person force row level security;

      -- What was known of capacity before assessments were kept counts for a quarter of a year, in which it is to be
      -- assessed, or the assessment recorded.
      alter table fact no force row level security;
      insert into capacity_assessment
      select f.area, uuidv7(), f.young_person_id, 1, k.kind,
        case when f.value = 'true'::jsonb then 'lacks-capacity' else 'has-capacity' end,
        coalesce(f.since_on, f.recorded_at::date), 'not recorded', f.recorded_by_name,
        'Known before assessments were kept; the assessment itself is not on record.', current_date + 90, null, null
      from (select distinct on (area, young_person_id, name) * from fact
        where name in ('lacksCapacityForEhcDecisions', 'lacksCapacityForArrangements', 'lacksCapacityForFinances')
        order by area, young_person_id, name, version desc) f
      join (values ('lacksCapacityForEhcDecisions', 'ehc'), ('lacksCapacityForArrangements', 'health-and-care'),
        ('lacksCapacityForFinances', 'money')) k (name, kind) on k.name = f.name
      where f.value in ('true'::jsonb, 'false'::jsonb);
      alter table fact force row level security;

      call secure_rows('capacity_assessment', person_column => 'young_person_id');
      call secure_rows('representative', person_column => 'young_person_id');
      call secure_rows('decision_record', person_column => 'young_person_id');
      call secure_rows('decision_makers', person_column => 'young_person_id');
      call secure_rows('served_area', of_service => true);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
