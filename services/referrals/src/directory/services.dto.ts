import { Type } from 'class-transformer';
import { IsBoolean, IsDefined, IsIn, IsInt, IsOptional, Max, Min, ValidateIf, ValidateNested } from 'class-validator';
import { AGENCIES, type Agency, PFA_AREAS, type PfaArea } from '#libs/contracts';
import { IsCalendarDate, IsRecordId, type Page, PageQuery, Words } from '#libs/platform';
import { CAPACITY_STATUSES, type CapacityStatus, SERVICE_STATUSES, type ServiceStatus } from './capacity.rules.js';

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
  @IsIn(CAPACITY_STATUSES)
  capacity?: CapacityStatus;

  /** active and temporarily closed ones unless told */
  @IsOptional()
  @IsIn(SERVICE_STATUSES)
  status?: ServiceStatus;
}

/** Whether a service takes people now. */
export class CapacityStatement {
  @IsIn(CAPACITY_STATUSES)
  status: CapacityStatus;

  /** people who wait; only with `waiting-list` */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100_000)
  waitingListLength?: number | null;

  /** last day of the closure; only with `closed` */
  @IsOptional()
  @IsCalendarDate()
  closedUntil?: string | null;
}

export class NewService {
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

export class ServiceChange {
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
  status: CapacityStatus;
  waitingListLength: number | null;
  /** last day of the closure */
  closedUntil: string | null;
  /** day on which somebody last vouched for it */
  assuredOn: string;
}

/** A service that young people are referred to. */
export class ServiceResponse {
  id: string;
  organisationId: string;
  organisationName: string;
  name: string;
  description: string | null;
  outcomeArea: PfaArea;
  minimumAge: number | null;
  maximumAge: number | null;
  status: ServiceStatus;
  agency: Agency | null;
  /** whether young people may refer themselves */
  selfReferral: boolean;
  capacity: CapacityResponse;
  /** for `If-Match` */
  version: number;
  /** what the caller may do now: `change`, `capacity` */
  allowedActions: string[];
}

export class ServicePage implements Page<ServiceResponse> {
  items: ServiceResponse[];
  /** value of `after` for the next page; null on the last */
  next: string | null;
}
