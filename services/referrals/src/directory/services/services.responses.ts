import type { CalendarDate } from '#libs/kernel';
import { type Capacity, type Closure, isStale, requireClosure, statusOn } from './capacity.rules.js';
import type { Service } from './services.queries.js';
import { type Schedule, isOpenAt } from './schedule.rules.js';
import { placed, requireSchedules } from './service-details.rules.js';
import type { ScheduleDto, ServiceDetails } from './service-details.dto.js';
import type { ServiceEntity } from './service.entity.js';
import { type ServiceResponse } from './service-responses.dto.js';

type Columns = Partial<ServiceEntity>;

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

export function columnsOfCapacity(capacity: Capacity): Columns {
  const { status, waitingListLength, waitingListWeeks, closedUntil, assuredOn } = capacity;
  return { capacityStatus: status, waitingListLength, waitingListWeeks, closedUntil, capacityAssuredOn: assuredOn };
}

/** The service as it is shown at that moment. */
export function serviceResponse(
  service: Service,
  now: { day: CalendarDate; time: string },
  allowedActions: string[],
): ServiceResponse {
  const { capacity, closure, locations, schedules, phones, languages, needs, outcomeAreas, serviceAreas } = service;
  return {
    ...service,
    status: statusOn(service.status, closure, now.day),
    capacity: { ...capacity, stale: isStale(capacity, now.day) },
    outcomeAreas: [...outcomeAreas],
    phones: [...phones],
    languages: [...languages],
    needs: [...needs],
    serviceAreas: [...serviceAreas],
    locations: locations.map(({ id, name, address, city, county, postcode, latitude, longitude }) => ({
      ...{ id, name, address, city, county, postcode, latitude, longitude },
    })),
    schedules: schedules.map((schedule) => ({
      ...schedule,
      byDay: [...schedule.byDay],
      byMonthDay: [...schedule.byMonthDay],
    })),
    openNow: closedNow(service, now.day) ? false : isOpenAt(schedules, now.day, now.time),
    allowedActions,
  };
}

const closedNow = ({ status, closure }: Service, day: CalendarDate) => statusOn(status, closure, day) !== 'active';
