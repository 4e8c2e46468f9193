import { type Agency, type PfaArea } from '#libs/contracts';
import type { Page } from '#libs/platform';
import type { CapacityStatus, ServiceStatus } from './capacity.rules.js';

export class CapacityResponse {
  /** `unknown` if nobody has stated it, as for a service that another directory lists */
  status: CapacityStatus;
  waitingListLength: number | null;
  /** current wait in weeks */
  waitingListWeeks: number | null;
  /** last day of the closure */
  closedUntil: string | null;
  /** date on which the capacity was last confirmed */
  assuredOn: string;
  /** nobody has confirmed the capacity for a month */
  stale: boolean;
}

export class PhoneResponse {
  number: string;
  description: string | null;
}

export class LocationResponse {
  id: string;
  name: string | null;
  address: string | null;
  city: string | null;
  county: string | null;
  postcode: string | null;
  latitude: number | null;
  longitude: number | null;
}

export class ScheduleResponse {
  frequency: 'weekly' | 'monthly';
  interval: number;
  byDay: string[];
  byMonthDay: number[];
  startsOn: string | null;
  validFrom: string | null;
  validTo: string | null;
  opensAt: string;
  closesAt: string;
  description: string | null;
}

export class ServiceAreaResponse {
  code: string | null;
  name: string;
}

export class ClosureResponse {
  from: string;
  until: string | null;
  reason: string | null;
}

export class AssuranceResponse {
  on: string;
  /** null if the other directory does not name anyone */
  by: string | null;
}

/** The source of a harvested service. */
export class SourceResponse {
  id: string;
  url: string;
  /** id of the service at the source */
  externalId: string;
  /** date on which the area's staff took over the record */
  adoptedOn: string | null;
  /** date since which the source no longer lists it */
  vanishedOn: string | null;
}

/** A service that young people are referred to. */
export class ServiceResponse {
  id: string;
  organisationId: string;
  organisationName: string;
  name: string;
  description: string | null;
  /** null for a service that another directory lists */
  outcomeArea: PfaArea | null;
  /** all outcome areas that it supports, `outcomeArea` first */
  outcomeAreas: PfaArea[];
  minimumAge: number | null;
  maximumAge: number | null;
  /** as of today: a closure that covers today makes an active service `temporarily-closed` */
  status: ServiceStatus;
  agency: Agency | null;
  /** whether young people may refer themselves */
  selfReferral: boolean;
  capacity: CapacityResponse;
  url: string | null;
  email: string | null;
  phones: PhoneResponse[];
  locations: LocationResponse[];
  schedules: ScheduleResponse[];
  languages: string[];
  eligibility: string | null;
  /** SEN2 codes; empty for any need */
  needs: string[];
  /** empty for the whole area */
  serviceAreas: ServiceAreaResponse[];
  fees: string | null;
  alert: string | null;
  closure: ClosureResponse | null;
  /** last check of the whole record; null if never checked */
  assurance: AssuranceResponse | null;
  source: SourceResponse | null;
  /** whether it is open now according to its schedules; null without schedules */
  openNow: boolean | null;
  /** from the middle of the requested district to its nearest location; null without either */
  distanceKm: number | null;
  /** for `If-Match` */
  version: number;
  /** actions open to the caller now: `change`, `capacity`, `assurance` */
  allowedActions: string[];
}

export class ServicePage implements Page<ServiceResponse> {
  items: ServiceResponse[];
  /** value of `after` for the next page; null on the last page */
  next: string | null;
}
