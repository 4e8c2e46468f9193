import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each list, and each condition of the search, has an index in the order of the list: a page is read, and not the area. */
export class ListsByIndex1760000030100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index young_person_by_cohort;
      create index young_person_by_cohort on young_person (area, school_cohort, name_key, id);
      create index young_person_by_ehc_plan on young_person (area, has_ehc_plan, name_key, id) where has_ehc_plan is not null;
      -- A page of a rare need, too: each index has the people with that need alone.
      do $$
      declare need text;
      begin
        foreach need in array array['ASD', 'DS', 'HI', 'MLD', 'MSI', 'NSA', 'OTH', 'PD', 'PMLD', 'SEMH', 'SLCN', 'SLD', 'SPLD', 'VI'] loop
          execute format('create index %I on young_person (area, name_key, id) where needs @> array[%L::text]',
            'young_person_with_' || lower(need), need);
        end loop;
      end $$;
      alter table young_person
        add has_named_worker boolean not null default false,
        -- an open plan prevails
        add plan_status text not null default 'none' check (plan_status in ('none', 'open', 'closed'));
      create index young_person_without_worker on young_person (area, name_key, id) where not has_named_worker;
      create index young_person_by_plan_status on young_person (area, plan_status, name_key, id);

      create function list_people(of_area text, people uuid[]) returns void language sql set search_path from current as $$
        update young_person p set (has_named_worker, plan_status) = (n.has_named_worker, n.plan_status)
        from (
          select o.id, exists (select from named_worker w
              where w.area = o.area and w.young_person_id = o.id and w.until_on is null) as has_named_worker,
            coalesce((select max(c.status) from plan_copy c where c.area = o.area and c.young_person_id = o.id), 'none') as plan_status
          from young_person o where o.area = of_area and o.id = any (people)) n
        where p.area = of_area and p.id = n.id
          and (p.has_named_worker, p.plan_status) is distinct from (n.has_named_worker, n.plan_status)
      $$;
      create function list_person() returns trigger language plpgsql set search_path from current as $$
      begin
        perform list_people(coalesce(new.area, old.area), array[old.young_person_id, new.young_person_id]);
        return null;
      end $$;
      create trigger list_person after insert or delete or update of young_person_id, until_on on named_worker
        for each row execute function list_person();
      create trigger list_person after insert or delete or update of young_person_id, status on plan_copy
        for each row execute function list_person();

      alter table young_person no force row level security;
      alter table named_worker no force row level security;
      alter table plan_copy no force row level security;
      select list_people(area, array_agg(id)) from young_person group by area;
      alter table young_person force row level security;
      alter table named_worker force row level security;
      alter table plan_copy force row level security;

      drop index access_request_asked;
      create index access_request_by_status on access_request (area, status, id);
      create index break_glass_signed on break_glass (area, id) where signed_off_at is not null;
      -- A practitioner's list has their own uses only.
      create index break_glass_by_account on break_glass (area, subject, id);

      -- The words of names that have so many of these trigrams, of everybody in the area: a policy would ask of each trigram
      -- whether it may be seen. Who reads the people themselves sees those that the policies leave.
      create function words_with_grams(of_grams text[], enough integer)
        returns table (young_person_id uuid, word smallint, shared bigint) stable rows 100 language sql security definer as $$
          select g.young_person_id, g.word, count(*) from unnest(of_grams) s (gram)
          cross join lateral (select young_person_id, word from name_gram
            where area = (select current_setting('onward.area', true)) and gram = s.gram offset 0) g
          group by g.young_person_id, g.word having count(*) >= enough
        $$;
      do $$
      declare
        area_role name := 'onward_' || current_schema() || '_area';
      begin
        execute format('alter function words_with_grams(text[], integer) set search_path = %I, pg_temp', current_schema());
        execute format('grant %I to current_user', area_role);
        execute format('grant create on schema %I to %I', current_schema(), area_role);
        execute format('alter function words_with_grams(text[], integer) owner to %I', area_role);
        execute format('revoke create on schema %I from %I', current_schema(), area_role);
      end $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
