import type { CalendarDate } from '#libs/kernel';
import { isStale, statusOn } from './capacity.rules.js';
import type { Service } from './services.queries.js';
import { isOpenAt } from './schedule.rules.js';
import { type ServiceResponse } from './service-responses.dto.js';

/** The service as shown at this time. */
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
