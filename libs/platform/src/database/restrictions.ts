import type { EventOf, restrictionChanged } from '#libs/contracts';
import type { Reader, Transaction } from './unit-of-work.js';

type Restricted = Pick<EventOf<typeof restrictionChanged>, 'youngPersonId' | 'recordId' | 'recordVersion' | 'data'>;

/** Keeps the restrictions by which row-level security goes; the newest word of each. */
export async function keepRestrictions(tx: Transaction, changes: readonly Restricted[]): Promise<void> {
  const rows = changes.map(({ youngPersonId, recordId, recordVersion, data }) => ({
    ...{ id: recordId, young_person_id: youngPersonId, accounts: data.accounts, until_on: data.untilOn },
    record_version: recordVersion,
  }));
  await tx.query(
    `insert into restriction as mine (area, id, young_person_id, accounts, until_on, record_version)
     select distinct on (id) $1, id, young_person_id, accounts, until_on, record_version
     from jsonb_populate_recordset(null::restriction, $2::jsonb) order by id, record_version desc
     on conflict (area, id) do update set young_person_id = excluded.young_person_id, accounts = excluded.accounts,
       until_on = excluded.until_on, record_version = excluded.record_version
     where mine.record_version < excluded.record_version`,
    [tx.actor.area, JSON.stringify(rows)],
    'restrictions-keep',
  );
}

/** Those of the people whose record the account does not see, for work that reads the whole area. */
export async function shutOutOf(db: Reader, account: string, people: readonly string[]): Promise<Set<string>> {
  const rows = await db.query<{ id: string }>(
    `select young_person_id as id from restriction
     where area = $1 and young_person_id = any($2::uuid[]) and (until_on is null or until_on >= $3) and not ($4 = any (accounts))`,
    [db.actor.area, people, db.today, account],
    'restrictions-of',
  );
  return new Set(rows.map(({ id }) => id));
}
