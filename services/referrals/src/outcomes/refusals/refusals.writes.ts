import type { DataOf, ReconsiderationOutcome, ReconsiderationStage, reconsiderationOverdue } from '#libs/contracts';
import type { Transaction } from '#libs/platform';
import type { Person } from './reconsideration.rules.js';
import type { Refusal } from './refusal.rules.js';
import { reconsiderationTable, refusalTable } from './refusal.table.js';

interface About {
  readonly id: string;
  readonly version: number;
  readonly youngPersonId: string;
  readonly addressedTo: string | null;
}

type Overdue = DataOf<typeof reconsiderationOverdue> & { readonly youngPersonId: string; readonly version: number };

export async function insertRefusal(
  tx: Transaction,
  id: string,
  { id: referralId, version, youngPersonId, addressedTo }: About,
  refusal: Refusal,
  reasons: string,
): Promise<void> {
  const { agency, criterion, limb, evidence, advice, decidedBy, routes, toldHow, toldOn, reviewOn } = refusal;
  await tx.rows.insert(refusalTable, {
    area: tx.actor.area,
    id,
    referral_id: referralId,
    referral_version: version,
    young_person_id: youngPersonId,
    addressed_to: addressedTo!,
    agency,
    criterion,
    limb,
    evidence,
    reasons,
    advice,
    decided_by_name: decidedBy.name,
    decided_by_role: decidedBy.role,
    by_subject: tx.actor.subject,
    routes: [...routes],
    told_how: toldHow,
    told_on: toldOn,
    review_on: reviewOn,
    at: tx.now.toISOString(),
  });
}

export async function insertStage(
  tx: Transaction,
  about: About,
  stage: { id: string; refusalId: string; stage: ReconsiderationStage; grounds: string; dueOn: string },
): Promise<void> {
  const { area, name, role } = tx.actor;
  await tx.rows.insert(reconsiderationTable, {
    area,
    id: stage.id,
    refusal_id: stage.refusalId,
    referral_id: about.id,
    young_person_id: about.youngPersonId,
    addressed_to: about.addressedTo!,
    stage: stage.stage,
    grounds: stage.grounds,
    asked_at: tx.now.toISOString(),
    asked_by_name: name,
    asked_by_role: role,
    due_on: stage.dueOn,
    overdue_told: false,
    outcome: null,
    reasons: null,
    decided_at: null,
    decided_by_subject: null,
    decided_by_name: null,
    decided_by_role: null,
    version: 1,
  });
}

export async function decideStage(
  tx: Transaction,
  id: string,
  decision: { outcome: ReconsiderationOutcome; reasons: string; decisionMaker: Person; role: string },
): Promise<void> {
  const { outcome, reasons, decisionMaker, role } = decision;
  await tx.query(
    `update reconsideration set outcome = $3, reasons = $4, decided_at = $5, decided_by_subject = $6, decided_by_name = $7,
       decided_by_role = $8, version = version + 1
     where area = $1 and id = $2`,
    [tx.actor.area, id, outcome, reasons, tx.now.toISOString(), decisionMaker.subject, decisionMaker.name, role],
  );
}

/** Marks open reconsiderations that are newly overdue and returns them, so that each is published once. */
export function markOverdue(tx: Transaction, limit: number): Promise<Overdue[]> {
  return tx.query<Overdue>(
    `update reconsideration c set overdue_told = true, version = version + 1
     where c.area = $1 and c.id in (
       select id from reconsideration where area = $1 and outcome is null and not overdue_told and due_on < $2
       order by due_on, id limit $3 for update skip locked)
     returning c.id as "reconsiderationId", c.refusal_id as "refusalId", c.referral_id as "referralId", c.stage,
       c.due_on::text as "dueOn", c.young_person_id as "youngPersonId", c.version`,
    [tx.actor.area, tx.today, limit],
    'reconsiderations-overdue',
  );
}
