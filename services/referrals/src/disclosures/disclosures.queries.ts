import type {
  ConsentPurpose,
  DisclosureStop,
  FieldGroup,
  KeepingBasis,
  LawfulBasis,
  ReturnOutcome,
} from '#libs/contracts';
import type { CalendarDate } from '#libs/kernel';
import type { Reader, Transaction } from '#libs/platform';
import type { PersonPart, PlanPart } from '../referrals/disclosure.rules.js';
import type { NotSentReason } from '../referrals/reasons.rules.js';
import type { ConsentWord } from './disclosure-saga.rules.js';

export interface Requester {
  readonly subject: string;
  readonly name: string;
  readonly role: string;
  readonly agency: string | null;
}

/** A row of `disclosure`. */
export interface DisclosureRow {
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
  /** null where it rests on no law */
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

const COLUMNS = {
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
} as const satisfies Record<keyof DisclosureRow, string>;

const NAMES = Object.values(COLUMNS).join(', ');
const FIELDS = Object.entries(COLUMNS)
  .map(([field, column]) =>
    field === 'requestedAt'
      ? `to_char(d.${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "${field}"`
      : `d.${column} as "${field}"`,
  )
  .join(', ');

type Row = DisclosureRow & Record<string, unknown>;

const CHANGED = Object.values(COLUMNS)
  .filter((column) => column !== 'id')
  .map((column) => `${column} = n.${column}`)
  .join(', ');

/** Writes different rows, new or changed. */
export function saveDisclosures(tx: Transaction, how: 'insert' | 'update', rows: readonly DisclosureRow[]): void {
  if (rows.length === 0) return;
  const values = rows.map((row) =>
    Object.fromEntries(Object.entries(COLUMNS).map(([field, column]) => [column, row[field as keyof DisclosureRow]])),
  );
  const from = `from jsonb_populate_recordset(null::disclosure, $2::jsonb)`;
  tx.write(
    how === 'insert'
      ? `insert into disclosure (area, ${NAMES}) select $1, ${NAMES} ${from}`
      : `update disclosure d set ${CHANGED} ${from} n where d.area = $1 and d.id = n.id`,
    [tx.actor.area, JSON.stringify(values)],
    `disclosure-${how}`,
  );
}

/** No answer came to what was asked for: whatever comes later finds nothing that waits for it, and no part of it stays. */
export async function endUnanswered(tx: Transaction, referralId: string): Promise<void> {
  await tx.query(
    `update disclosure set version = version + 1, state = 'refused', refusal_code = 'NO_ANSWER', person_part = null,
       plan_part = null
     where area = $1 and referral_id = $2 and state = 'requested'`,
    [tx.actor.area, referralId],
    'disclosure-unanswered',
  );
}

/** The last one of a referral, held until the transaction ends where there is one. */
export function findLastDisclosure(db: Reader, referralId: string): Promise<DisclosureRow | undefined> {
  const hold = 'manager' in db;
  return db.one<Row>(
    `select ${FIELDS} from disclosure d where d.area = $1 and d.referral_id = $2 order by d.id desc limit 1
     ${hold ? 'for update' : ''}`,
    [db.actor.area, referralId],
    hold ? 'disclosure-hold' : 'disclosure-last',
  );
}

/** The last ones of these referrals, held until the transaction ends; by referral, as far as they are there. */
export async function holdLastDisclosures(
  tx: Transaction,
  referralIds: readonly string[],
): Promise<Map<string, DisclosureRow>> {
  const rows = await tx.query<Row>(
    `select last.* from unnest($2::uuid[]) r(id) cross join lateral
       (select ${FIELDS} from disclosure d where d.area = $1 and d.referral_id = r.id order by d.id desc limit 1 for update)
       as last`,
    [tx.actor.area, referralIds],
    'disclosures-hold',
  );
  return new Map(rows.map((row) => [row.referralId, row]));
}

/** Those given, or stopped, by this consent, held; the referral before its disclosure, as everywhere. */
export function disclosuresByConsent(tx: Transaction, consentId: string): Promise<DisclosureRow[]> {
  return tx.query<Row>(
    `select ${FIELDS} from referral r join disclosure d on d.area = r.area and d.referral_id = r.id
     where d.area = $1 and d.consent_id = $2 and d.state in ('given', 'stopped') order by d.id for update of r, d`,
    [tx.actor.area, consentId],
    'disclosures-by-consent',
  );
}

/** Those whose last day is over and that nobody has stopped; those that somebody else holds are left for the next time. */
export function disclosuresThatEnded(tx: Transaction, limit: number): Promise<DisclosureRow[]> {
  return tx.query<Row>(
    `select ${FIELDS} from referral r join disclosure d on d.area = r.area and d.referral_id = r.id and d.state = 'given'
     where r.area = $1 and r.addressed_to is not null and r.readable_until < $2
     order by d.id limit $3 for update of r, d skip locked`,
    [tx.actor.area, tx.today, limit],
    'disclosures-ended',
  );
}

export interface ReturnToAnswer extends DisclosureRow {
  readonly organisationName: string;
}

/** Stopped and not answered, the most pressing first; to an organisation its own, as row-level security has it. */
export function returnsToAnswer(
  db: Reader,
  { overdue, after, limit }: { overdue: boolean; after?: string | undefined; limit: number },
): Promise<ReturnToAnswer[]> {
  return db.query<ReturnToAnswer & Record<string, unknown>>(
    `select ${FIELDS}, o.name as "organisationName" from disclosure d
     join organisation o on o.area = d.area and o.id = d.organisation_id
     where d.area = $1 and d.state = 'stopped' and d.returned_on is null and (not $2::boolean or d.return_due_on < $3)
       and ($4::uuid is null or (d.return_due_on, d.id) >
         (select a.return_due_on, a.id from disclosure a where a.area = $1 and a.id = $4))
     order by d.return_due_on, d.id limit $5`,
    [db.actor.area, overdue, db.today, after ?? null, limit + 1],
    'returns-to-answer',
  );
}

/** The last day on which the organisation reads the referral. */
export function setReadableUntil(tx: Transaction, referralId: string, until: CalendarDate): void {
  tx.write(
    `update referral set readable_until = $3::date where area = $1 and id = $2`,
    [tx.actor.area, referralId, until],
    'referral-readable-until',
  );
}

/** From today on the organisation does not read it, where that was not so already. */
export function endReading(tx: Transaction, referralId: string): void {
  tx.write(
    `update referral set readable_until = least(readable_until, $3::date - 1) where area = $1 and id = $2`,
    [tx.actor.area, referralId, tx.today],
    'referral-reading-end',
  );
}

/**
 * For as long as the organisation could not read it, and so not answer, the referral has longer before it dies of silence:
 * from the day after the last on which it did, whenever that was noticed.
 */
export function moveExpiry(tx: Transaction, referralId: string): void {
  tx.write(
    `update referral set expires_on = expires_on + greatest(0, $3::date - readable_until - 1) where area = $1 and id = $2`,
    [tx.actor.area, referralId, tx.today],
    'referral-expiry-move',
  );
}

/** Takes the word, unless a newer one is there. @returns whether it was newer */
export async function keepConsentWord(
  tx: Transaction,
  word: ConsentWord & { readonly consentId: string; readonly youngPersonId: string; readonly version: number },
): Promise<boolean> {
  const kept = await tx.query(
    `insert into consent_word as mine (area, consent_id, young_person_id, until, withdrawn, record_version)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (area, consent_id) do update set until = excluded.until, withdrawn = excluded.withdrawn,
       record_version = excluded.record_version
     where mine.record_version < excluded.record_version returning 1`,
    [tx.actor.area, word.consentId, word.youngPersonId, word.until, word.withdrawn, word.version],
    'consent-word-keep',
  );
  return kept.length > 0;
}

/**
 * By consent, held until the transaction ends: a newer word waits, and then finds what was given by this one. There is a
 * word wherever something was granted by a consent, because the grant brings one.
 */
export async function holdConsentWords(
  tx: Transaction,
  consentIds: readonly string[],
): Promise<Map<string, ConsentWord>> {
  if (consentIds.length === 0) return new Map();
  const rows = await tx.query<ConsentWord & { consentId: string }>(
    `select consent_id as "consentId", until, withdrawn from consent_word
     where area = $1 and consent_id = any(array(select unnest($2::uuid[]))) order by consent_id for update`,
    [tx.actor.area, consentIds],
    'consent-words-hold',
  );
  return new Map(rows.map((row) => [row.consentId, row]));
}

/** Was it given, and does the organisation read it today? */
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

/** As `setReadableUntil` wrote it; null: no end is known. */
export async function findReadableUntil(db: Reader, referralId: string): Promise<CalendarDate | null> {
  const row = await db.one<{ until: CalendarDate | null }>(
    `select nullif(readable_until, 'infinity') as until from referral where area = $1 and id = $2`,
    [db.actor.area, referralId],
    'referral-readable',
  );
  return row?.until ?? null;
}
