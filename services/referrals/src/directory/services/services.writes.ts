import type { CalendarDate } from '#libs/kernel';
import { type Capacity, type Closure, requireClosure } from './capacity.rules.js';
import { type Schedule } from './schedule.rules.js';
import { placed, requireSchedules } from './service-details.rules.js';
import type { ScheduleDto, ServiceDetails } from './service-details.dto.js';
import type { ServiceRow } from './service.table.js';

type DetailColumns = Pick<
  ServiceRow,
  | 'url'
  | 'email'
  | 'phones'
  | 'locations'
  | 'schedules'
  | 'languages'
  | 'eligibility'
  | 'needs'
  | 'service_areas'
  | 'fees'
  | 'alert'
  | 'closure_from'
  | 'closure_until'
  | 'closure_reason'
>;

function scheduleOf(given: ScheduleDto): Schedule {
  const { frequency, interval, byDay, byMonthDay, startsOn, validFrom, validTo, opensAt, closesAt, description } =
    given;
  const day = (text: string | null | undefined) => (text ?? null) as CalendarDate | null;
  return {
    frequency,
    interval: interval ?? 1,
    byDay: byDay ?? [],
    byMonthDay: byMonthDay ?? [],
    startsOn: day(startsOn),
    validFrom: day(validFrom),
    validTo: day(validTo),
    opensAt,
    closesAt,
    description: description ?? null,
  };
}

function columnsOfClosure(closure: Closure | null) {
  requireClosure(closure);
  return {
    closure_from: closure?.from ?? null,
    closure_until: closure?.until ?? null,
    closure_reason: closure?.reason ?? null,
  };
}

/** The columns of the details that were given; those that were not given stay as they are. @throws DomainError INVALID, CLOSURE_INCONSISTENT */
export function columnsOfDetails(details: ServiceDetails): Partial<DetailColumns> {
  const { url, email, phones, locations, schedules, languages, eligibility, needs, serviceAreas, fees, alert } =
    details;
  const { closure } = details;
  if (schedules !== undefined) requireSchedules(schedules.map(scheduleOf));
  return given({
    ...{ url, email, languages, eligibility, needs, fees, alert },
    phones: phones?.map(({ number, description = null }) => ({ number, description })),
    locations: locations?.map((location) => placed(location)),
    service_areas: serviceAreas?.map(({ code = null, name }) => ({ code, name })),
    schedules: schedules?.map(scheduleOf),
    ...(closure === undefined ? {} : columnsOfClosure(closure as Closure | null)),
  });
}

/** The columns of a new service's details. @throws DomainError INVALID, CLOSURE_INCONSISTENT */
export function columnsOfNewDetails(details: ServiceDetails): DetailColumns {
  return { ...NO_DETAILS, ...columnsOfDetails(details) };
}

const NO_DETAILS: DetailColumns = {
  url: null,
  email: null,
  phones: [],
  locations: [],
  schedules: [],
  languages: [],
  eligibility: null,
  needs: [],
  service_areas: [],
  fees: null,
  alert: null,
  closure_from: null,
  closure_until: null,
  closure_reason: null,
};

/** Only the values that were given. */
export function given<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;
}

export function columnsOfCapacity(capacity: Capacity) {
  const { status, waitingListLength, waitingListWeeks, closedUntil, assuredOn } = capacity;
  return {
    capacity_status: status,
    waiting_list_length: waitingListLength,
    waiting_list_weeks: waitingListWeeks,
    closed_until: closedUntil,
    capacity_assured_on: assuredOn,
  };
}
