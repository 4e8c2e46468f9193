import type { QueryRunner } from 'typeorm';
import type { CalendarDate } from '#libs/kernel';
import { nameKeys } from './name-keys.rules.js';

const BATCH = 1000;

interface NamesOfRow {
  readonly area: string;
  readonly id: string;
  readonly given_name: string | null;
  readonly family_name: string | null;
  readonly preferred_name: string | null;
  readonly date_of_birth: CalendarDate | null;
}

/**
 * Recalculates the stored keys of every name, also of records that a merge set aside. Call it in a migration after every
 * change of the normal form: a test fails if the form changes.
 */
export async function rekeyNames(runner: QueryRunner): Promise<void> {
  // An owner that is no superuser is bound by forced row-level security.
  await runner.query(`
    alter table young_person no force row level security;
    alter table name_gram no force row level security;
    alter table merge_row no force row level security;`);
  await rekey(runner, {
    read: `select area, id, given_name, family_name, preferred_name, date_of_birth::text from young_person`,
    key: '(area, id)',
    write: `update young_person t set name_key = n.name_key, name_words = n.name_words, match_key = n.match_key
      from NEW where t.area = n.area and t.id = n.id`,
  });
  const setAside = `r.table_name = 'young_person' and not r.moved`;
  await rekey(runner, {
    read: `select * from (
      select r.area, (r.before->>'id')::uuid as id, r.before->>'given_name' as given_name,
        r.before->>'family_name' as family_name, r.before->>'preferred_name' as preferred_name,
        r.before->>'date_of_birth' as date_of_birth
      from merge_row r where ${setAside}) set_aside`,
    key: '(area, id)',
    write: `update merge_row r set before = r.before || jsonb_build_object(
        'name_key', n.name_key, 'name_words', n.name_words, 'match_key', n.match_key)
      from NEW where ${setAside} and r.area = n.area and (r.before->>'id')::uuid = n.id`,
  });
  // A trigger makes the trigrams of a record that returns.
  await runner.query(`delete from merge_row where table_name = 'name_gram'`);
  await runner.query(`
    alter table young_person force row level security;
    alter table name_gram force row level security;
    alter table merge_row force row level security;`);
}

interface Keyed {
  readonly read: string;
  readonly key: string;
  readonly write: string;
}

async function rekey(runner: QueryRunner, { read, key, write }: Keyed): Promise<void> {
  const given = `jsonb_to_recordset($1::jsonb) n (area text, id uuid, name_key text, name_words text[], match_key text)`;
  for (let after: readonly string[] = ['', '00000000-0000-0000-0000-000000000000']; ;) {
    const rows = (await runner.query(`${read} where ${key} > ($1, $2::uuid) order by area, id limit ${BATCH}`, [
      ...after,
    ])) as NamesOfRow[];
    const last = rows.at(-1);
    if (!last) return;
    const keys = rows.map((row) => {
      const { area, id, given_name: givenName, family_name: familyName, preferred_name: preferredName } = row;
      const { nameKey, nameWords, matchKey } = nameKeys({
        ...{ givenName, familyName, preferredName, dateOfBirth: row.date_of_birth },
      });
      return { area, id, name_key: nameKey, name_words: nameWords, match_key: matchKey };
    });
    await runner.query(write.replace('NEW', given), [JSON.stringify(keys)]);
    after = [last.area, last.id];
  }
}
