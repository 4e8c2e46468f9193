import type { ReferralStatus } from '#libs/contracts';
import type { AccessLogLine, Reader } from '#libs/platform';
import type { ShownPerson } from '../disclosure/disclosure.rules.js';
import {
  FIELDS,
  PERSON_IF_IN_REACH,
  RECEIVER,
  type ReceivingService,
  instant,
  jsonOf,
} from '../record/referral.queries.js';
import type { Referral } from '../record/referral.rules.js';
import { MISSED_ESCALATES } from '../silence/silence.rules.js';

/** Fields that a list leaves out: words, and disclosed values other than the person's name. */
const NOT_LISTED = [
  'need',
  'background',
  'ageException',
  'risk',
  'disclosure',
  'earlier',
  'supportWhat',
  'supportHowMuch',
] as const;
type NotListed = (typeof NOT_LISTED)[number];

export interface ListedReferral {
  readonly id: string;
  readonly referral: Omit<Referral, NotListed>;
  readonly service: ReceivingService;
  /** as in `WholeReferral` */
  readonly person: ShownPerson | null;
  /** as disclosed at the sending */
  readonly disclosedPerson: ShownPerson | null;
}

/** Lists of referrals that need action; an organisation sees those addressed to it. */
export const WORKLISTS = [
  'team-owned',
  'hand-overs',
  'to-decide',
  'late',
  'disputed',
  'unconfirmed',
  'expired',
  'sending-long',
  'stopped',
  'not-sent',
] as const;
export type Worklist = (typeof WORKLISTS)[number];

const NEXT = (owner: string): Readonly<Record<Exclude<Worklist, 'sending-long'>, string>> => ({
  'team-owned': `r.stage < 2 and r.${owner} ->> 'kind' = 'team'`,
  'hand-overs': `r.stage < 2 and r.${owner} ->> 'asked' is not null`,
  'to-decide': `r.request_id is not null and r.stage = 0 and exists (select 1 from referral o
    where o.area = r.area and o.request_id = r.request_id and o.id <> r.id
      and o.status in ('accepted', 'start-booked', 'started', 'disputed', 'confirmed'))`,
  late: `exists (select 1 from clock k where k.area = r.area and k.referral_id = r.id and k.level > 0
    and k.stopped_at is null)`,
  disputed: `r.status = 'disputed'`,
  unconfirmed: `r.status = 'started' and r.confirmations_missed >= ${MISSED_ESCALATES}`,
  expired: `r.status = 'expired' and r.next_referral_id is null`,
  stopped: `r.stage < 2 and r.addressed_to is not null and exists (select 1 from disclosure d where d.area = r.area
    and d.referral_id = r.id and d.state = 'stopped')`,
  // Only a failed sending leaves a draft with a reason.
  'not-sent': `r.status = 'draft' and r.reason is not null`,
});

/** Young-people normally responds to a disclosure request in seconds; after an hour something is wrong. */
const LONG_MS = 3_600_000;

const asksSince = (
  instant: string,
) => `r.status = 'sending' and exists (select 1 from disclosure d where d.area = r.area
  and d.referral_id = r.id and d.state = 'requested' and d.requested_at <= ${instant}::timestamptz)`;

export interface ListScope {
  /** the organisation whose incoming referrals are wanted */
  addressedTo?: string;
  /** the account whose own, or whose child's, referrals are wanted */
  reachOf?: string;
  youngPersonId?: string;
  requestId?: string;
  worklist?: Worklist;
  /** account that owns them on its side */
  ownedBy?: string;
  status?: ReferralStatus;
  after?: string;
}

const LISTED = FIELDS.filter(([field]) => !(NOT_LISTED as readonly string[]).includes(field));
/** As in the indexes. With `coalesce`, row-level security would keep the condition of a page from them. */
const PLACE = 'r.stage, (case when r.sent_at is null then r.created_at else r.sent_at end), r.id';

/**
 * Referrals by stage (unanswered, answered, closed), then oldest first. The page is cut before the joins: PostgreSQL would
 * otherwise build the response objects for every row that it sorts.
 */
export function findReferrals(db: Reader, scope: ListScope, limit: number): Promise<ListedReferral[]> {
  const values: unknown[] = [db.actor.area, limit + 1];
  const conditions = ['r.area = $1'];
  const add = (value: unknown, condition: (parameter: string) => string) => {
    if (value === undefined) return;
    values.push(value);
    conditions.push(condition(`$${values.length}`));
  };
  add(scope.addressedTo, (p) => `r.addressed_to = ${p}::uuid`);
  add(
    scope.reachOf,
    (p) => `r.young_person_id in (select young_person_id from relationship where area = $1 and subject = ${p})`,
  );
  add(scope.youngPersonId, (p) => `r.young_person_id = ${p}::uuid`);
  add(scope.requestId, (p) => `r.request_id = ${p}::uuid`);
  const { worklist } = scope;
  const owner = scope.addressedTo ? 'recipient_owner' : 'referrer_owner';
  if (worklist === 'sending-long') add(new Date(db.now.getTime() - LONG_MS).toISOString(), asksSince);
  else if (worklist) conditions.push(NEXT(owner)[worklist]);
  add(scope.ownedBy, (p) =>
    scope.addressedTo ? `r.recipient_owner ->> 'subject' = ${p}` : `r.referrer_owner_subject = ${p}`,
  );
  add(scope.status, (p) => `r.status = ${p}`);
  add(scope.after, (p) => `(${PLACE}) > (select ${PLACE} from referral r where r.area = $1 and r.id = ${p}::uuid)`);
  return db.query<ListedReferral & Record<string, unknown>>(
    `select r.id, ${jsonOf(LISTED)} as referral, ${RECEIVER} as service, ${PERSON_IF_IN_REACH},
       r.disclosure -> 'youngPerson' as "disclosedPerson"
     from (select * from referral r where ${conditions.join(' and ')} order by ${PLACE} limit $2) r
     join service s on s.area = r.area and s.id = r.service_id
     join organisation o on o.area = s.area and o.id = s.organisation_id
     left join person p on p.area = r.area and p.young_person_id = r.young_person_id
     order by ${PLACE}`,
    values,
  );
}

/** Who viewed or changed this referral, newest first, including lists that showed its young person. */
export function findAccessLog(
  db: Reader,
  { id, youngPersonId }: Pick<Referral, 'id' | 'youngPersonId'>,
  page: { after?: string; limit: number },
): Promise<AccessLogLine[]> {
  return db.query<AccessLogLine & Record<string, unknown>>(
    `select id, ${instant('at')} as at, name, role, organisation, permission, outcome, record_type as "recordType",
       record_id as "recordId", young_person_id is null as "inList", why
     from audit_entry
     where area = $1 and ((young_person_id = $2 and record_id = $3) or young_person_ids @> array[$2]::uuid[])
       and ($4::uuid is null or id < $4)
     order by id desc limit $5`,
    [db.actor.area, youngPersonId, id, page.after ?? null, page.limit + 1],
  );
}
