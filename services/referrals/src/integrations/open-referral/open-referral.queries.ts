import type { Reader } from '#libs/platform';
import { type Service, SERVICE_COLUMNS } from '../../directory/services/services.queries.js';
import type { Position } from '../../directory/postcodes/outcodes.rules.js';
import type { Location } from '../../directory/services/service-details.rules.js';
import type { FeedQuery } from './open-referral.dto.js';
import { findTaxonomy, findTerm } from './taxonomies.values.js';

export interface PublishedService extends Service {
  readonly organisation: {
    readonly id: string;
    readonly name: string;
    readonly description: string | null;
    readonly url: string | null;
    readonly email: string | null;
  };
  /** instant, ISO 8601 in UTC */
  readonly modifiedAt: string;
}

interface PublishedPlace {
  readonly location: Location;
  readonly service: PublishedService;
}

const PUBLISHED = `${SERVICE_COLUMNS}, null as "distanceKm",
  json_build_object('id', o.id, 'name', o.name, 'description', o.description, 'url', o.url, 'email', o.email) as organisation,
  to_char(s.modified_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "modifiedAt"`;
const WHERE_FROM = `service s join organisation o on o.area = s.area and o.id = s.organisation_id`;
/** Excludes harvested services, which their own directory publishes, unless the area has adopted them. */
const OWN = `s.area = $1 and (s.source_id is null or s.adopted_on is not null)`;

type Row = PublishedService & Record<string, unknown>;

export function findPublished(db: Reader, id: string): Promise<PublishedService | undefined> {
  const sql = `select ${PUBLISHED} from ${WHERE_FROM} where ${OWN} and s.id = $2`;
  return db.one<Row>(sql, [db.actor.area, id], 'published-get');
}

export async function findPublishedPlace(db: Reader, id: string): Promise<PublishedPlace | undefined> {
  const service = await db.one<Row>(
    `select ${PUBLISHED} from ${WHERE_FROM}
     where ${OWN} and s.locations @> jsonb_build_array(jsonb_build_object('id', $2::text))`,
    [db.actor.area, id],
    'published-place-get',
  );
  const location = service?.locations.find((l) => l.id === id);
  return service && location && { service, location };
}

export interface Slice<Item> {
  readonly total: number;
  readonly items: readonly Item[];
}
interface PageOf {
  readonly page: number;
  readonly perPage: number;
}

/** Published services by name. */
export async function findPublishedServices(
  db: Reader,
  query: FeedQuery,
  at: PageOf,
): Promise<Slice<PublishedService>> {
  const { where, values } = conditions(db, query);
  const from = `from ${WHERE_FROM} where ${where}`;
  const counted = await db.one<{ n: number }>(`select count(*)::int as n ${from}`, values);
  const items = await db.query<Row>(`select ${PUBLISHED} ${from} order by s.name, s.id ${paged(values, at)}`, values);
  return { total: counted!.n, items };
}

/** Locations of published services. With a position: nearest first, within the given number of metres. */
export async function findPublishedPlaces(
  db: Reader,
  query: FeedQuery,
  near: (Position & { metres: number | null }) | null,
  at: PageOf,
): Promise<Slice<PublishedPlace>> {
  const { where, values } = conditions(db, query);
  values.push(near?.latitude ?? null, near?.longitude ?? null, near?.metres ?? null);
  const [latitude, longitude, metres] = [values.length - 2, values.length - 1, values.length].map(
    (n) => `$${n}::float8`,
  );
  const km = `2 * 6371.0088 * asin(sqrt(least(1,
    power(sin(radians((l ->> 'nearLatitude')::float8 - ${latitude}) / 2), 2)
    + cos(radians(${latitude})) * cos(radians((l ->> 'nearLatitude')::float8))
      * power(sin(radians((l ->> 'nearLongitude')::float8 - ${longitude}) / 2), 2))))`;
  const from = `from ${WHERE_FROM} cross join jsonb_array_elements(s.locations) l
    cross join lateral (select ${km} as km) d where ${where} and (${metres} is null or d.km * 1000 <= ${metres})`;
  const counted = await db.one<{ n: number }>(`select count(*)::int as n ${from}`, values);
  const rows = await db.query<{ service: PublishedService; location: Location } & Record<string, unknown>>(
    `select ${PUBLISHED}, l as location ${from} order by d.km nulls last, s.name, l ->> 'id' ${paged(values, at)}`,
    values,
  );
  const items = rows.map(({ location, ...service }) => ({ location, service: service as unknown as PublishedService }));
  return { total: counted!.n, items };
}

function paged(values: unknown[], { page, perPage }: PageOf): string {
  values.push(perPage, (page - 1) * perPage);
  return `limit $${values.length - 1} offset $${values.length}`;
}

const LIKE_CHARACTERS = /[\\%_]/g;

function conditions(db: Reader, query: FeedQuery): { where: string; values: unknown[] } {
  const values: unknown[] = [db.actor.area];
  const parts = [OWN, `s.status in ('active', 'temporarily-closed')`];
  const add = (value: unknown, condition: (parameter: string) => string) => {
    if (value === undefined) return;
    values.push(value);
    parts.push(condition(`$${values.length}`));
  };
  const words = query.search?.replace(LIKE_CHARACTERS, (c) => `\\${c}`);
  add(words && `%${words}%`, (p) => `(s.name ilike ${p} or s.description ilike ${p})`);
  add(query.organization_id, (p) => `s.organisation_id::text = lower(${p})`);
  add(query.minimum_age, (p) => `s.minimum_age >= ${p}`);
  add(query.maximum_age, (p) => `s.maximum_age <= ${p}`);
  add(query.modified_after, (p) => `s.modified_at >= ${p}::timestamptz`);
  if (query.day ?? query.start_time ?? query.end_time) {
    values.push(query.day ?? null, query.start_time?.slice(0, 5) ?? null, query.end_time?.slice(0, 5) ?? null);
    const [day, start, end] = [values.length - 2, values.length - 1, values.length].map((n) => `$${n}::text`);
    // For a monthly schedule, only the weekday is compared.
    parts.push(`exists (
      select 1 from jsonb_to_recordset(s.schedules) x ("byDay" text[], "opensAt" text, "closesAt" text)
      where (${day} is null or exists (select 1 from unnest(x."byDay") d where right(d, 2) = ${day}))
        and (${start} is null or x."opensAt" >= ${start}) and (${end} is null or x."closesAt" <= ${end}))`);
  }
  if (query.taxonomy_term_id !== undefined) {
    const term = findTerm(query.taxonomy_term_id);
    if (term) add(term.code, (p) => HAS_TERM[term.key](p));
    else parts.push('false');
  }
  if (query.taxonomy_id !== undefined) {
    const taxonomy = findTaxonomy(query.taxonomy_id);
    parts.push(taxonomy ? HAS_ANY_TERM[taxonomy.key] : 'false');
  }
  return { where: parts.join(' and '), values };
}

const HAS_TERM = {
  'outcome-area': (p: string) => `${p} = any(s.outcome_areas)`,
  need: (p: string) => `${p} = any(s.needs)`,
  capacity: (p: string) => `s.capacity_status = ${p}`,
};
const HAS_ANY_TERM = {
  'outcome-area': `s.outcome_areas <> '{}'`,
  need: `s.needs <> '{}'`,
  capacity: `s.capacity_status <> 'unknown'`,
};
