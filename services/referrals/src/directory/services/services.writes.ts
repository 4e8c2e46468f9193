import type { CalendarDate } from '#libs/kernel';
import { type Capacity, type Closure, requireClosure } from './capacity.rules.js';
import { type Schedule } from './schedule.rules.js';
import { placed, requireSchedules } from './service-details.rules.js';
import type { ScheduleDto, ServiceDetails } from './service-details.dto.js';
import type { ServiceEntity } from './service.entity.js';

type Columns = Partial<ServiceEntity>;

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

function columnsOfClosure(closure: Closure | null): Columns {
  requireClosure(closure);
  return {
    closureFrom: closure?.from ?? null,
    closureUntil: closure?.until ?? null,
    closureReason: closure?.reason ?? null,
  };
}

/** The columns of the details that were given; those that were not given stay as they are. @throws DomainError INVALID, CLOSURE_INCONSISTENT */
export function columnsOfDetails(details: ServiceDetails): Columns {
  const { url, email, phones, locations, schedules, languages, eligibility, needs, serviceAreas, fees, alert } =
    details;
  const { closure } = details;
  const columns: Columns = { url, email, languages, eligibility, needs, fees, alert };
  columns.phones = phones?.map(({ number, description = null }) => ({ number, description }));
  columns.locations = locations?.map((location) => placed(location));
  columns.serviceAreas = serviceAreas?.map(({ code = null, name }) => ({ code, name }));
  if (schedules !== undefined) {
    columns.schedules = schedules.map(scheduleOf);
    requireSchedules(columns.schedules);
  }
  if (closure !== undefined) Object.assign(columns, columnsOfClosure(closure as Closure | null));
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
}

export function columnsOfCapacity(capacity: Capacity): Columns {
  const { status, waitingListLength, waitingListWeeks, closedUntil, assuredOn } = capacity;
  return { capacityStatus: status, waitingListLength, waitingListWeeks, closedUntil, capacityAssuredOn: assuredOn };
}
