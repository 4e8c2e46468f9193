import { type CalendarDate, type FieldError, calendarDate, daysBetween, unprocessable } from '#libs/kernel';

/** Open Referral UK 3.0, `service.status`. */
export const SERVICE_STATUSES = ['active', 'inactive', 'defunct', 'temporarily-closed'] as const;
export type ServiceStatus = (typeof SERVICE_STATUSES)[number];

/** Statuses that a search shows by default. It includes temporarily closed services, because people still need to find them. */
export const LISTED_STATUSES = ['active', 'temporarily-closed'] as const satisfies readonly ServiceStatus[];

/** Whether a service takes people now. The codes are the Gravity project's capacity statuses, because HSDS has none. */
export const CAPACITY_STATUSES = ['accepting', 'waiting-list', 'closed', 'additional-assessment-required'] as const;
/** A stated capacity, or `unknown` if nobody has stated one, as for a service from another directory. */
export const KNOWN_CAPACITIES = [...CAPACITY_STATUSES, 'unknown'] as const;
export type CapacityStatus = (typeof KNOWN_CAPACITIES)[number];
export type StatedCapacity = (typeof CAPACITY_STATUSES)[number];

export interface Capacity {
  readonly status: CapacityStatus;
  /** number of people waiting; only with `waiting-list`, null if not known */
  readonly waitingListLength: number | null;
  /** current wait in weeks; only with `waiting-list`, null if not known */
  readonly waitingListWeeks: number | null;
  /** last day of the closure; only with `closed`, null if not known */
  readonly closedUntil: CalendarDate | null;
  /** the day on which the capacity was last confirmed */
  readonly assuredOn: CalendarDate;
}

/** @throws DomainError CAPACITY_INCONSISTENT (422) */
export function statedCapacity(
  stated: {
    status: StatedCapacity;
    waitingListLength?: number | null;
    waitingListWeeks?: number | null;
    closedUntil?: string | null;
  },
  today: CalendarDate,
): Capacity {
  const { status, waitingListLength = null, waitingListWeeks = null } = stated;
  const closedUntil = stated.closedUntil ? calendarDate(stated.closedUntil) : null;
  const errors: FieldError[] = [];
  if (waitingListLength !== null && status !== 'waiting-list') {
    errors.push({
      field: 'waitingListLength',
      code: 'NOT_WITH_STATUS',
      message: 'allowed only with the status waiting-list',
    });
  }
  if (waitingListWeeks !== null && status !== 'waiting-list') {
    errors.push({
      field: 'waitingListWeeks',
      code: 'NOT_WITH_STATUS',
      message: 'allowed only with the status waiting-list',
    });
  }
  if (closedUntil !== null && status !== 'closed') {
    errors.push({ field: 'closedUntil', code: 'NOT_WITH_STATUS', message: 'allowed only with the status closed' });
  }
  if (closedUntil !== null && closedUntil < today) {
    errors.push({
      field: 'closedUntil',
      code: 'IN_THE_PAST',
      message: 'the last day of the closure must be today or later',
    });
  }
  if (errors.length > 0)
    throw unprocessable(
      'CAPACITY_INCONSISTENT',
      'Some details do not fit this capacity status. See `errors` for what to change.',
      errors,
    );
  return { status, waitingListLength, waitingListWeeks, closedUntil, assuredOn: today };
}

/** A place that was free a month ago may be taken by now. */
const CAPACITY_IS_FRESH_FOR_DAYS = 30;

/** Whether a stated capacity was last confirmed more than 30 days ago. An unknown capacity is never stale. */
export function isStale(capacity: Pick<Capacity, 'status' | 'assuredOn'>, today: CalendarDate): boolean {
  return capacity.status !== 'unknown' && daysBetween(capacity.assuredOn, today) > CAPACITY_IS_FRESH_FOR_DAYS;
}

/** A temporary closure; `until` is null while the last day is not known. */
export interface Closure {
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
  readonly reason: string | null;
}

export function isClosedOn(closure: Closure | null, day: CalendarDate): boolean {
  return closure !== null && closure.from <= day && (closure.until === null || closure.until >= day);
}

/** The status as of today: an active service with a closure that covers the day is temporarily closed. */
export function statusOn(status: ServiceStatus, closure: Closure | null, today: CalendarDate): ServiceStatus {
  return status === 'active' && isClosedOn(closure, today) ? 'temporarily-closed' : status;
}

/** @throws DomainError CLOSURE_INCONSISTENT (422) if it ends before it begins */
export function requireClosure(closure: Closure | null): void {
  if (closure?.until && closure.until < closure.from) {
    throw unprocessable('CLOSURE_INCONSISTENT', 'The closure ends before it begins. Correct one of the two dates.', [
      { field: 'closure.until', code: 'BEFORE_START', message: 'must not be before closure.from' },
    ]);
  }
}

/** @throws DomainError AGE_BOUNDS_CROSSED (422) */
export function requireAgeBounds(bounds: { minimumAge: number | null; maximumAge: number | null }): void {
  const { minimumAge, maximumAge } = bounds;
  if (minimumAge !== null && maximumAge !== null && minimumAge > maximumAge) {
    throw unprocessable('AGE_BOUNDS_CROSSED', 'The minimum age is above the maximum age. Correct one of the two.', [
      { field: 'minimumAge', code: 'TOO_LARGE', message: 'must not be above maximumAge' },
    ]);
  }
}
