import type { Agency } from '#libs/contracts';
import type { Reader, Role } from '#libs/platform';
import type { Stage } from './reconsideration.rules.js';
import type { Refusal } from './refusal.rules.js';
import type { DueReconsiderationResponse } from './refusals.dto.js';

export interface StoredStage extends Stage {
  readonly id: string;
  readonly grounds: string;
  readonly askedAt: string;
  readonly askedBy: { readonly name: string; readonly role: Role };
  readonly dueOn: string;
  readonly reasons: string | null;
  readonly decidedAt: string | null;
  readonly decisionMakerRole: string | null;
  readonly version: number;
}

export interface StoredRefusal extends Refusal {
  readonly id: string;
  readonly reasons: string;
  readonly at: string;
  /** account that recorded the refusal */
  readonly bySubject: string;
  /** oldest first */
  readonly stages: readonly StoredStage[];
}

const instant = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const STAGES = `(select coalesce(json_agg(json_build_object('id', c.id, 'stage', c.stage, 'grounds', c.grounds,
    'askedAt', ${instant('c.asked_at')}, 'askedBy', json_build_object('name', c.asked_by_name, 'role', c.asked_by_role),
    'dueOn', c.due_on, 'outcome', c.outcome, 'reasons', c.reasons, 'decidedAt', ${instant('c.decided_at')},
    'decisionMaker', case when c.outcome is not null then
      json_build_object('subject', c.decided_by_subject, 'name', c.decided_by_name) end,
    'decisionMakerRole', c.decided_by_role, 'version', c.version) order by c.asked_at, c.stage desc), '[]')
  from reconsideration c where c.area = f.area and c.refusal_id = f.id)`;

/** A referral's refusals with their reconsiderations, newest first. */
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

/** The statutory agency that runs a service, or null if none does. */
export async function findAgency(db: Reader, serviceId: string): Promise<Agency | null> {
  const sql = 'select agency from service where area = $1 and id = $2';
  return (await db.one<{ agency: Agency | null }>(sql, [db.actor.area, serviceId]))!.agency;
}

/** Open reconsiderations, the earliest due date first. */
export function listDue(
  db: Reader,
  { after, limit }: { after?: string; limit: number },
): Promise<(DueReconsiderationResponse & { youngPersonId: string })[]> {
  return db.query<DueReconsiderationResponse & { youngPersonId: string } & Record<string, unknown>>(
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
