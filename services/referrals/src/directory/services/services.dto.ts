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
import { IsCalendarDate, IsRecordId, PageQuery, Words } from '#libs/platform';
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

  /** services whose age bounds include this age; a service without bounds takes every age */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(120)
  age?: number;

  @IsOptional()
  @IsIn(KNOWN_CAPACITIES)
  capacity?: CapacityStatus;

  /** SEN2 code: services for this need or for any need */
  @IsOptional()
  @IsIn(NEED_CODES)
  need?: string;

  /** ONS code of a part of the area: services for this part or for the whole area */
  @IsOptional()
  @Matches(/^[A-Z]\d{8}$/)
  serviceArea?: string;

  /** postcode district, such as `NR1`: nearest services first, and services without a location last */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim().toUpperCase() : value))
  @Matches(OUTCODE)
  near?: string;

  /** with `near`: only services with a location within this distance */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(500)
  withinKm?: number;

  /** `true`: only services that are open now according to their schedules */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  openNow?: boolean;

  /** by default active and temporarily closed services */
  @IsOptional()
  @IsIn(SERVICE_STATUSES)
  status?: ServiceStatus;
}

/** Whether a service takes people now. */
export class CapacityStatement {
  @IsIn(CAPACITY_STATUSES)
  status: StatedCapacity;

  /** number of people waiting; only with `waiting-list` */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100_000)
  waitingListLength?: number | null;

  /** current wait in weeks; only with `waiting-list` */
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

  /** the preparation for adulthood outcome that it supports */
  @IsIn(PFA_AREAS)
  outcomeArea: PfaArea;

  /** completed years; absent means no bound */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(120)
  minimumAge?: number | null;

  /** completed years, inclusive; absent means no bound */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(120)
  maximumAge?: number | null;

  /** by default `active` */
  @ValidateIf(given)
  @IsIn(SERVICE_STATUSES)
  status?: ServiceStatus;

  @IsDefined()
  @ValidateNested()
  @Type(() => CapacityStatement)
  capacity: CapacityStatement;

  /** statutory agency that runs it, if any */
  @IsOptional()
  @IsIn(AGENCIES)
  agency?: Agency | null;

  /** whether young people may refer themselves; by default false */
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

  /** null if no statutory agency runs it any longer */
  @IsOptional()
  @IsIn(AGENCIES)
  agency?: Agency | null;

  @ValidateIf(given)
  @IsBoolean()
  selfReferral?: boolean;
}
