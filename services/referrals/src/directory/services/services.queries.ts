import type { PfaArea } from '#libs/contracts';
import type { CalendarDate } from '#libs/kernel';
import type { Reader, Transaction } from '#libs/platform';
import { type Capacity, LISTED_STATUSES, type ServiceStatus } from './capacity.rules.js';
import type { Position } from '../postcodes/outcodes.rules.js';
import { type Schedule, isOpenAt } from './schedule.rules.js';
import type { Details } from './service-details.rules.js';
import { type ServiceRow, serviceTable } from './service.table.js';
import type { ServicesQuery } from './services.dto.js';
import { type ServiceResponse } from './service-responses.dto.js';

/** A service as stored. The response adds what depends on the day and the reader. */
export interface Service extends Details {
  readonly id: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly name: string;
  readonly description: string | null;
  readonly outcomeArea: PfaArea | null;
  readonly minimumAge: number | null;
  readonly maximumAge: number | null;
  readonly status: ServiceStatus;
  readonly agency: ServiceResponse['agency'];
  readonly selfReferral: boolean;
  readonly capacity: Capacity;
  readonly assurance: { readonly on: string; readonly by: string | null } | null;
  readonly source: ServiceResponse['source'];
  readonly distanceKm: number | null;
  readonly version: number;
}

/** Columns for `service s` joined with `organisation o`. */
export const SERVICE_COLUMNS = `s.id, s.organisation_id as "organisationId", o.name as "organisationName", s.name, s.description,
  s.outcome_area as "outcomeArea", s.outcome_areas as "outcomeAreas", s.minimum_age as "minimumAge",
  s.maximum_age as "maximumAge", s.status, s.agency,
  s.self_referral as "selfReferral",
  json_build_object('status', s.capacity_status, 'waitingListLength', s.waiting_list_length,
    'waitingListWeeks', s.waiting_list_weeks, 'closedUntil', s.closed_until, 'assuredOn', s.capacity_assured_on) as capacity,
  s.url, s.email, s.phones, s.locations, s.schedules, s.languages, s.eligibility, s.needs,
  s.service_areas as "serviceAreas", s.fees, s.alert,
  case when s.closure_from is not null then
    json_build_object('from', s.closure_from, 'until', s.closure_until, 'reason', s.closure_reason) end as closure,
  case when s.assured_on is not null then json_build_object('on', s.assured_on, 'by', s.assured_by) end as assurance,
  case when s.source_id is not null then json_build_object('id', s.source_id,
    'url', (select url from harvest_source h where h.area = s.area and h.id = s.source_id), 'externalId', s.external_id,
    'adoptedOn', s.adopted_on, 'vanishedOn', s.vanished_on) end as source,
  s.version`;

export function findService(db: Reader, id: string): Promise<Service | undefined> {
  return db.one<Service & Record<string, unknown>>(
    `select ${SERVICE_COLUMNS}, null as "distanceKm" from service s
     join organisation o on o.area = s.area and o.id = s.organisation_id where s.area = $1 and s.id = $2`,
    [db.actor.area, id],
    'service-get',
  );
}

/** Great-circle distance in kilometres from ($latitude, $longitude) to the nearest place of service `s`. */
const distanceTo = (latitude: string, longitude: string) => `(
  select min(2 * 6371.0088 * asin(sqrt(least(1, power(sin(radians(l."nearLatitude" - ${latitude}) / 2), 2)
    + cos(radians(${latitude})) * cos(radians(l."nearLatitude"))
      * power(sin(radians(l."nearLongitude" - ${longitude}) / 2), 2)))))
  from jsonb_to_recordset(s.locations) l ("nearLatitude" float8, "nearLongitude" float8))`;

/** Services of the area whose schedules are open at this time. */
async function idsOpenAt(db: Reader, day: CalendarDate, time: string): Promise<string[]> {
  const rows = await db.query<{ id: string; schedules: Schedule[] }>(
    `select id, schedules from service where area = $1 and schedules <> '[]' and status = 'active'
       and not (closure_from is not null and closure_from <= $2::date and coalesce(closure_until, 'infinity') >= $2::date)`,
    [db.actor.area, day],
  );
  return rows.filter((row) => isOpenAt(row.schedules, day, time)).map((row) => row.id);
}

/**
 * Services of the area, one more than the limit: nearest first if a position is given, otherwise by name. Services that their
 * source no longer lists are left out.
 */
export async function findServices(
  db: Reader,
  { outcomeArea, age, capacity, status, need, serviceArea, withinKm, openNow, after }: ServicesQuery,
  near: Position | null,
  now: { day: CalendarDate; time: string },
  limit: number,
): Promise<Service[]> {
  return db.query<Service & Record<string, unknown>>(
    // The SQL computes the same status as `statusOn`.
    `with placed as (
       select s.area, s.id, s.name, d.km, coalesce(d.km, 'infinity'::float8) as place
       from service s, lateral (select case when $7::float8 is not null then ${distanceTo('$7::float8', '$8::float8')} end as km) d
       where s.area = $1)
     select ${SERVICE_COLUMNS}, round(placed.km::numeric, 1)::float8 as "distanceKm"
     from placed join service s on s.area = placed.area and s.id = placed.id
     join organisation o on o.area = s.area and o.id = s.organisation_id
     where s.vanished_on is null and case when s.status = 'active' and s.closure_from <= $14::date and coalesce(s.closure_until, 'infinity') >= $14::date
         then 'temporarily-closed' else s.status end = any($2)
       and ($3::text is null or $3 = any(s.outcome_areas))
       and ($4::integer is null or (coalesce(s.minimum_age, 0) <= $4 and coalesce(s.maximum_age, 1000) >= $4))
       and ($5::text is null or s.capacity_status = $5)
       and ($6::uuid is null or (placed.place, placed.name, placed.id) > (select place, name, id from placed where id = $6))
       and ($9::float8 is null or placed.km <= $9)
       and ($10::text is null or s.needs = '{}' or $10 = any(s.needs))
       and ($11::text is null or s.service_areas = '[]'
         or s.service_areas @> jsonb_build_array(jsonb_build_object('code', $11::text)))
       and ($12::uuid[] is null or s.id = any($12))
     order by placed.place, placed.name, placed.id limit $13`,
    [
      db.actor.area,
      status ? [status] : LISTED_STATUSES,
      outcomeArea ?? null,
      age ?? null,
      capacity ?? null,
      after ?? null,
      near?.latitude ?? null,
      near?.longitude ?? null,
      withinKm ?? null,
      need ?? null,
      serviceArea ?? null,
      openNow ? await idsOpenAt(db, now.day, now.time) : null,
      limit + 1,
      now.day,
    ],
    'services-page',
  );
}

/**
 * The row of a service, locked until the transaction ends. Row-level security hides other organisations' services from a
 * provider.
 */
export function lockService(tx: Transaction, id: string): Promise<ServiceRow | undefined> {
  return tx.lock(serviceTable, { area: tx.actor.area, id });
}
