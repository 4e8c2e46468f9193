import type { Reader } from '#libs/platform';

export async function hasOpenPlan(db: Reader, youngPersonId: string): Promise<boolean> {
  const open = await db.one(
    `select plan_id from plan_copy where area = $1 and young_person_id = $2 and status = 'open' limit 1`,
    [db.actor.area, youngPersonId],
  );
  return open !== undefined;
}
