import { stepChanged } from '#libs/contracts';
import type { Transaction } from '#libs/platform';
import { entryOf } from '../../record/entries/entry.work.js';
import { type PlanChange, nextVersion, saveSteps } from '../../record/plan/plan.writes.js';
import { stepStateOf } from '../../record/plan/step-state.responses.js';
import type { StepRow } from '../../record/plan/step.table.js';
import type { ReviewRow } from '../review-record/review.table.js';

/**
 * Settles the law's steps "send the papers" and "send the report" from the review, because no fact shows them done. These
 * steps appear a moment after the meeting's day is recorded, so run this when either the review or the steps change.
 *
 * @param plans plans that the transaction has locked
 */
export async function settleStepsOf(
  tx: Transaction,
  plans: readonly PlanChange[],
  reviews: readonly ReviewRow[],
): Promise<void> {
  const done = reviews.flatMap(duties);
  if (done.length === 0) return;
  const rows = await tx.query<{ step: StepRow; on: string; words: string }>(
    `select row_to_json(s) as step, d."on", d.words
     from jsonb_to_recordset($2::jsonb) as d(plan uuid, occurrence text, "on" date, words text)
     join step s on s.area = $1 and s.plan_id = d.plan and s.occurrence = d.occurrence
     where s.status in ('not-started', 'in-progress', 'blocked')`,
    [tx.actor.area, JSON.stringify(done)],
  );
  if (rows.length === 0) return;
  const changed = rows.map(({ step, on, words }) => ({
    ...step,
    status: 'done' as const,
    status_reason: null,
    blocked_by_referral: null,
    evidence: [...step.evidence, { kind: 'meeting' as const, words, on, by: tx.actor.name }],
    version: step.version + 1,
  }));
  saveSteps(tx, {
    plans: plans.filter((p) => changed.some((s) => s.plan_id === p.id)).map((p) => nextVersion(p)),
    changed,
    entries: changed.map((step) =>
      entryOf(
        tx,
        { id: step.plan_id, young_person_id: step.young_person_id },
        'step-changed',
        `The step “${step.title}” is done, as its review shows.`,
        {
          step_id: step.id,
          to_value: 'done',
        },
      ),
    ),
  });
  for (const step of changed) {
    const about = { youngPersonId: step.young_person_id, recordId: step.id, recordVersion: step.version };
    tx.emit(stepChanged, about, stepStateOf(step));
  }
}

function duties({ plan_id, serves, meeting_on, held_on, papers_sent_on, report_sent_on }: ReviewRow) {
  const month = (held_on ?? meeting_on)?.slice(0, 7);
  if (month === undefined || !serves.includes('ehc-annual-review')) return [];
  const duty = (rule: string, on: string | null, words: string) =>
    on === null ? [] : [{ plan: plan_id, occurrence: `${rule}:${month}`, on, words }];
  return [
    ...duty('EDU-06', papers_sent_on, 'The review records the day on which the papers were sent.'),
    ...duty('EDU-07', report_sent_on, 'The review records the day on which the report was sent.'),
  ];
}
