import type { PfaArea } from '#libs/contracts';
import { type FieldError, invalid, newId } from '#libs/kernel';
import type { Closure } from './capacity.rules.js';
import { findPosition, normalPostcode, outcodeOf } from '../postcodes/outcodes.rules.js';
import type { Schedule } from './schedule.rules.js';

export interface Phone {
  readonly number: string;
  readonly description: string | null;
}

/** A location of a service. Parts that a harvested address lacks are null. */
export interface Location {
  readonly id: string;
  readonly name: string | null;
  readonly address: string | null;
  readonly city: string | null;
  readonly county: string | null;
  readonly postcode: string | null;
  /** as given: WGS 84 */
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** the point from which distances are measured: as given, or else the middle of the postcode district */
  readonly nearLatitude: number | null;
  readonly nearLongitude: number | null;
}

/** A part of the area that the service covers: its name, and its ONS code if it has one. */
export interface ServiceArea {
  readonly code: string | null;
  readonly name: string;
}

/** Details of a service other than its name, main outcome area, ages and capacity. */
export interface Details {
  readonly outcomeAreas: readonly PfaArea[];
  readonly url: string | null;
  readonly email: string | null;
  readonly phones: readonly Phone[];
  readonly locations: readonly Location[];
  readonly schedules: readonly Schedule[];
  /** BCP 47 tags */
  readonly languages: readonly string[];
  readonly eligibility: string | null;
  /** SEN2 codes; empty for any need */
  readonly needs: readonly string[];
  /** empty for the whole area */
  readonly serviceAreas: readonly ServiceArea[];
  readonly fees: string | null;
  readonly alert: string | null;
  readonly closure: Closure | null;
}

export type GivenLocation = Partial<Omit<Location, 'id' | 'nearLatitude' | 'nearLongitude'>>;

/** Adds an id and a position for distances to a location. */
export function placed(given: GivenLocation, id = newId()): Location {
  const { name = null, address = null, city = null, county = null, latitude = null, longitude = null } = given;
  const postcode = given.postcode ? (normalPostcode(given.postcode) ?? given.postcode.trim()) : null;
  const outcode = postcode === null ? null : outcodeOf(postcode);
  const exact = latitude !== null && longitude !== null ? { latitude, longitude } : undefined;
  const near = exact ?? (outcode === null ? undefined : findPosition(outcode));
  return {
    id,
    ...{ name, address, city, county, postcode },
    latitude: exact?.latitude ?? null,
    longitude: exact?.longitude ?? null,
    nearLatitude: near?.latitude ?? null,
    nearLongitude: near?.longitude ?? null,
  };
}

/** All outcome areas of a service without duplicates, the main one first. */
export function outcomeAreasOf(first: PfaArea | null, others: readonly PfaArea[]): PfaArea[] {
  return [...new Set([...(first === null ? [] : [first]), ...others])];
}

/** Checks that schedules are consistent. @throws DomainError INVALID with the fields that are not */
export function requireSchedules(schedules: readonly Schedule[]): void {
  const errors = schedules.flatMap((schedule, index): FieldError[] => {
    const field = `schedules.${index}`;
    const found: FieldError[] = [];
    if (schedule.closesAt <= schedule.opensAt) {
      found.push({ field: `${field}.closesAt`, code: 'BEFORE_OPENING', message: 'must be after opensAt' });
    }
    if (schedule.byDay.length + schedule.byMonthDay.length === 0) {
      found.push({ field: `${field}.byDay`, code: 'REQUIRED', message: 'name at least one day' });
    }
    if (
      schedule.frequency === 'weekly' &&
      (schedule.byMonthDay.length > 0 || schedule.byDay.some((d) => d.length > 2))
    ) {
      found.push({
        field: `${field}.byDay`,
        code: 'NOT_WEEKLY',
        message: 'days of the month are allowed only in monthly schedules',
      });
    }
    return found;
  });
  if (errors.length > 0) throw invalid(errors);
}
