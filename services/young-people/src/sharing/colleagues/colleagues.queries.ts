import { newId } from '#libs/kernel';
import { type Actor, type Page, type Reader, type Transaction, Values, pageOf } from '#libs/platform';
import { listedSince } from './colleague.rules.js';
import type { ColleagueResponse } from './colleagues.dto.js';

const valuesOf = (today: string, { area, subject, name, role, agency, organisation, team }: Actor): unknown[] => [
  ...[area, subject, name, role, agency ?? null, organisation ?? null, team ?? null, today],
];

/** Whether the account is on file as it signs in today. */
export async function isOnFile(db: Reader): Promise<boolean> {
  const row = await db.one(
    `select 1 as one from colleague where area = $1 and subject = $2
       and (name, role, agency, organisation, team, seen_on) is not distinct from ($3, $4, $5, $6, $7, $8::date)`,
    valuesOf(db.today, db.actor),
    'colleague-on-file',
  );
  return row !== undefined;
}

/** Puts an account on file, or changes what has changed. */
export async function keepColleague(tx: Transaction, colleague: Actor): Promise<void> {
  await tx.query(
    `insert into colleague (area, subject, name, role, agency, organisation, team, seen_on, id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (area, subject) do update set name = excluded.name, role = excluded.role, agency = excluded.agency,
       organisation = excluded.organisation, team = excluded.team, seen_on = excluded.seen_on`,
    [...valuesOf(tx.today, colleague), newId()],
    'colleague-keep',
  );
}

/** Accounts by name: to an organisation its own, to staff those of the area's agencies. */
export async function findColleagues(
  db: Reader,
  of: { agency?: string; team?: string },
  page: { after?: string; limit: number },
): Promise<Page<ColleagueResponse>> {
  const values = new Values();
  const area = values.add(db.actor.area);
  const { organisation } = db.actor;
  const whose = organisation === undefined ? 'c.organisation is null' : `c.organisation = ${values.add(organisation)}`;
  const equals = (column: string, value: string | undefined) =>
    value === undefined ? '' : `and c.${column} = ${values.add(value)}`;
  const beyond =
    page.after === undefined
      ? ''
      : `and (c.name, c.id) > (select a.name, a.id from colleague a where a.area = ${area} and a.id = ${values.add(page.after)})`;
  const rows = await db.query<ColleagueResponse & Record<string, unknown>>(
    `select c.id, c.subject, c.name, c.role, c.agency, c.team, c.seen_on as "seenOn" from colleague c
     where c.area = ${area} and ${whose} and c.seen_on >= ${values.add(listedSince(db.today))}::date
       ${equals('agency', of.agency)} ${equals('team', of.team)} ${beyond}
     order by c.name, c.id limit ${values.add(page.limit + 1)}`,
    values.list,
  );
  return pageOf(rows as ColleagueResponse[], page.limit);
}
