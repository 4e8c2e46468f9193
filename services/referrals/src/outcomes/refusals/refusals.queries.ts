import type {
  Agency,
  DataOf,
  ReconsiderationOutcome,
  ReconsiderationStage,
  reconsiderationOverdue,
} from '#libs/contracts';
import type { Reader, Role, Transaction } from '#libs/platform';
import type { Person, Stage } from './reconsideration.rules.js';
import type { Refusal } from './refusal.rules.js';
import type { DueReconsideration } from './refusals.dto.js';

export interface StoredStage extends Stage {
  readonly id: string;
  readonly grounds: string;
  readonly askedAt: string;
  readonly askedBy: { readonly name: string; readonly role: Role };
  readonly dueOn: string;
  readonly reasons: string | null;
  readonly decidedAt: string | null;
  readonly deciderRole: string | null;
  readonly version: number;
}

export interface StoredRefusal extends Refusal {
  readonly id: string;
  readonly reasons: string;
  readonly at: string;
  /** account that wrote it down */
  readonly bySubject: string;
  /** in order */
  readonly stages: readonly StoredStage[];
}

const instant = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const STAGES = `(select coalesce(json_agg(json_build_object('id', c.id, 'stage', c.stage, 'grounds', c.grounds,
    'askedAt', ${instant('c.asked_at')}, 'askedBy', json_build_object('name', c.asked_by_name, 'role', c.asked_by_role),
    'dueOn', c.due_on, 'outcome', c.outcome, 'reasons', c.reasons, 'decidedAt', ${instant('c.decided_at')},
    'decider', case when c.outcome is not null then
      json_build_object('subject', c.decided_by_subject, 'name', c.decided_by_name) end,
    'deciderRole', c.decided_by_role, 'version', c.version) order by c.asked_at, c.stage desc), '[]')
  from reconsideration c where c.area = f.area and c.refusal_id = f.id)`;

/** The refusals of a referral with what became of them, the last first. */
export function findRefusals(db: Reader, referralId: string): Promise<StoredRefusal[]> {
  return db.query<StoredRefusal & Record<string, unknown>>(
    `select f.id, f.agency, f.criterion, f.limb, f.evidence, f.reasons, f.advice,
       json_build_object('name', f.decided_by_name, 'role', f.decided_by_role) as "decidedBy", f.by_subject as "bySubject",
       f.routes, f.told_how as "toldHow", f.told_on::text as "toldOn", f.review_on::text as "reviewOn",
       ${instant('f.at')} as at, ${STAGES} as stages
     from refusal f where f.area = $1 and f.referral_id = $2 order by f.referral_version desc`,
    [db.actor.area, referralId],
  );
}

/** Agency that runs a service; null for any other. */
export async function findAgency(db: Reader, serviceId: string): Promise<Agency | null> {
  const sql = 'select agency from service where area = $1 and id = $2';
  return (await db.one<{ agency: Agency | null }>(sql, [db.actor.area, serviceId]))!.agency;
}

interface About {
  readonly id: string;
  readonly version: number;
  readonly youngPersonId: string;
  readonly addressedTo: string | null;
}

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

/** Open ones, those that are due first in front. */
export function listDue(
  db: Reader,
  { after, limit }: { after?: string; limit: number },
): Promise<(DueReconsideration & { youngPersonId: string })[]> {
  return db.query<DueReconsideration & { youngPersonId: string } & Record<string, unknown>>(
    `select c.id, c.referral_id as "referralId", r.reference, s.name as "serviceName", c.stage,
       ${instant('c.asked_at')} as "askedAt", c.due_on::text as "dueOn", c.due_on < $3 as overdue,
       c.young_person_id as "youngPersonId"
     from reconsideration c
     join referral r on r.area = c.area and r.id = c.referral_id
     join service s on s.area = r.area and s.id = r.service_id
     where c.area = $1 and c.outcome is null
       and ($4::uuid is null or (c.due_on, c.id) > (select due_on, id from reconsideration where area = $1 and id = $4))
     order by c.due_on, c.id limit $2`,
    [db.actor.area, limit + 1, db.today, after ?? null],
  );
}

type Overdue = DataOf<typeof reconsiderationOverdue> & { readonly youngPersonId: string; readonly version: number };

/** Those that were due before today and of which that was not told yet; from now on it was. */
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
