import type { PersonTable } from '#libs/platform';

const theKeptHas = (table: string, more = '') =>
  `exists (select from ${table} k where k.area = $1 and k.young_person_id = $3 ${more})`;

/** Whether the coordinator let this account read the kept record; no other account gains access by a merge. */
const carriedOver = (relationship: string) =>
  `exists (select from merge_record m, jsonb_array_elements(m.accounts) a
     where m.area = $1 and m.id = $4 and a->>'relationshipId' = ${relationship}::text and (a->>'carriedOver')::boolean)`;

/** The effect of a merge on each table of this service, child tables before their parents. */
export const PERSON_TABLES: readonly PersonTable[] = [
  // The kept person's facts prevail. A fact that only the merged person has moves with its whole history.
  { table: 'fact', rows: 'move', unless: theKeptHas('fact', 'and k.name = r.name') },
  { table: 'contact', rows: 'move' },
  {
    table: 'named_worker',
    rows: 'move',
    unless: `r.until_on is null and ${theKeptHas('named_worker', 'and k.until_on is null')}`,
  },
  { table: 'carer_access', rows: 'move', unless: `not ${carriedOver('r.relationship_id')}` },
  {
    // The relationship of a named worker follows the worker's row.
    table: 'relationship',
    rows: 'move',
    unless: `case when r.relation = 'named-worker' then not ${theKeptHas('named_worker', 'and k.id = r.id')} else not ${carriedOver('r.id')} end`,
  },
  // A trigger keeps this in step with the relationships; the remaining rows belong to relationships set aside.
  { table: 'own_account', rows: 'set-aside' },
  {
    table: 'decision_record',
    rows: 'move',
    partOf: [
      { column: 'record_id', table: 'capacity_assessment' },
      { column: 'record_id', table: 'representative' },
      { column: 'record_id', table: 'consent' },
    ],
  },
  { table: 'capacity_assessment', rows: 'move' },
  { table: 'representative', rows: 'move' },
  // A consent stays valid, whichever of the two records contains it.
  { table: 'consent', rows: 'move' },
  // Recalculated for the kept person.
  { table: 'decision_makers', rows: 'set-aside' },
  { table: 'decision_switch', rows: 'set-aside' },
  { table: 'communication_preference', rows: 'move', unless: theKeptHas('communication_preference') },
  {
    table: 'plan_copy',
    rows: 'move',
    unless: `r.status = 'open' and ${theKeptHas('plan_copy', `and k.status = 'open'`)}`,
  },
  { table: 'plan_table_seen', rows: 'move', unless: theKeptHas('plan_table_seen', 'and k.table_name = r.table_name') },
  { table: 'roll_entry', rows: 'move' },
  { table: 'access_request', rows: 'move' },
  { table: 'break_glass', rows: 'move' },
  { table: 'drill_down', rows: 'move' },
  { table: 'restricted_record', rows: 'move' },
  { table: 'removal', rows: 'move' },
  { table: 'review_copy', rows: 'move' },
  { table: 'carer_copy', rows: 'move' },
  { table: 'return_statement', rows: 'move', unless: theKeptHas('return_statement') },
  // An undo of an import leaves a merged record alone.
  { table: 'import_change', rows: 'set-aside' },
  // A trigger keeps this in step with the names.
  { table: 'name_gram', rows: 'set-aside' },
  { table: 'young_person', person: 'id', rows: 'set-aside' },
];
