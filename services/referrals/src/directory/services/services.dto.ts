import { Transform, Type } from 'class-transformer';
import {
  IsBoolean,
  IsDefined,
  IsIn,
  IsInt,
  IsOptional,
  Matches,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { AGENCIES, type Agency, PFA_AREAS, type PfaArea } from '#libs/contracts';
import { IsCalendarDate, IsRecordId, type Page, PageQuery, Words } from '#libs/platform';
import {
  CAPACITY_STATUSES,
  type CapacityStatus,
  KNOWN_CAPACITIES,
  SERVICE_STATUSES,
  type ServiceStatus,
  type StatedCapacity,
} from './capacity.rules.js';
import { OUTCODE } from '../postcodes/outcodes.rules.js';
import { NEED_CODES, ServiceDetails } from './service-details.dto.js';

const given = (_: object, value: unknown) => value !== undefined;

export class ServicesQuery extends PageQuery {
  @IsOptional()
  @IsIn(PFA_AREAS)
  outcomeArea?: PfaArea;

  /** services whose age bounds include it; a service without bounds takes every age */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(120)
  age?: number;

  @IsOptional()
  @IsIn(KNOWN_CAPACITIES)
  capacity?: CapacityStatus;

  /** SEN2 code: services that are for this need, or for whatever need */
  @IsOptional()
  @IsIn(NEED_CODES)
  need?: string;

  /** ONS code of a part of the area: services that are for it, or for the whole area */
  @IsOptional()
  @Matches(/^[A-Z]\d{8}$/)
  serviceArea?: string;

  /** postcode district, `NR1`: the nearest first, and those that have no place last */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim().toUpperCase() : value))
  @Matches(OUTCODE)
  near?: string;

  /** with `near`: only services with a place so near */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(500)
  withinKm?: number;

  /** `true`: those alone that are open at this moment, by their schedules */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  openNow?: boolean;

  /** active and temporarily closed ones unless told */
  @IsOptional()
  @IsIn(SERVICE_STATUSES)
  status?: ServiceStatus;
}

/** Whether a service takes people now. */
export class CapacityStatement {
  @IsIn(CAPACITY_STATUSES)
  status: StatedCapacity;

  /** people who wait; only with `waiting-list` */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100_000)
  waitingListLength?: number | null;

  /** weeks that people wait at present; only with `waiting-list` */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(520)
  waitingListWeeks?: number | null;

  /** last day of the closure; only with `closed` */
  @IsOptional()
  @IsCalendarDate()
  closedUntil?: string | null;
}

export class NewService extends ServiceDetails {
  @IsRecordId()
  organisationId: string;

  @Words(200)
  name: string;

  @IsOptional()
  @Words(4_000)
  description?: string | null;

  /** the outcome of preparation for adulthood that it serves */
  @IsIn(PFA_AREAS)
  outcomeArea: PfaArea;

  /** completed years; absent means no bound */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(120)
  minimumAge?: number | null;

  /** completed years, included; absent means no bound */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(120)
  maximumAge?: number | null;

  /** `active` unless told */
  @ValidateIf(given)
  @IsIn(SERVICE_STATUSES)
  status?: ServiceStatus;

  @IsDefined()
  @ValidateNested()
  @Type(() => CapacityStatement)
  capacity: CapacityStatement;

  /** statutory agency that runs it, where one does */
  @IsOptional()
  @IsIn(AGENCIES)
  agency?: Agency | null;

  /** whether young people may refer themselves; not unless told */
  @ValidateIf(given)
  @IsBoolean()
  selfReferral?: boolean;
}

export class ServiceChange extends ServiceDetails {
  @ValidateIf(given)
  @Words(200)
  name?: string;

  /** null removes it */
  @IsOptional()
  @Words(4_000)
  description?: string | null;

  @ValidateIf(given)
  @IsIn(PFA_AREAS)
  outcomeArea?: PfaArea;

  /** null removes the bound */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(120)
  minimumAge?: number | null;

  /** null removes the bound */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(120)
  maximumAge?: number | null;

  @ValidateIf(given)
  @IsIn(SERVICE_STATUSES)
  status?: ServiceStatus;

  /** null where no statutory agency runs it any longer */
  @IsOptional()
  @IsIn(AGENCIES)
  agency?: Agency | null;

  @ValidateIf(given)
  @IsBoolean()
  selfReferral?: boolean;
}

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
