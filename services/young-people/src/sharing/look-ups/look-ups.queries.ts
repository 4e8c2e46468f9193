import type { CalendarDate } from '#libs/kernel';
import type { Reader, Transaction } from '#libs/platform';

export interface FoundPerson {
  readonly [column: string]: unknown;
  readonly id: string;
  readonly reference: string;
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly dateOfBirth: CalendarDate | null;
}

const COLUMNS = `p.id, p.reference, p.given_name as "givenName", p.family_name as "familyName", p.date_of_birth as "dateOfBirth"`;

/** Permanent and temporary UPNs have an index each. */
const NUMBERS = [
  'reference = $2',
  'nhs_number = $2',
  'upn = $2 and not p.upn_temporary',
  'upn = $2 and p.upn_temporary',
  'uln = $2',
];

/** Each part is one look into an index, because row-level security hides the rows of an `or` from them. */
export function findByNumber(db: Reader, number: string): Promise<FoundPerson[]> {
  const by = (column: string) => `select ${COLUMNS} from young_person p where p.area = $1 and p.${column}`;
  return db.query<FoundPerson>(
    `${NUMBERS.map(by).join(' union ')} limit 6`,
    [db.actor.area, number.toUpperCase()],
    'look-up-number',
  );
}

/** The young person with this reference. */
export async function findByReference(db: Reader, reference: string): Promise<FoundPerson | undefined> {
  return db.one<FoundPerson>(
    `select ${COLUMNS} from young_person p where p.area = $1 and p.reference = $2`,
    [db.actor.area, reference.toUpperCase()],
    'look-up-reference',
  );
}

/** The account's look-ups of the last 24 hours; a lock of the account until the transaction ends lets none slip in beside. */
export async function countLookUps(tx: Transaction): Promise<number> {
  const { area, subject } = tx.actor;
  const lock = `look_up:${area}:${subject}`;
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [lock], 'look-up-lock');
  await tx.query(
    `delete from look_up where area = $1 and subject = $2 and at <= $3::timestamptz - interval '24 hours'`,
    [area, subject, tx.now.toISOString()],
    'look-up-forget',
  );
  const row = await tx.one<{ n: number }>(
    'select count(*)::int as n from look_up where area = $1 and subject = $2',
    [area, subject],
    'look-up-count',
  );
  return row!.n;
}

/** Those of the people with whom the account is involved. */
export async function involvedWith(db: Reader, people: readonly string[]): Promise<Set<string>> {
  const rows = await db.query<{ id: string }>(
    'select distinct young_person_id as id from involvement where area = $1 and young_person_id = any($2::uuid[])',
    [db.actor.area, people],
    'look-up-involved',
  );
  return new Set(rows.map(({ id }) => id));
}
