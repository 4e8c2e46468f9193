import { type Page, PageQuery, pageOf } from '../http/paging.js';
import { Words } from '../http/validation.js';
import { type Audience, audienceOf, isFamily } from '../access/audience.js';
import type { Reader } from '../database/unit-of-work.js';

/** One line of the access log, for the young person to read: an account that read or changed their records. */
export class AccessLogLine {
  id: string;
  /** instant, ISO 8601 in UTC */
  at: string;
  /** name of the account */
  name: string;
  role: string;
  /** organisation or agency that the account acted for */
  organisation: string | null;
  /** permission that was used, `plan:read` */
  permission: string;
  outcome: 'allowed' | 'refused';
  /** kind of record, `plan` */
  recordType: string;
  recordId: string | null;
  /** true when the person was one of many in a list */
  inList: boolean;
  /** reasons: the relation to the record, or a practitioner's involvement; null in lists */
  why: string[] | null;
}

export class AccessLogPage implements Page<AccessLogLine> {
  items: AccessLogLine[];
  /** value of `after` for the next page; null on the last */
  next: string | null;
}

const AT = `to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at`;

/** For those who never read this log. */
const EVERYTHING = ['%'];

/**
 * Uses of break-glass that would not be safe if the young person learnt of them, lists of all uses, and information that
 * was given by a law in the place of a consent: the family reads of those that they may know of elsewhere.
 */
const UNTOLD = ['break-glass:% untold %', 'break-glass:read %', 'disclosure:override %'];

/** Also for assessments that were read as a worklist. */
const CARERS_ASSESSMENTS = ['%carers-assessment:%', '% carer’s assessment'];

/**
 * Lines (permission, then kind of record) that one account of the family may not read about another. They show whom a
 * young person asks for help (perhaps because of a carer), who assessed their capacity and who represents them. They
 * also show decisions on a carer's access, and a carer's own assessment. An account always reads its own lines.
 */
const NOT_FOR: Readonly<Record<Audience, readonly string[]>> = {
  'young-person': [...CARERS_ASSESSMENTS, ...UNTOLD],
  carer: [
    'help-request:%',
    'break-glass:%',
    'access-request:%',
    'capacity-assessment:%',
    'representative:%',
    'relationship:renew %',
    'disclosure:override %',
    ...CARERS_ASSESSMENTS,
  ],
  staff: [],
  administrator: [],
  system: [],
  provider: EVERYTHING,
  leader: EVERYTHING,
  public: EVERYTHING,
};

/**
 * The access log of one young person and of records merged into theirs, newest first. It has all lines of the account
 * itself, and the lines of others that the account may read. The caller has checked that the actor may read the log.
 */
export async function readAccessLog(
  db: Reader,
  youngPersonId: string,
  page: { after?: string; limit: number },
): Promise<AccessLogPage> {
  const rows = await db.query<AccessLogLine & Record<string, unknown>>(
    `select id, ${AT}, name, role, organisation, permission, outcome,
       record_type as "recordType", record_id as "recordId", young_person_id is null as "inList", why
     from audit_entry
     where area = $1 and (
         young_person_id = any(array(select $2::uuid union all
           select m.merged_id from person_merge m where m.area = $1 and m.kept_id = $2 and m.record_version = 1))
         or young_person_ids @> array[$2]::uuid[]) and ($3::uuid is null or id < $3)
       and (subject = $6 or permission || ' ' || record_type not like all($5::text[]))
       -- what an account did because it broke the glass untold, and the lists in which it saw the person meanwhile
       and ($7::boolean or subject = $6 or not (why is not null and why && '{untold-break-glass}' or young_person_id is null and exists (
         select from involvement i where i.area = $1 and i.young_person_id = $2 and i.party = 'account:' || subject
           and i.why && '{untold-break-glass}' and at::date between i.since_on and i.reads_until_on)))
     order by id desc limit $4`,
    [
      db.actor.area,
      youngPersonId,
      page.after ?? null,
      page.limit + 1,
      NOT_FOR[audienceOf(db.actor.role)],
      db.actor.subject,
      !isFamily(db.actor),
    ],
  );
  return pageOf(rows as AccessLogLine[], page.limit);
}

/** The account is in the body, so that no URL contains it. */
export class OpenedRequest extends PageQuery {
  /** account, as its tokens have it */
  @Words(200)
  account: string;
}

/** One thing that an account opened, for an auditor. */
export class OpenedLine {
  id: string;
  /** instant, ISO 8601 in UTC */
  at: string;
  role: string;
  /** organisation or agency that the account acted for */
  organisation: string | null;
  permission: string;
  outcome: 'allowed' | 'refused';
  recordType: string;
  recordId: string | null;
  /** null: a list, or a record of nobody */
  youngPersonId: string | null;
  /** how many people a list showed */
  people: number;
  why: string[] | null;
}

export class OpenedPage implements Page<OpenedLine> {
  items: OpenedLine[];
  /** value of `after` for the next page; null on the last */
  next: string | null;
}

/** Everything that one account read, changed or was refused in this service, newest first. */
export async function readOpened(
  db: Reader,
  account: string,
  page: { after?: string; limit: number },
): Promise<OpenedPage> {
  const rows = await db.query<OpenedLine & Record<string, unknown>>(
    `select id, ${AT}, role, organisation, permission, outcome,
       record_type as "recordType", record_id as "recordId", young_person_id as "youngPersonId",
       coalesce(cardinality(young_person_ids), (young_person_id is not null)::int) as people, why
     from audit_entry where area = $1 and subject = $2 and ($3::uuid is null or id < $3)
     order by id desc limit $4`,
    [db.actor.area, account, page.after ?? null, page.limit + 1],
    'audit-opened',
  );
  return pageOf(rows as OpenedLine[], page.limit);
}
