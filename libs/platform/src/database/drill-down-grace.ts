import type { MigrationInterface, QueryRunner } from 'typeorm';

/** As before, and a leader's drill-down has no days of grace either. */
export class DrillDownGrace1760000029100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function refresh_involvement(of_people uuid[], of_today date, grace integer) returns setof involvement
      language plpgsql security definer as $$
      declare
        of_area text := current_setting('onward.area', true);
        own text := replace(current_schema(), '_', '-');
      begin
        -- Two transactions that each take away one of the last two reasons must not both keep the other.
        if cardinality(of_people) <= 64 then
          perform pg_advisory_xact_lock(hashtextextended(p::text, 0)) from (select unnest(of_people) p order by 1) l;
        end if;
        return query
          with found as materialized (
            select s.young_person_id, s.party, array_agg(distinct s.why order by s.why) as why, min(s.since_on) as since_on,
              case when bool_or(s.until_on is null) then null
                else max(s.until_on + case when s.why in ('let-in', 'break-glass', 'untold-break-glass', 'drill-down') then 0 else grace end) end as reads_until_on
            from involvement_source s where s.area = of_area and s.young_person_id = any(of_people)
            group by s.young_person_id, s.party
          ), put as (
            insert into involvement as mine (area, young_person_id, party, source, why, since_on, reads_until_on, record_version)
            select of_area, f.young_person_id, f.party, own, f.why, f.since_on, f.reads_until_on, 1
            from found f order by f.young_person_id, f.party
            on conflict (area, young_person_id, party, source) do update set
              why = excluded.why, reads_until_on = excluded.reads_until_on, record_version = mine.record_version + 1,
              since_on = case when mine.reads_until_on < of_today then excluded.since_on
                else least(mine.since_on, excluded.since_on) end
            where (mine.why, mine.reads_until_on) is distinct from (excluded.why, excluded.reads_until_on)
            returning mine.*
          ), ended as (
            update involvement mine set reads_until_on = l.day, record_version = mine.record_version + 1
            from involvement old, lateral (
              select of_today - 1 + case when old.why <@ '{let-in,break-glass,untold-break-glass,drill-down}' then 0 else grace end as day) l
            where old.area = of_area and old.young_person_id = any(of_people) and old.source = own
              and not exists (select from found f where f.young_person_id = old.young_person_id and f.party = old.party)
              and (old.reads_until_on is null or old.reads_until_on > l.day)
              and (mine.area, mine.young_person_id, mine.party, mine.source)
                = (old.area, old.young_person_id, old.party, old.source)
            returning mine.*
          )
          select * from put union all select * from ended;
      end $$;
      do $$
      begin
        execute format('alter function refresh_involvement(uuid[], date, integer) set search_path = %I, pg_temp', current_schema());
      end $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
