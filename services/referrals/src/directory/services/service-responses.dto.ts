import { type Agency, type PfaArea } from '#libs/contracts';
import type { Page } from '#libs/platform';
import type { CapacityStatus, ServiceStatus } from './capacity.rules.js';

export class CapacityResponse {
  /** `unknown` of a service that another directory lists: nobody said */
  status: CapacityStatus;
  waitingListLength: number | null;
  /** weeks that people wait at present */
  waitingListWeeks: number | null;
  /** last day of the closure */
  closedUntil: string | null;
  /** day on which somebody last vouched for it */
  assuredOn: string;
  /** nobody has vouched for it for a month */
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
  /** null where another directory does not say */
  by: string | null;
}

/** Where a harvested service comes from. */
export class SourceResponse {
  id: string;
  url: string;
  /** its id there */
  externalId: string;
  /** since then the area's own staff keep it */
  adoptedOn: string | null;
  /** since then the source does not list it */
  vanishedOn: string | null;
}

/** A service that young people are referred to. */
export class ServiceResponse {
  id: string;
  organisationId: string;
  organisationName: string;
  name: string;
  description: string | null;
  /** null for one that another directory lists */
  outcomeArea: PfaArea | null;
  /** all that it serves, `outcomeArea` first */
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
  /** SEN2 codes; empty: whatever the need */
  needs: string[];
  /** empty: the whole area */
  serviceAreas: ServiceAreaResponse[];
  fees: string | null;
  alert: string | null;
  closure: ClosureResponse | null;
  /** who last checked the record as a whole; null: nobody */
  assurance: AssuranceResponse | null;
  source: SourceResponse | null;
  /** by its schedules, at this moment; null where it has none */
  openNow: boolean | null;
  /** from the middle of the district asked for to its nearest place; null where none was asked for, or it has no place */
  distanceKm: number | null;
  /** for `If-Match` */
  version: number;
  /** what the caller may do now: `change`, `capacity`, `assurance` */
  allowedActions: string[];
}

export class ServicePage implements Page<ServiceResponse> {
  items: ServiceResponse[];
  /** value of `after` for the next page; null on the last */
  next: string | null;
}
