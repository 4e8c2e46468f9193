import { type CalendarDate, derivedId } from '#libs/kernel';
import { longDate } from '#libs/timeline';
import { statusOn } from '../../directory/services/capacity.rules.js';
import type { Location } from '../../directory/services/service-details.rules.js';
import type { Schedule } from '../../directory/services/schedule.rules.js';
import type { PublishedService } from './open-referral.queries.js';
import { TAXONOMIES, type Taxonomy, type TaxonomyKey, type Term, termOf } from './taxonomies.values.js';

type Json = Record<string, unknown>;

/** Leaves out null, empty text and empty lists, as Open Referral requires. */
function withoutEmpty(object: Json): Json {
  const isEmpty = (value: unknown) =>
    value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(object).filter(([, value]) => !isEmpty(value)));
}

/** A service with its simple fields and its organisation. The name of the person who assured it is not published. */
export function listedService(service: PublishedService, today: CalendarDate): Json {
  const { organisation } = service;
  return withoutEmpty({
    id: service.id,
    organization_id: organisation.id,
    name: service.name,
    description: [service.description, service.eligibility && `Who it is for: ${service.eligibility}`]
      .filter(Boolean)
      .join('\n\n'),
    url: service.url,
    email: service.email,
    status: statusOn(service.status, service.closure, today).replace('-', ' '),
    fees: service.fees,
    minimum_age: service.minimumAge,
    maximum_age: service.maximumAge,
    assured_date: service.assurance?.on,
    alert: alertOf(service),
    last_modified: service.modifiedAt,
    organization: withoutEmpty({
      id: organisation.id,
      name: organisation.name,
      // The standard requires a description; this directory does not.
      description: organisation.description ?? organisation.name,
      website: organisation.url,
      email: organisation.email,
    }),
  });
}

/** A service with all its related records. */
export function wholeService(service: PublishedService, today: CalendarDate): Json {
  const { id } = service;
  return withoutEmpty({
    ...listedService(service, today),
    schedules: service.schedules.map((schedule, i) => scheduleOf(schedule, id, i)),
    service_areas: service.serviceAreas.map(({ code, name }, i) =>
      withoutEmpty({
        id: derivedId(`${id}/service-area/${i}`),
        service_id: id,
        name,
        service_area: name,
        uri: code && `http://statistics.data.gov.uk/id/statistical-geography/${code}`,
      }),
    ),
    service_at_locations: service.locations.map((location) => atLocation(location, id)),
    languages: service.languages.map((code) => ({ id: derivedId(`${id}/language/${code}`), service_id: id, code })),
    contacts: contactsOf(service),
    attributes: attributesOf(service),
  });
}

/** A location of a service. */
export function atLocation(location: Location, serviceId: string): Json {
  const locationId = derivedId(`${location.id}/location`);
  const { name, latitude, longitude, address, city, county, postcode } = location;
  const addressed = address !== null && city !== null && postcode !== null;
  return {
    id: location.id,
    service_id: serviceId,
    location_id: locationId,
    location: withoutEmpty({
      id: locationId,
      location_type: 'physical',
      name,
      latitude,
      longitude,
      addresses: addressed
        ? [
            {
              id: derivedId(`${location.id}/address`),
              location_id: locationId,
              address_1: address,
              city,
              state_province: county ?? city,
              postal_code: postcode,
              country: 'GB',
              address_type: 'physical',
            },
          ]
        : [],
    }),
  };
}

export function taxonomyOf({ id, name, description }: Taxonomy): Json {
  return { id, name, description, version: '1' };
}

export function wholeTaxonomy(taxonomy: Taxonomy): Json {
  return { ...taxonomyOf(taxonomy), taxonomy_terms: taxonomy.terms.map(taxonomyTermOf) };
}

export function taxonomyTermOf({ id, key, code, name, description }: Term): Json {
  const taxonomy = TAXONOMIES.find((t) => t.key === key)!;
  return { id, code, name, term: name, description, taxonomy: taxonomy.name, taxonomy_id: taxonomy.id };
}

function alertOf({ alert, closure }: PublishedService): string | null {
  if (closure === null) return alert;
  const until = closure.until === null ? '' : ` until ${longDate(closure.until)}`;
  const closed = `Closed from ${longDate(closure.from)}${until}${closure.reason ? `: ${closure.reason}` : '.'}`;
  return [alert, closed].filter(Boolean).join(' ');
}

function scheduleOf(schedule: Schedule, serviceId: string, index: number): Json {
  return withoutEmpty({
    id: derivedId(`${serviceId}/schedule/${index}`),
    service_id: serviceId,
    freq: schedule.frequency.toUpperCase(),
    interval: schedule.interval,
    byday: schedule.byDay.join(','),
    bymonthday: schedule.byMonthDay.join(','),
    dtstart: schedule.startsOn,
    valid_from: schedule.validFrom,
    valid_to: schedule.validTo,
    opens_at: schedule.opensAt,
    closes_at: schedule.closesAt,
    description: schedule.description,
  });
}

function contactsOf({ id, phones }: PublishedService): Json[] {
  if (phones.length === 0) return [];
  const contactId = derivedId(`${id}/contact`);
  const numbers = phones.map(({ number, description }, i) =>
    withoutEmpty({ id: derivedId(`${id}/phone/${i}`), contact_id: contactId, number, description }),
  );
  return [{ id: contactId, service_id: id, phones: numbers }];
}

/** Outcome areas, needs and capacity as attributes, because Open Referral has no fields for them. */
function attributesOf({ id, outcomeAreas, needs, capacity }: PublishedService): Json[] {
  const attribute = (key: TaxonomyKey, code: string, linkType: string, value: string | null = null): Json[] => {
    const term = termOf(key, code);
    if (!term) return [];
    return [
      withoutEmpty({
        id: derivedId(`${id}/attribute/${key}/${code}`),
        link_id: id,
        link_type: linkType,
        taxonomy_term_id: term.id,
        taxonomy_term: taxonomyTermOf(term),
        value,
      }),
    ];
  };
  return [
    ...outcomeAreas.flatMap((code) => attribute('outcome-area', code, 'service_type')),
    ...needs.flatMap((code) => attribute('need', code, 'eligibility')),
    ...attribute('capacity', capacity.status, 'capacity', capacityWords(capacity)),
  ];
}

function capacityWords({
  waitingListLength,
  waitingListWeeks,
  closedUntil,
  assuredOn,
}: PublishedService['capacity']): string {
  return [
    waitingListLength !== null && `${waitingListLength} people waiting`,
    waitingListWeeks !== null && `${waitingListWeeks} weeks to wait`,
    closedUntil !== null && `closed until ${longDate(closedUntil)}`,
    `as of ${longDate(assuredOn)}`,
  ]
    .filter((part) => part !== false)
    .join(', ');
}
