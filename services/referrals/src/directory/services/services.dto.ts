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
