import type { Removable } from '#libs/contracts';
import { type Erasure, QUOTED_FROM, type Reader, REMOVED, type Transaction } from '#libs/platform';
import { REMOVAL_KINDS, type RemovalKind } from './removal-kinds.values.js';
import type { RemovalRow } from './removal.table.js';
import { wordsIn } from './removal.rules.js';

export type RemovableRow = Record<string, unknown>;

/** Condition for a record of the plan, by `$1` area, `$2` plan and `$3` id. */
function whereOf({ table }: RemovalKind): string {
  if (table === 'plan') return 't.area = $1 and t.id = $2 and t.id = $3';
  if (table === 'review_invitee' || table === 'review_feedback')
    return 't.area = $1 and t.id = $3 and t.review_id in (select id from review where area = $1 and plan_id = $2)';
  return 't.area = $1 and t.plan_id = $2 and t.id = $3';
}

/** The record, if the plan has it. The caller must have locked the plan's row. */
export async function findRemovable(
  tx: Transaction,
  planId: string,
  kind: Removable,
  id: string,
): Promise<RemovableRow | undefined> {
  const { table } = REMOVAL_KINDS[kind];
  const row = await tx.one<{ row: RemovableRow }>(
    `select row_to_json(t) as row from ${table} t where ${whereOf(REMOVAL_KINDS[kind])}`,
    [tx.actor.area, planId, id],
  );
  return row?.row;
}

/** The text of the record that was not removed before. */
export function wordsOf(kind: Removable, row: RemovableRow): string[] {
  return REMOVAL_KINDS[kind].words.flatMap((column) => wordsIn(row[column])).filter((words) => words !== REMOVED);
}

export async function countReferrals(tx: Transaction, stepId: string): Promise<number> {
  const row = await tx.one<{ n: number }>('select count(*)::int as n from referral where area = $1 and step_id = $2', [
    tx.actor.area,
    stepId,
  ]);
  return row!.n;
}

/**
 * Removes the record, or its words, from its own table, its dependent rows, the history's sentences and the versions.
 * A version keeps its hash, so that the removal from it stays visible.
 *
 * @param words the text of the record
 */
export async function takeOut(
  tx: Transaction,
  planId: string,
  kind: Removable,
  id: string,
  words: readonly string[],
): Promise<void> {
  const { takes, content } = REMOVAL_KINDS[kind];
  const values = [tx.actor.area, planId, id];
  if (takes === 'record') await deleteRecord(tx, kind, values);
  else await emptyWords(tx, kind, values);
  await redactHistory(tx, takes, values, words);
  if (content !== undefined) {
    await tx.query(
      `update plan_version v set redacted_on = $4, content = n.content
       from (select number, ${content} as content from plan_version where area = $1 and plan_id = $2) n
       where v.area = $1 and v.plan_id = $2 and v.number = n.number and v.content <> n.content and $3::uuid is not null`,
      [...values, tx.today],
    );
  }
}

async function deleteRecord(tx: Transaction, kind: Removable, values: readonly unknown[]): Promise<void> {
  if (kind === 'goal') {
    await tx.query('delete from goal_rating where area = $1 and plan_id = $2 and goal_id = $3', [...values]);
    await tx.query('delete from comment where area = $1 and plan_id = $2 and goal_id = $3', [...values]);
    await tx.query(
      'update step set goal_id = null, version = version + 1 where area = $1 and plan_id = $2 and goal_id = $3',
      [...values],
    );
    await tx.query(
      'update help_request set goal_id = null, version = version + 1 where area = $1 and plan_id = $2 and goal_id = $3',
      [...values],
    );
    await tx.query('update plan set goal_order = array_remove(goal_order, $3::uuid) where area = $1 and id = $2', [
      ...values,
    ]);
  }
  await tx.query(`delete from ${REMOVAL_KINDS[kind].table} t where ${whereOf(REMOVAL_KINDS[kind])}`, [...values]);
}

/** Tables whose rows need `If-Match`; the plan's own version changes with everything in it. */
const VERSIONED = ['goal', 'step', 'review', 'help_request', 'health_handover', 'carers_assessment'];

async function emptyWords(tx: Transaction, kind: Removable, values: readonly unknown[]): Promise<void> {
  const { table, words, also = [], instead = {} } = REMOVAL_KINDS[kind];
  const columns = [...words, ...also].map((column) => `${column} = ${instead[column] ?? 'null'}`);
  if (VERSIONED.includes(table)) columns.push('version = t.version + 1');
  await tx.query(
    `update ${table} t set ${columns.join(', ')} where ${whereOf(REMOVAL_KINDS[kind])} and $4::text is not null`,
    [...values, REMOVED],
  );
}

/** For a record, all entries about it; for words, the entries that quote them. Other entries that quote them too. */
async function redactHistory(
  tx: Transaction,
  takes: RemovalKind['takes'],
  values: readonly unknown[],
  words: readonly string[],
): Promise<void> {
  const quotes = (list: string) =>
    `exists (select from unnest(${list}::text[]) w where strpos(e.sentence, w) > 0 or e.from_value = w or e.to_value = w)`;
  await tx.query(
    `update plan_entry e set sentence = $4, from_value = null, to_value = null
     where e.area = $1 and e.plan_id = $2
       and (($3::uuid in (e.record_id, e.step_id, e.goal_id) and ($7::boolean or ${quotes('$5')})) or ${quotes('$6')})`,
    [...values, REMOVED, words, words.filter((w) => w.length >= QUOTED_FROM), takes === 'record'],
  );
}

/** Newest first. */
export function listRemovals(db: Reader, planId: string): Promise<RemovalRow[]> {
  return db.query('select * from removal where area = $1 and plan_id = $2 order by id desc', [
    db.actor.area,
    planId,
  ]) as Promise<(RemovalRow & Record<string, unknown>)[]>;
}

/** Removals without their words. */
export function erasuresMade(db: Reader, since: Date): Promise<Erasure[]> {
  return db.query<Erasure & Record<string, unknown>>(
    `select id, area, kind, plan_id as "from", removed_id as "removedId", null as part, reason,
       to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
     from removal where area = $1 and at >= $2`,
    [db.actor.area, since],
  );
}
