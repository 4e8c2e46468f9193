import type { Reader } from '#libs/platform';
import { instant } from './person.queries.js';
import type { KnownFact } from './facts.rules.js';

const FACT = `f.name, f.version, f.value, f.source, f.note, f.since_on as "sinceOn", ${instant('f.recorded_at')} as "recordedAt",
  json_build_object('subject', f.recorded_by, 'name', f.recorded_by_name) as "recordedBy"`;

type FactRow = KnownFact & { personId: string } & Record<string, unknown>;

/** The known facts of each person. A person without any is absent from the map. */
export async function knownFacts(db: Reader, personIds: readonly string[]): Promise<Map<string, KnownFact[]>> {
  const rows = await db.query<FactRow>(
    `select * from (
       select distinct on (f.young_person_id, f.name) f.young_person_id as "personId", ${FACT}
       from fact f where f.area = $1 and f.young_person_id = any($2::uuid[])
       order by f.young_person_id, f.name, f.version desc) now
     where value is not null`,
    [db.actor.area, personIds],
    'facts-now',
  );
  const known = new Map<string, KnownFact[]>();
  for (const { personId, ...fact } of rows) {
    const facts = known.get(personId);
    if (facts) facts.push(fact as KnownFact);
    else known.set(personId, [fact as KnownFact]);
  }
  return known;
}

/** When each of these facts was last recorded, including as "no longer known". */
export function lastRecorded(
  db: Reader,
  personId: string,
  names: readonly string[],
): Promise<Pick<KnownFact, 'name' | 'recordedAt'>[]> {
  return db.query<FactRow>(
    `select distinct on (f.name) f.name, ${instant('f.recorded_at')} as "recordedAt"
     from fact f where f.area = $1 and f.young_person_id = $2 and f.name = any($3::text[])
     order by f.name, f.version desc`,
    [db.actor.area, personId, names],
    'facts-last',
  );
}

/** Every recorded value of one fact, newest first. */
export function factHistory(db: Reader, personId: string, name: string): Promise<KnownFact[]> {
  return db.query<FactRow>(
    `select ${FACT} from fact f where f.area = $1 and f.young_person_id = $2 and f.name = $3 order by f.version desc`,
    [db.actor.area, personId, name],
  );
}
