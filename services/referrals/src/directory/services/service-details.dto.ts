import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsEmail,
  IsIn,
  IsInt,
  IsLatitude,
  IsLongitude,
  IsOptional,
  IsUrl,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { PFA_AREAS, type PfaArea } from '#libs/contracts';
import { IsCalendarDate, Words } from '#libs/platform';
import { NEEDS } from '#libs/sen2';
import { BY_DAY, FREQUENCIES, TIME } from './schedule.rules.js';

const given = (_: object, value: unknown) => value !== undefined;
export const NEED_CODES = Object.keys(NEEDS);
const POSTCODE_FORM = /^[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}$/i;

export class PhoneDto {
  /** number as dialled; spaces are allowed */
  @Matches(/^[+\d][\d ()-]{4,29}$/)
  number: string;

  @IsOptional()
  @Words(200)
  description?: string | null;
}

export class LocationDto {
  @IsOptional()
  @Words(200)
  name?: string | null;

  /** building and street */
  @Words(300)
  address: string;

  @Words(100)
  city: string;

  @Words(100)
  county: string;

  @Matches(POSTCODE_FORM)
  postcode: string;

  /** WGS 84; if absent, distances are measured from the middle of the postcode district */
  @IsOptional()
  @IsLatitude()
  latitude?: number | null;

  @IsOptional()
  @IsLongitude()
  longitude?: number | null;
}

/** Opening times in London time, as in RFC 5545. */
export class ScheduleDto {
  @IsIn(FREQUENCIES)
  frequency: (typeof FREQUENCIES)[number];

  /** interval in weeks or months, counted from `startsOn`; by default 1 */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(52)
  interval?: number;

  /** `MO` to `SU`; with `monthly` also `2MO` for the second Monday and `-1FR` for the last Friday */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @Matches(BY_DAY, { each: true })
  byDay?: string[];

  /** with `monthly`: days of the month; -1 is the last */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(31)
  @IsInt({ each: true })
  @Min(-31, { each: true })
  @Max(31, { each: true })
  byMonthDay?: number[];

  @IsOptional()
  @IsCalendarDate()
  startsOn?: string | null;

  @IsOptional()
  @IsCalendarDate()
  validFrom?: string | null;

  @IsOptional()
  @IsCalendarDate()
  validTo?: string | null;

  /** `09:30` */
  @Matches(TIME)
  opensAt: string;

  @Matches(TIME)
  closesAt: string;

  @IsOptional()
  @Words(500)
  description?: string | null;
}

export class ServiceAreaDto {
  /** ONS code, `E07000148` */
  @IsOptional()
  @Matches(/^[A-Z]\d{8}$/)
  code?: string | null;

  @Words(200)
  name: string;
}

export class ClosureDto {
  @IsCalendarDate()
  from: string;

  /** last day; absent if not known */
  @IsOptional()
  @IsCalendarDate()
  until?: string | null;

  @IsOptional()
  @Words(500)
  reason?: string | null;
}

/** Optional details of a service. Null removes a field. */
export class ServiceDetails {
  /** preparation for adulthood outcomes that it supports in addition to `outcomeArea` */
  @ValidateIf(given)
  @IsArray()
  @ArrayMaxSize(PFA_AREAS.length)
  @IsIn(PFA_AREAS, { each: true })
  @ApiProperty({ enum: PFA_AREAS, isArray: true, required: false })
  outcomeAreas?: PfaArea[];

  @IsOptional()
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true })
  @MaxLength(500)
  url?: string | null;

  @IsOptional()
  @IsEmail()
  @MaxLength(254)
  email?: string | null;

  @ValidateIf(given)
  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => PhoneDto)
  phones?: PhoneDto[];

  /** empty for a service without a location, such as a telephone service */
  @ValidateIf(given)
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => LocationDto)
  locations?: LocationDto[];

  @ValidateIf(given)
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => ScheduleDto)
  schedules?: ScheduleDto[];

  /** BCP 47 tags of the languages in which the service supports people, such as `en`, or `bfi` for British Sign Language */
  @ValidateIf(given)
  @IsArray()
  @ArrayMaxSize(50)
  @Matches(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { each: true })
  languages?: string[];

  /** the people whom the service supports, in words */
  @IsOptional()
  @Words(2_000)
  eligibility?: string | null;

  /** SEN2 codes of the needs that it supports; empty for any need */
  @ValidateIf(given)
  @IsArray()
  @ArrayMaxSize(NEED_CODES.length)
  @IsIn(NEED_CODES, { each: true })
  @ApiProperty({ enum: NEED_CODES, isArray: true, required: false })
  needs?: string[];

  /** parts of the area that it covers; empty for the whole area */
  @ValidateIf(given)
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => ServiceAreaDto)
  serviceAreas?: ServiceAreaDto[];

  @IsOptional()
  @Words(1_000)
  fees?: string | null;

  /** a current notice for everyone */
  @IsOptional()
  @Words(1_000)
  alert?: string | null;

  /** temporary closure; null reopens the service */
  @IsOptional()
  @ValidateNested()
  @Type(() => ClosureDto)
  closure?: ClosureDto | null;
}
