import { type PersonTable, peopleInTables, type Transaction } from '#libs/platform';
import { PERSON_TABLES } from '../merges/person-tables.values.js';

/** Tables that only a person’s work fills. */
const WORK: readonly PersonTable[] = PERSON_TABLES.filter(({ table }) =>
  [
    ...['goal', 'goal_rating', 'comment', 'help_request', 'decision', 'answer', 'referral', 'removal'],
    ...['review_feedback', 'relationship', 'childrens_support_ending'],
  ].includes(table),
);

/** The people on whose plan anybody, and not the system alone, has worked. */
export async function workedOn(tx: Transaction, personIds: readonly string[]): Promise<Set<string>> {
  const withWork = await peopleInTables(tx, WORK, personIds);
  const touched = await tx.query<{ id: string }>(
    `select young_person_id as id from plan
     where area = $1 and young_person_id = any($2::uuid[]) and trigger = 'requested'
     union
     select young_person_id from plan_entry
     where area = $1 and young_person_id = any($2::uuid[]) and by_role <> 'system'`,
    [tx.actor.area, personIds],
  );
  return new Set([...withWork.keys(), ...touched.map(({ id }) => id)]);
}
