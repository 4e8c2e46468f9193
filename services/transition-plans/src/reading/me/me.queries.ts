import type { Reader } from '#libs/platform';

/** Whose record this account reads as its own today. */
export async function findMyself(db: Reader): Promise<string | undefined> {
  const row = await db.one<{ young_person_id: string }>(
    `select young_person_id from relationship
     where area = $1 and subject = $2 and relation = 'self' and from_on <= $3 and (until_on is null or until_on >= $3)
     order by id limit 1`,
    [db.actor.area, db.actor.subject, db.today],
    'me-self',
  );
  return row?.young_person_id;
}
