import type {
  ConsentPurpose,
  DisclosureStop,
  FieldGroup,
  KeepingBasis,
  LawfulBasis,
  ReturnOutcome,
} from '#libs/contracts';
import type { CalendarDate } from '#libs/kernel';
import type { Reader, Transaction, Role } from '#libs/platform';
import type { PersonPart, PlanPart } from './disclosure.rules.js';
import type { NotSentReason } from '../lifecycle/reasons.values.js';

interface Requester {
  readonly subject: string;
  readonly name: string;
  readonly role: Role;
  readonly agency: string | null;
}

/** A row of `disclosure`. */
export interface DisclosureRecord {
  readonly id: string;
  readonly version: number;
  readonly youngPersonId: string;
  readonly referralId: string;
  readonly reference: string;
  readonly organisationId: string;
  readonly addressedTo: string | null;
  readonly purpose: ConsentPurpose;
  readonly groups: readonly FieldGroup[];
  readonly planId: string | null;
  readonly consentId: string | null;
  readonly overrideBasis: LawfulBasis | null;
  /** null unless the disclosure rests on a law */
  readonly youngPersonTold: boolean | null;
  readonly requestedAt: string;
  readonly requestedBy: Requester;
  readonly state: 'requested' | 'refused' | 'given' | 'stopped';
  readonly personPart: PersonPart | null;
  readonly planPart: PlanPart | null;
  readonly refusalCode: NotSentReason | null;
  readonly missingGroups: readonly FieldGroup[];
  readonly givenOn: CalendarDate | null;
  readonly stoppedOn: CalendarDate | null;
  readonly stopWhy: DisclosureStop | null;
  readonly returnDueOn: CalendarDate | null;
  readonly returnOutcome: ReturnOutcome | null;
  readonly returnBasis: KeepingBasis | null;
  readonly returnWords: string | null;
  readonly returnedOn: CalendarDate | null;
  readonly returnedBy: string | null;
}

export const DISCLOSURE_COLUMNS = {
  id: 'id',
  version: 'version',
  youngPersonId: 'young_person_id',
  referralId: 'referral_id',
  reference: 'reference',
  organisationId: 'organisation_id',
  addressedTo: 'addressed_to',
  purpose: 'purpose',
  groups: 'groups',
  planId: 'plan_id',
  consentId: 'consent_id',
  overrideBasis: 'override_basis',
  youngPersonTold: 'young_person_told',
  requestedAt: 'requested_at',
  requestedBy: 'requested_by',
  state: 'state',
  personPart: 'person_part',
  planPart: 'plan_part',
  refusalCode: 'refusal_code',
  missingGroups: 'missing_groups',
  givenOn: 'given_on',
  stoppedOn: 'stopped_on',
  stopWhy: 'stop_why',
  returnDueOn: 'return_due_on',
  returnOutcome: 'return_outcome',
  returnBasis: 'return_basis',
  returnWords: 'return_words',
  returnedOn: 'returned_on',
  returnedBy: 'returned_by',
} as const satisfies Record<keyof DisclosureRecord, string>;

/** Of `disclosure d`. */
export const DISCLOSURE_FIELDS = Object.entries(DISCLOSURE_COLUMNS)
  .map(([field, column]) =>
    field === 'requestedAt'
      ? `to_char(d.${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "${field}"`
      : `d.${column} as "${field}"`,
  )
  .join(', ');

type Row = DisclosureRecord & Record<string, unknown>;

/** Whether the last disclosure was given and the organisation may read it today. */
export async function organisationReads(db: Reader, referralId: string): Promise<boolean> {
  const [row] = await db.query<{ reads: boolean }>(
    `select d.state = 'given' and r.readable_until >= $3 as reads
     from disclosure d join referral r on r.area = d.area and r.id = d.referral_id
     where d.area = $1 and d.referral_id = $2 order by d.id desc limit 1`,
    [db.actor.area, referralId, db.today],
    'disclosure-reads',
  );
  return row?.reads ?? false;
}

/** Last day on which the organisation may read the referral; null if no end is known. */
export async function findReadableUntil(db: Reader, referralId: string): Promise<CalendarDate | null> {
  const row = await db.one<{ until: CalendarDate | null }>(
    `select nullif(readable_until, 'infinity') as until from referral where area = $1 and id = $2`,
    [db.actor.area, referralId],
    'referral-readable',
  );
  return row?.until ?? null;
}

const LAST = `select ${DISCLOSURE_FIELDS} from disclosure d where d.area = $1 and d.referral_id = $2
  order by d.id desc limit 1`;

/** The last disclosure of a referral. */
export function findLastDisclosure(db: Reader, referralId: string): Promise<DisclosureRecord | undefined> {
  return db.one<Row>(LAST, [db.actor.area, referralId], 'disclosure-last');
}

/** The last disclosure of a referral, locked until the transaction ends. */
export function lockLastDisclosure(tx: Transaction, referralId: string): Promise<DisclosureRecord | undefined> {
  return tx.one<Row>(`${LAST} for update`, [tx.actor.area, referralId], 'disclosure-lock');
}
