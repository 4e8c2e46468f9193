import { type PersonTable, peopleInTables, type Reader, type Transaction } from '#libs/platform';
import type { FactChange } from '../../register/person/facts.rules.js';
import { instant, lockPeopleByKeys, peopleById } from '../../register/person/person.queries.js';
import type { Person } from '../../register/person/person.rules.js';
import { PERSON_TABLES } from '../merges/person-tables.values.js';
import type { FactBefore, Now } from './import-change.rules.js';
import type { ImportChangeRow } from './import-change.table.js';
import type { StayReason, UndoOutcome } from './import-change.values.js';

export type { ImportChangeRow };

/** The next changes of an import, by person. */
export async function changesOf(
  db: Reader,
  importId: string,
  page: { after: string | undefined; limit: number },
): Promise<ImportChangeRow[]> {
  const rows = await db.query<{ row: ImportChangeRow }>(
    `select to_jsonb(c) as row from import_change c where c.area = $1 and c.import_id = $2
       and ($3::uuid is null or c.young_person_id > $3) order by c.young_person_id limit $4`,
    [db.actor.area, importId, page.after ?? null, page.limit],
  );
  return rows.map(({ row }) => row);
}

/** The number of people by the result of the undo. */
export async function countOutcomes(db: Reader, importId: string): Promise<Partial<Record<UndoOutcome, number>>> {
  const rows = await db.query<{ undone: UndoOutcome; n: number }>(
    `select undone, count(*)::integer as n from import_change where area = $1 and import_id = $2 and undone is not null
     group by undone`,
    [db.actor.area, importId],
  );
  return Object.fromEntries(rows.map(({ undone, n }) => [undone, n]));
}

/** What follows from the import itself, and not from somebody's work on the record. */
const AUTOMATIC = [
  ...['young_person', 'fact', 'return_statement', 'import_change', 'decision_makers', 'decision_switch'],
  ...['plan_copy', 'plan_table_seen', 'name_gram', 'roll_entry'],
];
const RECORDS: readonly PersonTable[] = [
  ...PERSON_TABLES.filter(({ table }) => !AUTOMATIC.includes(table)),
  { table: 'person_merge', person: 'kept_id', rows: 'stay' },
];

/** The people of these changes as they are now; `lock` holds them until the transaction ends. */
export async function nowOf(
  db: Reader,
  changes: readonly ImportChangeRow[],
  lock: Transaction | null,
): Promise<Map<string, Now>> {
  const ids = changes.map(({ young_person_id }) => young_person_id);
  const people = lock
    ? await lockPeopleByKeys(lock, { upns: [], ulns: [], matchKeys: [] }, ids)
    : await peopleById(db, ids);
  const registered = changes.filter((change) => change.registered).map((change) => change.young_person_id);
  const holds = await holdsOf(db, changes[0]?.import_id, registered);
  const facts = await factsBefore(db, changes);
  const inUse = await numbersInUse(db, changes);
  return new Map(
    ids.map((id) => {
      const person: Person | null = people.find((each) => each.id === id) ?? null;
      const hold = holds.get(id) ?? null;
      return [id, { person, facts: facts.get(id) ?? [], holds: hold, numberInUse: inUse.has(id) }];
    }),
  );
}

async function holdsOf(db: Reader, importId: string | undefined, ids: string[]): Promise<Map<string, StayReason>> {
  const holds = new Map<string, StayReason>();
  if (ids.length === 0) return holds;
  const others = await db.query<{ id: string }>(
    `select distinct c.young_person_id as id from import_change c join import_job j on j.area = c.area and j.id = c.import_id
     where c.area = $1 and c.young_person_id = any($2::uuid[]) and c.import_id <> $3 and j.status in ('running', 'done')`,
    [db.actor.area, ids, importId],
  );
  for (const { id } of others) holds.set(id, 'IN_ANOTHER_RETURN');
  for (const id of (await peopleInTables(db, RECORDS, ids)).keys()) holds.set(id, 'RECORDS_SINCE');
  return holds;
}

async function factsBefore(db: Reader, changes: readonly ImportChangeRow[]): Promise<Map<string, FactBefore[]>> {
  const asked = changes.filter(({ facts }) => facts.length > 0);
  const found = new Map<string, FactBefore[]>();
  if (asked.length === 0) return found;
  const rows = await db.query<FactBefore & { personId: string; before: FactChange | null } & Record<string, unknown>>(
    `select c.id as "personId", n.name, newest.version, newest.value,
       case when earlier.value is not null and earlier.value <> 'null' then json_build_object('name', n.name,
         'value', earlier.value, 'source', earlier.source, 'note', earlier.note, 'sinceOn', earlier.since_on,
         'recordedAt', ${instant('earlier.recorded_at')}) end as before
     from jsonb_to_recordset($2::jsonb) c (id uuid, version integer, facts jsonb)
     cross join lateral jsonb_array_elements_text(c.facts) n (name)
     cross join lateral (select f.version, f.value from fact f
       where f.area = $1 and f.young_person_id = c.id and f.name = n.name order by f.version desc limit 1) newest
     left join lateral (select f.* from fact f where f.area = $1 and f.young_person_id = c.id and f.name = n.name
       and f.version < c.version order by f.version desc limit 1) earlier on true`,
    [
      db.actor.area,
      JSON.stringify(
        asked.map(({ young_person_id: id, circumstances_version: version, facts }) => ({ id, version, facts })),
      ),
    ],
  );
  for (const { personId, ...fact } of rows) found.set(personId, [...(found.get(personId) ?? []), fact]);
  return found;
}

/** The people whose earlier number another person has now. */
async function numbersInUse(db: Reader, changes: readonly ImportChangeRow[]): Promise<Set<string>> {
  const former = changes.flatMap(({ young_person_id: id, fields }) =>
    fields['upn']?.from || fields['uln']?.from
      ? [{ id, upn: fields['upn']?.from ?? null, uln: fields['uln']?.from ?? null }]
      : [],
  );
  if (former.length === 0) return new Set();
  const rows = await db.query<{ id: string }>(
    `select f.id from jsonb_to_recordset($2::jsonb) f (id uuid, upn text, uln text)
     where exists (select from young_person p where p.area = $1 and p.id <> f.id
       and ((p.upn = f.upn and not p.upn_temporary) or p.uln = f.uln))`,
    [db.actor.area, JSON.stringify(former)],
  );
  return new Set(rows.map(({ id }) => id));
}
