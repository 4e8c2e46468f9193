import type { MigrationInterface, QueryRunner } from 'typeorm';
import { rekeyNames } from '../../register/identity/rekey-names.work.js';

/** People with one name, the words and trigrams by which names are found, and possible duplicates. */
export class Identity1760000021000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table young_person alter given_name drop not null, alter family_name drop not null,
        add constraint young_person_has_a_name check (given_name is not null or family_name is not null),
        -- normal forms of the names and of their parts
        add name_words text[] not null default '{}';

      -- Trigrams of the words of names. Row-level security lets an index serve only operators that cannot disclose a
      -- value, such as equality. A trigram index serves others.
      create table name_gram (
        area text not null,
        gram text not null,
        young_person_id uuid not null,
        -- position in name_words, from 1
        word smallint not null,
        primary key (area, gram, young_person_id, word)
      );
      create index name_gram_by_person on name_gram (area, young_person_id);
      call secure_rows('name_gram', person_column => 'young_person_id');

      create function keep_name_grams() returns trigger language plpgsql set search_path from current as $$
      begin
        if tg_op <> 'INSERT' then
          delete from name_gram g using gone o where g.area = o.area and g.young_person_id = o.id;
        end if;
        if tg_op <> 'DELETE' then
          insert into name_gram
          select distinct p.area, substr('  ' || w.word || ' ', i, 3), p.id, w.at
          from come p, unnest(p.name_words) with ordinality w (word, at), generate_series(1, length(w.word) + 1) i;
        end if;
        return null;
      end $$;
      create trigger keep_name_grams_of_new after insert on young_person
        referencing new table as come for each statement execute function keep_name_grams();
      create trigger keep_name_grams_of_gone after delete on young_person
        referencing old table as gone for each statement execute function keep_name_grams();
      create function keep_name_grams_of_changed() returns trigger language plpgsql set search_path from current as $$
      begin
        delete from name_gram where area = old.area and young_person_id = old.id;
        insert into name_gram
        select distinct new.area, substr('  ' || w.word || ' ', i, 3), new.id, w.at
        from unnest(new.name_words) with ordinality w (word, at), generate_series(1, length(w.word) + 1) i;
        return null;
      end $$;
      create trigger keep_name_grams_of_changed after update on young_person for each row
        when (old.name_words is distinct from new.name_words) execute function keep_name_grams_of_changed();

      create index young_person_by_birth on young_person (area, date_of_birth);

      create table possible_duplicate (
        area text not null,
        id uuid not null,
        one_id uuid not null,
        other_id uuid not null,
        version integer not null,
        status text not null check (status in ('open', 'not-the-same', 'merged')),
        -- [{field, finding}]
        evidence jsonb not null,
        found_at timestamptz not null,
        found_by text not null check (found_by in ('import', 'registration', 'change', 'merge')),
        primary key (area, id),
        unique (area, one_id, other_id),
        check (one_id < other_id)
      );
      create index possible_duplicate_by_status on possible_duplicate (area, status, id);
      create index possible_duplicate_by_other on possible_duplicate (area, other_id);
      call secure_rows('possible_duplicate');

      create table duplicate_decision (
        area text not null,
        id uuid not null,
        duplicate_id uuid not null,
        decision text not null check (decision in ('not-the-same', 'merged')),
        words text,
        evidence jsonb not null,
        merge_id uuid,
        decided_at timestamptz not null,
        decided_by text not null,
        decided_by_name text not null,
        primary key (area, id),
        foreign key (area, duplicate_id) references possible_duplicate
      );
      create index duplicate_decision_by_pair on duplicate_decision (area, duplicate_id, id);
      call secure_rows('duplicate_decision');
    `);
    await rekeyNames(runner);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
