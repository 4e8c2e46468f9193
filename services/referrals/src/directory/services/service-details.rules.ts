import type { PfaArea } from '#libs/contracts';
import { type FieldError, invalid, newId } from '#libs/kernel';
import type { Closure } from './capacity.rules.js';
import { findPosition, normalPostcode, outcodeOf } from '../postcodes/outcodes.rules.js';
import type { Schedule } from './schedule.rules.js';

export interface Phone {
  readonly number: string;
  readonly description: string | null;
}

/** A place where a service is given. What a harvested one lacks of its address is null. */
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
  /** what distances are reckoned from: as given, or else the middle of the postcode's district */
  readonly nearLatitude: number | null;
  readonly nearLongitude: number | null;
}

/** A part of the area that the service is for: an ONS code where there is one, and its name. */
export interface ServiceArea {
  readonly code: string | null;
  readonly name: string;
}

/** What is known of a service beside its name, its outcome area, its ages and its capacity. */
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
  /** codes of the SEN2 return; empty: whatever the need */
  readonly needs: readonly string[];
  /** empty: the whole area */
  readonly serviceAreas: readonly ServiceArea[];
  readonly fees: string | null;
  readonly alert: string | null;
  readonly closure: Closure | null;
}

export type GivenLocation = Partial<Omit<Location, 'id' | 'nearLatitude' | 'nearLongitude'>>;

/** The location with an id of its own and a position to reckon distances from. */
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

/** The outcome areas that a service serves: the one that it is listed under first, the others once each. */
export function outcomeAreasOf(first: PfaArea | null, others: readonly PfaArea[]): PfaArea[] {
  return [...new Set([...(first === null ? [] : [first]), ...others])];
}

/** What a schedule cannot mean. @throws DomainError INVALID with the field of each */
export function requireSchedules(schedules: readonly Schedule[]): void {
  const errors = schedules.flatMap((schedule, index): FieldError[] => {
    const field = `schedules.${index}`;
    const found: FieldError[] = [];
    if (schedule.closesAt <= schedule.opensAt) {
      found.push({ field: `${field}.closesAt`, code: 'BEFORE_OPENING', message: 'must be after opensAt' });
    }
    if (schedule.byDay.length + schedule.byMonthDay.length === 0) {
      found.push({ field: `${field}.byDay`, code: 'REQUIRED', message: 'say on which days' });
    }
    if (
      schedule.frequency === 'weekly' &&
      (schedule.byMonthDay.length > 0 || schedule.byDay.some((d) => d.length > 2))
    ) {
      found.push({ field: `${field}.byDay`, code: 'NOT_WEEKLY', message: 'days of a month are for monthly schedules' });
    }
    return found;
  });
  if (errors.length > 0) throw invalid(errors);
}
