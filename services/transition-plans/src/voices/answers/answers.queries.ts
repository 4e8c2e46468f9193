import type { Reader, Transaction } from '#libs/platform';
import { type AnswerRow, answerTable } from './answer.table.js';
import { ANSWERS_BY_RELATION } from './answer.rules.js';

/** All answers to the plan, newest first. */
export function listAnswers(db: Reader, planId: string): Promise<AnswerRow[]> {
  return db.query(
    `select * from answer where area = $1 and plan_id = $2
     order by array_position(array['young-person', 'carer', 'agency'], by_role), id desc`,
    [db.actor.area, planId],
  ) as Promise<(AnswerRow & Record<string, unknown>)[]>;
}

/** Stores an answer and marks the party's previous answer as replaced. */
export async function replaceAnswer(tx: Transaction, answer: AnswerRow): Promise<void> {
  const { area, plan_id, by_role, by_agency, by_subject } = answer;
  await tx.query(
    `update answer set standing = false where area = $1 and plan_id = $2 and standing and by_role = $3
       and coalesce(by_agency, by_subject) = $4`,
    [area, plan_id, by_role, by_agency ?? by_subject],
    'answer-replace',
  );
  await tx.query(answerTable.insert('$1', 'one'), [answerTable.one(answer)], 'answer-add');
}

interface AnswerToCheck {
  answer: AnswerRow;
  plan: { id: string; young_person_id: string; version: number; content_version: number };
}

/** Current answers to open plans whose content changed since the last check, locked with their plans. */
export function lockAnswersToCheck(tx: Transaction, limit: number): Promise<AnswerToCheck[]> {
  return tx.query<AnswerToCheck & Record<string, unknown>>(
    `select row_to_json(a) as answer,
       json_build_object('id', p.id, 'young_person_id', p.young_person_id, 'version', p.version, 'content_version', p.content_version) as plan
     from answer a join plan p on p.area = a.area and p.id = a.plan_id
     where a.area = $1 and a.standing and a.asked_again_on is null and a.access_ended_on is null and p.content_version > a.checked_content_version
       and p.status = 'open'
     order by p.id, a.id limit $2 for no key update of p, a skip locked`,
    [tx.actor.area, limit],
  );
}

/**
 * Marks current answers of family members whose access has ended, and clears the mark when they regain access.
 * @returns number of changed answers
 */
export async function followAccess(tx: Transaction): Promise<number> {
  const rows = await tx.query(
    `update answer a set access_ended_on = case when a.access_ended_on is null then $2::date end
     where a.area = $1 and a.standing and $3::jsonb->>a.by_role is not null
       and exists (select from plan p where p.area = a.area and p.id = a.plan_id and p.status = 'open')
       and (a.access_ended_on is null) <> exists (
         select from relationship r where r.area = a.area and r.subject = a.by_subject
           and r.young_person_id = a.young_person_id
           and r.relation = $3::jsonb->>a.by_role
           and r.from_on <= $2 and (r.until_on is null or r.until_on >= $2))
     returning a.id`,
    [tx.actor.area, tx.today, JSON.stringify(ANSWERS_BY_RELATION)],
    'answers-follow-access',
  );
  return rows.length;
}

export async function markChecked(
  tx: Transaction,
  answerId: string,
  contentVersion: number,
  askedAgainOn: string | null,
): Promise<void> {
  await tx.query('update answer set checked_content_version = $3, asked_again_on = $4 where area = $1 and id = $2', [
    tx.actor.area,
    answerId,
    contentVersion,
    askedAgainOn,
  ]);
}
