import type { Transaction } from '#libs/platform';
import { personColumns } from '../people/people.queries.js';
import type { Person } from '../people/person.rules.js';

/** The keeper looks at who decides for this person again, as soon as it comes by. */
export async function lookAgain(tx: Transaction, personId: string): Promise<void> {
  await tx.query(
    `update young_person set look_on = '-infinity' where area = $1 and id = $2`,
    [tx.actor.area, personId],
    'person-look-again',
  );
}

/** People who are due to be looked at, held; those that somebody else holds are left for the next time. */
export function lockPeopleToLookAt(tx: Transaction, limit: number): Promise<Person[]> {
  return tx.query<Person & Record<string, unknown>>(
    `select ${personColumns} from young_person p where p.area = $1 and p.look_on <= $2
     order by p.look_on, p.id limit $3 for no key update of p skip locked`,
    [tx.actor.area, tx.today, limit],
    'people-to-look-at',
  );
}

/** @param next of each the day on which to look again, or `infinity` */
export async function markLookedAt(
  tx: Transaction,
  next: readonly { readonly id: string; readonly lookOn: string }[],
): Promise<void> {
  await tx.query(
    `update young_person p set look_on = n."lookOn" from jsonb_to_recordset($2::jsonb) n (id uuid, "lookOn" date)
     where p.area = $1 and p.id = n.id`,
    [tx.actor.area, JSON.stringify(next)],
    'people-looked-at',
  );
}
