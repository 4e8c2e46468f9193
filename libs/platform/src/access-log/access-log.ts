import { type Page, pageOf } from '../http/paging.js';
import type { Role } from '../access/actor.js';
import type { Reader } from '../database/unit-of-work.js';

/** One line of the log of who looked at, or changed, a young person's records, for the young person to read. */
export class AccessLogLine {
  id: string;
  /** instant, ISO 8601 in UTC */
  at: string;
  /** who */
  name: string;
  role: string;
  /** organisation or agency they acted for */
  organisation: string | null;
  /** what they did, `plan:read` */
  permission: string;
  outcome: 'allowed' | 'refused';
  /** kind of record, `plan` */
  recordType: string;
  recordId: string | null;
  /** true where the person was one of many in a list */
  inList: boolean;
}

export class AccessLogPage implements Page<AccessLogLine> {
  items: AccessLogLine[];
  /** value of `after` for the next page; null on the last */
  next: string | null;
}

/** Also where they were read as a list of work. */
const CARERS_ASSESSMENTS = ['%carers-assessment:%', '% carer’s assessment'];

/**
 * Lines (permission, then kind of record) that would tell an account of the family what is between others: whom a young
 * person asks for help (because of a carer, perhaps), who looked into their capacity and who acts for them, what is said of
 * a carer's access, and the assessment that is a carer's own. An account always reads what it did itself.
 */
const NOT_FOR: Partial<Record<Role, readonly string[]>> = {
  carer: ['help-request:%', 'capacity-assessment:%', 'representative:%', 'relationship:renew %', ...CARERS_ASSESSMENTS],
  'young-person': CARERS_ASSESSMENTS,
};

/**
 * The access log of one young person, and of records that were merged into theirs, newest first: what the account did
 * itself, and of others what it is told. The caller has checked that the actor may read it.
 */
export async function readAccessLog(
  db: Reader,
  youngPersonId: string,
  page: { after?: string; limit: number },
): Promise<AccessLogPage> {
  const rows = await db.query<AccessLogLine & Record<string, unknown>>(
    `select id, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, name, role, organisation, permission, outcome,
       record_type as "recordType", record_id as "recordId", young_person_id is null as "inList"
     from audit_entry
     where area = $1 and (
         young_person_id = any(array(select $2::uuid union all
           select m.merged_id from person_merge m where m.area = $1 and m.kept_id = $2 and m.record_version = 1))
         or young_person_ids @> array[$2]::uuid[]) and ($3::uuid is null or id < $3)
       and (subject = $6 or permission || ' ' || record_type not like all($5::text[]))
     order by id desc limit $4`,
    [db.actor.area, youngPersonId, page.after ?? null, page.limit + 1, NOT_FOR[db.actor.role] ?? [], db.actor.subject],
  );
  return pageOf(rows as AccessLogLine[], page.limit);
}
