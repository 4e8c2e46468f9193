import { type Removable, carersAssessmentChanged } from '#libs/contracts';
import type { Transaction } from '#libs/platform';
import type { CarersAssessmentRow } from '../../duties/carers-assessments/carers-assessment.table.js';
import { lookAgain } from '../../duties/carers-assessments/carers-steps.work.js';
import { publishTable } from '../../duties/health-handovers/handover-events.work.js';
import type { RemovableRow } from './removals.queries.js';

interface PlanKey {
  readonly id: string;
  readonly young_person_id: string;
  /** its next version */
  readonly version: number;
}

type Follow = (tx: Transaction, plan: PlanKey, row: RemovableRow) => Promise<unknown>;

/** Kinds with dependent data; other kinds are stored nowhere else. */
const FOLLOWS: Partial<Record<Removable, Follow>> = {
  answer: (tx, _, row) => letEarlierAnswerStand(tx, row),
  'health-handover': (tx, plan) => publishTable(tx, plan),
  'carers-assessment': (tx, plan, row) => {
    sayEnteredInError(tx, row as unknown as CarersAssessmentRow);
    return lookAgain(tx, plan.id);
  },
  'review-invitee': (tx, _, row) => moveReview(tx, row),
  'review-advice': (tx, _, row) => moveReview(tx, row),
  'review-feedback': (tx, _, row) => moveReview(tx, row),
};

/** Recalculates the data that depended on a removed record. */
export async function settleAfter(tx: Transaction, plan: PlanKey, kind: Removable, row: RemovableRow): Promise<void> {
  await FOLLOWS[kind]?.(tx, plan, row);
}

/** A new version makes people who edit the review read it again first. */
async function moveReview(tx: Transaction, { review_id }: RemovableRow): Promise<void> {
  await tx.query('update review set version = version + 1 where area = $1 and id = $2', [tx.actor.area, review_id]);
}

/** The party's earlier answer becomes their last one again; its own version decides whether it is stale. */
async function letEarlierAnswerStand(tx: Transaction, removed: RemovableRow): Promise<void> {
  if (removed['standing'] !== true) return;
  await tx.query(
    `update answer set standing = true where area = $1 and id = (
       select id from answer where area = $1 and plan_id = $2 and by_role = $3 and coalesce(by_agency, by_subject) = $4
       order by id desc limit 1)`,
    [tx.actor.area, removed['plan_id'], removed['by_role'], removed['by_agency'] ?? removed['by_subject']],
  );
}

/** Publishes to services with a copy that the carer's record is removed. */
function sayEnteredInError(
  tx: Transaction,
  { id, young_person_id, plan_id, relation, version }: CarersAssessmentRow,
): void {
  const about = { youngPersonId: young_person_id, recordId: id, recordVersion: version + 1 };
  tx.emit(carersAssessmentChanged, about, { planId: plan_id, assessmentId: id, relation, status: 'entered-in-error' });
}
