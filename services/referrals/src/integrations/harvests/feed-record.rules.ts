import type { PfaArea } from '#libs/contracts';
import type { CalendarDate } from '#libs/kernel';
import type { ServiceStatus } from '../../directory/services/capacity.rules.js';
import { BY_DAY, type Schedule } from '../../directory/services/schedule.rules.js';
import type { GivenLocation, Phone, ServiceArea } from '../../directory/services/service-details.rules.js';
import { TERMS } from '../open-referral/taxonomies.values.js';
import {
  type Json,
  dayOf,
  emailOf,
  linkOf,
  numberOf,
  objectOf,
  objectsOf,
  textOf,
  timeOf,
} from './feed-values.rules.js';

/** A service as another directory lists it. */
export interface FeedRecord {
  readonly externalId: string;
  readonly name: string;
  readonly description: string | null;
  readonly status: ServiceStatus;
  readonly url: string | null;
  readonly email: string | null;
  readonly fees: string | null;
  readonly alert: string | null;
  readonly minimumAge: number | null;
  readonly maximumAge: number | null;
  readonly assuredOn: CalendarDate | null;
  readonly organisation: {
    readonly externalId: string;
    readonly name: string;
    readonly description: string | null;
    readonly url: string | null;
    readonly email: string | null;
  };
  readonly phones: readonly Phone[];
  readonly locations: readonly GivenLocation[];
  readonly schedules: readonly Schedule[];
  readonly languages: readonly string[];
  readonly serviceAreas: readonly ServiceArea[];
  readonly outcomeAreas: readonly PfaArea[];
  readonly needs: readonly string[];
}

/** Why a record cannot be imported as a service. */
type RecordFault =
  | 'NOT_AN_OBJECT'
  | 'ID_MISSING'
  | 'ID_TWICE'
  | 'ID_DIFFERS'
  | 'NAME_MISSING'
  | 'STATUS_UNKNOWN'
  | 'ORGANISATION_MISSING'
  | 'AGES_CROSSED';

const STATUSES: Record<string, ServiceStatus> = {
  active: 'active',
  inactive: 'inactive',
  defunct: 'defunct',
  'temporarily closed': 'temporarily-closed',
};

/** Id of a list entry, which is used to request the full record. */
export function idOf(entry: unknown): { id: string } | { fault: RecordFault } {
  const object = objectOf(entry);
  if (!object) return { fault: 'NOT_AN_OBJECT' };
  const id = textOf(object['id'], 200);
  return id === null ? { fault: 'ID_MISSING' } : { id };
}

/**
 * Reads a service from a feed's response to a request for `id`. Required fields must be valid; optional fields that
 * cannot be read are left out.
 */
export function readRecord(response: unknown, id: string): { record: FeedRecord } | { fault: RecordFault } {
  const service = objectOf(response);
  if (!service) return { fault: 'NOT_AN_OBJECT' };
  if (textOf(service['id'], 200) !== id) return { fault: 'ID_DIFFERS' };
  const name = textOf(service['name'], 200);
  if (name === null) return { fault: 'NAME_MISSING' };
  const status = STATUSES[String(service['status'])];
  if (status === undefined) return { fault: 'STATUS_UNKNOWN' };
  const organisation = objectOf(service['organization']);
  const organisationId = textOf(organisation?.['id'] ?? service['organization_id'], 200);
  const organisationName = textOf(organisation?.['name'], 200);
  if (!organisation || organisationId === null || organisationName === null) return { fault: 'ORGANISATION_MISSING' };
  const minimumAge = ageOf(service['minimum_age']);
  const maximumAge = ageOf(service['maximum_age']);
  if (minimumAge !== null && maximumAge !== null && minimumAge > maximumAge) return { fault: 'AGES_CROSSED' };
  const codes = codesOf(service['attributes']);
  const record: FeedRecord = {
    ...{ externalId: id, name, status, minimumAge, maximumAge },
    description: textOf(service['description'], 4_000),
    url: linkOf(service['url']),
    email: emailOf(service['email']),
    fees: textOf(service['fees'], 1_000),
    alert: textOf(service['alert'], 1_000),
    assuredOn: dayOf(service['assured_date']),
    organisation: {
      externalId: organisationId,
      name: organisationName,
      description: textOf(organisation['description'], 2_000),
      url: linkOf(organisation['website']),
      email: emailOf(organisation['email']),
    },
    phones: phonesOf(service),
    locations: objectsOf(service['service_at_locations'], 50).flatMap(locationOf),
    schedules: objectsOf(service['schedules'], 50).flatMap(scheduleOf),
    languages: objectsOf(service['languages'], 50).flatMap(({ code }) =>
      typeof code === 'string' && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(code) ? [code] : [],
    ),
    serviceAreas: objectsOf(service['service_areas'], 100).flatMap(serviceAreaOf),
    outcomeAreas: codes('outcome-area') as PfaArea[],
    needs: codes('need'),
  };
  return { record };
}

const ageOf = (value: unknown) => {
  const age = numberOf(value, 0, 120);
  return age === null ? null : Math.floor(age);
};

/** Codes from this product's own taxonomies, which feeds of other areas that run this product contain. */
function codesOf(attributes: unknown): (key: string) => string[] {
  const ids = new Set(
    objectsOf(attributes, 200).map((a) => a['taxonomy_term_id'] ?? objectOf(a['taxonomy_term'])?.['id']),
  );
  return (key) => TERMS.filter((term) => term.key === key && ids.has(term.id)).map((term) => term.code);
}

function phonesOf(service: Json): Phone[] {
  const contacts = objectsOf(service['contacts'], 20);
  const phones = [...objectsOf(service['phones'], 10), ...contacts.flatMap((c) => objectsOf(c['phones'], 10))];
  return phones
    .flatMap((phone) => {
      const number = textOf(phone['number'], 30);
      return number === null ? [] : [{ number, description: textOf(phone['description'], 200) }];
    })
    .slice(0, 10);
}

function locationOf(at: Json): GivenLocation[] {
  const location = objectOf(at['location']);
  if (!location) return [];
  const [address] = objectsOf(location['addresses'], 1);
  return [
    {
      name: textOf(location['name'], 200),
      latitude: numberOf(location['latitude'], -90, 90),
      longitude: numberOf(location['longitude'], -180, 180),
      address: textOf(address?.['address_1'], 300),
      city: textOf(address?.['city'], 100),
      county: textOf(address?.['state_province'], 100),
      postcode: textOf(address?.['postal_code'], 10),
    },
  ];
}

function serviceAreaOf(area: Json): ServiceArea[] {
  const name = textOf(area['name'] ?? area['service_area'], 200);
  if (name === null) return [];
  const code = /[A-Z]\d{8}$/.exec(textOf(area['uri'], 500) ?? '')?.[0] ?? null;
  return [{ code, name }];
}

/** Leaves out schedules without times or with an unknown frequency, because they do not state opening times. */
function scheduleOf(given: Json): Schedule[] {
  const opensAt = timeOf(given['opens_at']);
  const closesAt = timeOf(given['closes_at']);
  const frequency = { WEEKLY: 'weekly', MONTHLY: 'monthly' }[String(given['freq'])] as
    | Schedule['frequency']
    | undefined;
  if (opensAt === null || closesAt === null || closesAt <= opensAt || frequency === undefined) return [];
  const parts = (value: unknown) => (textOf(value, 200) ?? '').split(',').map((part) => part.trim().toUpperCase());
  const byDay = parts(given['byday']).filter((d) => BY_DAY.test(d) && (frequency === 'monthly' || d.length === 2));
  const byMonthDay = parts(given['bymonthday'])
    .map(Number)
    .filter((d) => frequency === 'monthly' && Number.isInteger(d) && d !== 0 && Math.abs(d) <= 31);
  if (byDay.length + byMonthDay.length === 0) return [];
  return [
    {
      ...{ frequency, byDay, byMonthDay, opensAt, closesAt },
      interval: Math.floor(numberOf(given['interval'], 1, 52) ?? 1),
      startsOn: dayOf(given['dtstart']),
      validFrom: dayOf(given['valid_from']),
      validTo: dayOf(given['valid_to']),
      description: textOf(given['description'], 500),
    },
  ];
}
