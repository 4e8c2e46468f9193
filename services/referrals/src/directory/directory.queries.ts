import type { Reader } from '#libs/platform';
import { LISTED_STATUSES } from './capacity.rules.js';
import type { OrganisationResponse } from './organisations.dto.js';
import type { ServiceResponse, ServicesQuery } from './services.dto.js';

export type Organisation = Omit<OrganisationResponse, 'allowedActions'>;
export type Service = Omit<ServiceResponse, 'allowedActions'>;

/** Organisations of the area in the order of their names, one more than the limit. */
export function findOrganisations(db: Reader, page: { after?: string; limit: number }): Promise<Organisation[]> {
  return db.query<Organisation & Record<string, unknown>>(
    `select id, name, description, version from organisation
     where area = $1
       and ($2::uuid is null or (lower(name), id) > (select lower(name), id from organisation where area = $1 and id = $2))
     order by lower(name), id limit $3`,
    [db.actor.area, page.after ?? null, page.limit + 1],
    'organisations-page',
  );
}

export function findOrganisation(db: Reader, id: string): Promise<Organisation | undefined> {
  return db.one<Organisation & Record<string, unknown>>(
    'select id, name, description, version from organisation where area = $1 and id = $2',
    [db.actor.area, id],
    'organisation-get',
  );
}

const SERVICE = `s.id, s.organisation_id as "organisationId", o.name as "organisationName", s.name, s.description,
  s.outcome_area as "outcomeArea", s.minimum_age as "minimumAge", s.maximum_age as "maximumAge", s.status, s.agency,
  s.self_referral as "selfReferral",
  json_build_object('status', s.capacity_status, 'waitingListLength', s.waiting_list_length,
    'closedUntil', s.closed_until, 'assuredOn', s.capacity_assured_on) as capacity, s.version
  from service s join organisation o on o.area = s.area and o.id = s.organisation_id`;

export function findService(db: Reader, id: string): Promise<Service | undefined> {
  return db.one<Service & Record<string, unknown>>(
    `select ${SERVICE} where s.area = $1 and s.id = $2`,
    [db.actor.area, id],
    'service-get',
  );
}

/** Services of the area in the order of their names, one more than the limit. */
export function findServices(
  db: Reader,
  { outcomeArea, age, capacity, status, after }: ServicesQuery,
  limit: number,
): Promise<Service[]> {
  return db.query<Service & Record<string, unknown>>(
    `select ${SERVICE}
     where s.area = $1 and s.status = any($2) and ($3::text is null or s.outcome_area = $3)
       and ($4::integer is null
         or (coalesce(s.minimum_age, 0) <= $4 and coalesce(s.maximum_age, 1000) >= $4))
       and ($5::text is null or s.capacity_status = $5)
       and ($6::uuid is null or (s.name, s.id) > (select name, id from service where area = $1 and id = $6))
     order by s.name, s.id limit $7`,
    [
      db.actor.area,
      status ? [status] : LISTED_STATUSES,
      outcomeArea ?? null,
      age ?? null,
      capacity ?? null,
      after ?? null,
      limit + 1,
    ],
    'services-page',
  );
}
