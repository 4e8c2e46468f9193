import type { Reader } from '#libs/platform';
import { type DecisionMakersRow, decisionMakersTable } from './decision-makers.table.js';

/** The rows that were published last, of the people who have one. */
export function publishedDecisionMakers(db: Reader, personIds: readonly string[]): Promise<DecisionMakersRow[]> {
  return db.query<DecisionMakersRow>(
    `select ${decisionMakersTable.read('d')} from decision_makers d
     where d.area = $1 and d.young_person_id = any($2::uuid[])`,
    [db.actor.area, personIds],
    'decision-makers-told',
  );
}
