import type { Reader, Values } from '#libs/platform';
import type { TimelineFacts } from '#libs/timeline';

/** This service's copy of a young person. */
export interface PersonOnFile {
  id: string;
  /** day, `YYYY-MM-DD` */
  date_of_birth: string | null;
  needs: string[];
  /** nobody is reminded about a person who has died */
  deceased: boolean;
  named_worker_subject: string | null;
  named_worker_name: string | null;
  /** null until the first circumstances event arrives */
  facts: TimelineFacts | null;
  /** first day of adult care and support that the family confirmed; null if none is confirmed */
  support_started_on: string | null;
}

/**
 * The facts that decide dates: the circumstances, with the person's date of birth and the confirmed start of adult
 * support when they lack one.
 */
export function factsOf(
  person: Pick<PersonOnFile, 'date_of_birth' | 'facts'> & Partial<Pick<PersonOnFile, 'support_started_on'>>,
): TimelineFacts {
  const { facts, date_of_birth: dateOfBirth, support_started_on: adultSupportStartedOn } = person;
  const known = {
    ...(dateOfBirth !== null && { dateOfBirth }),
    ...(adultSupportStartedOn != null && { adultSupportStartedOn }),
  };
  return { ...known, ...Object.fromEntries(Object.entries(facts ?? {}).filter(([, value]) => value != null)) };
}

/** The usual first name and the family name; `y` is the young person. An absent name is empty. */
export const FULL_NAME = `concat_ws(' ', coalesce(y.preferred_name, nullif(y.given_name, '')), nullif(y.family_name, ''))`;
/** The usual name, which for a person with one name is that one. */
export const CALLED_NAME = `coalesce(y.preferred_name, nullif(y.given_name, ''), y.family_name)`;

/** Condition that a person was born in a period; empty without one. */
export function bornWithin(person: string, of: { bornFrom?: string; bornTo?: string }, values: Values): string {
  const from = of.bornFrom === undefined ? '' : `and ${person}.date_of_birth >= ${values.add(of.bornFrom)}::date`;
  const to = of.bornTo === undefined ? '' : `and ${person}.date_of_birth <= ${values.add(of.bornTo)}::date`;
  return `${from} ${to}`.trim();
}

/** The confirmed start of support for a step that adult social care owns; `y` is the young person. */
export const SUPPORT_STARTED_ON = `(select min(r.started_on) from referral r join step s on s.area = r.area and s.id = r.step_id
    where r.area = y.area and r.young_person_id = y.id and r.status in ('confirmed', 'ended')
      and s.owner_agency = 'adult-social-care')`;

export type PersonWithPlan = PersonOnFile & { open_plan: string | null; had_plan: boolean };

const WITH_PLAN = `
  select y.id, y.date_of_birth, y.needs, y.deceased, y.named_worker_subject, y.named_worker_name, c.facts, p.id as open_plan,
    ${SUPPORT_STARTED_ON} as support_started_on,
    exists (select from plan e where e.area = y.area and e.young_person_id = y.id) as had_plan
  from young_person y
  left join circumstances c on c.area = y.area and c.young_person_id = y.id
  left join plan p on p.area = y.area and p.young_person_id = y.id and p.status = 'open'`;

/** The person with the id of their open plan, and whether they ever had a plan. */
export function findPerson(db: Reader, id: string): Promise<PersonWithPlan | undefined> {
  return db.one(`${WITH_PLAN} where y.area = $1 and y.id = $2`, [db.actor.area, id], 'person-on-file');
}

/**
 * The people on file among these ids. Statements over sets have no name: prepared while the tables were small, they
 * would scan whole tables throughout an import.
 */
export function findPeople(db: Reader, ids: readonly string[]): Promise<PersonWithPlan[]> {
  return db.query(`${WITH_PLAN} where y.area = $1 and y.id = any($2::uuid[]) order by y.id`, [db.actor.area, ids]);
}

/** The people for whom this account cares today. */
export async function findChildren(db: Reader): Promise<string[]> {
  const rows = await db.query<{ young_person_id: string }>(
    `select distinct young_person_id from relationship
     where area = $1 and subject = $2 and relation = 'carer' and from_on <= $3 and (until_on is null or until_on >= $3)
     order by young_person_id`,
    [db.actor.area, db.actor.subject, db.today],
    'me-children',
  );
  return rows.map((row) => row.young_person_id);
}

/** The person whose record this account reads as its own today. */
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
