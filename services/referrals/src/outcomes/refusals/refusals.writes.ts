import type { DataOf, ReconsiderationOutcome, ReconsiderationStage, reconsiderationOverdue } from '#libs/contracts';
import type { Transaction } from '#libs/platform';
import type { Person } from './reconsideration.rules.js';
import type { Refusal } from './refusal.rules.js';

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
  await tx.query(
    `insert into refusal (area, id, referral_id, referral_version, young_person_id, addressed_to, agency, criterion, limb, evidence,
       reasons, advice, decided_by_name, decided_by_role, by_subject, routes, told_how, told_on, review_on, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::jsonb, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)`,
    [
      ...[
        tx.actor.area,
        id,
        referralId,
        version,
        youngPersonId,
        addressedTo,
        agency,
        criterion,
        limb,
        JSON.stringify(evidence),
      ],
      ...[reasons, advice, decidedBy.name, decidedBy.role, tx.actor.subject, routes, toldHow, toldOn, reviewOn],
      tx.now.toISOString(),
    ],
  );
}

export async function insertStage(
  tx: Transaction,
  about: About,
  stage: { id: string; refusalId: string; stage: ReconsiderationStage; grounds: string; dueOn: string },
): Promise<void> {
  const { area, name, role } = tx.actor;
  await tx.query(
    `insert into reconsideration (area, id, refusal_id, referral_id, young_person_id, addressed_to, stage, grounds, asked_at,
       asked_by_name, asked_by_role, due_on, version)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 1)`,
    [
      ...[
        area,
        stage.id,
        stage.refusalId,
        about.id,
        about.youngPersonId,
        about.addressedTo,
        stage.stage,
        stage.grounds,
      ],
      ...[tx.now.toISOString(), name, role, stage.dueOn],
    ],
  );
}

export async function decideStage(
  tx: Transaction,
  id: string,
  decision: { outcome: ReconsiderationOutcome; reasons: string; decider: Person; role: string },
): Promise<void> {
  const { outcome, reasons, decider, role } = decision;
  await tx.query(
    `update reconsideration set outcome = $3, reasons = $4, decided_at = $5, decided_by_subject = $6, decided_by_name = $7,
       decided_by_role = $8, version = version + 1
     where area = $1 and id = $2`,
    [tx.actor.area, id, outcome, reasons, tx.now.toISOString(), decider.subject, decider.name, role],
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
