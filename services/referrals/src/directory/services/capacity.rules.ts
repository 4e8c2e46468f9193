import { type CalendarDate, type FieldError, calendarDate, daysBetween, unprocessable } from '#libs/kernel';

/** Open Referral UK 3.0, `service.status`. */
export const SERVICE_STATUSES = ['active', 'inactive', 'defunct', 'temporarily-closed'] as const;
export type ServiceStatus = (typeof SERVICE_STATUSES)[number];

/** Statuses that a search shows unless it asks for others: what is closed for a while is still worth knowing of. */
export const LISTED_STATUSES = ['active', 'temporarily-closed'] as const satisfies readonly ServiceStatus[];

/** Whether a service takes people now, in the words of the Gravity project's capacity status; HSDS has none. */
export const CAPACITY_STATUSES = ['accepting', 'waiting-list', 'closed', 'additional-assessment-required'] as const;
/** What somebody stated, or `unknown`: nobody did, as of a service that comes from another directory. */
export const KNOWN_CAPACITIES = [...CAPACITY_STATUSES, 'unknown'] as const;
export type CapacityStatus = (typeof KNOWN_CAPACITIES)[number];
export type StatedCapacity = (typeof CAPACITY_STATUSES)[number];

export interface Capacity {
  readonly status: CapacityStatus;
  /** people who wait; only with `waiting-list`, null where it is not known */
  readonly waitingListLength: number | null;
  /** weeks that people wait at present; only with `waiting-list`, null where it is not known */
  readonly waitingListWeeks: number | null;
  /** last day of the closure; only with `closed`, null where it is not known */
  readonly closedUntil: CalendarDate | null;
  /** the day on which somebody last vouched for it */
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
    errors.push({ field: 'waitingListLength', code: 'NOT_WITH_STATUS', message: 'only with the status waiting-list' });
  }
  if (waitingListWeeks !== null && status !== 'waiting-list') {
    errors.push({ field: 'waitingListWeeks', code: 'NOT_WITH_STATUS', message: 'only with the status waiting-list' });
  }
  if (closedUntil !== null && status !== 'closed') {
    errors.push({ field: 'closedUntil', code: 'NOT_WITH_STATUS', message: 'only with the status closed' });
  }
  if (closedUntil !== null && closedUntil < today) {
    errors.push({ field: 'closedUntil', code: 'IN_THE_PAST', message: 'the last day of the closure is over' });
  }
  if (errors.length > 0) throw unprocessable('CAPACITY_INCONSISTENT', 'The capacity contradicts itself.', errors);
  return { status, waitingListLength, waitingListWeeks, closedUntil, assuredOn: today };
}

/** A place that was free a month ago may be gone. */
const CAPACITY_IS_FRESH_FOR_DAYS = 30;

/** Whether nobody has vouched for the capacity lately; one that nobody ever stated cannot go stale. */
export function isStale(capacity: Pick<Capacity, 'status' | 'assuredOn'>, today: CalendarDate): boolean {
  return capacity.status !== 'unknown' && daysBetween(capacity.assuredOn, today) > CAPACITY_IS_FRESH_FOR_DAYS;
}

/** A closure for a while, and why; without a last day until somebody says so. */
export interface Closure {
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
  readonly reason: string | null;
}

export function isClosedOn(closure: Closure | null, day: CalendarDate): boolean {
  return closure !== null && closure.from <= day && (closure.until === null || closure.until >= day);
}

/** The status as of today: an active service with a closure that covers the day is closed for a while. */
export function statusOn(status: ServiceStatus, closure: Closure | null, today: CalendarDate): ServiceStatus {
  return status === 'active' && isClosedOn(closure, today) ? 'temporarily-closed' : status;
}

/** @throws DomainError CLOSURE_INCONSISTENT (422) for one that ends before it begins */
export function requireClosure(closure: Closure | null): void {
  if (closure?.until && closure.until < closure.from) {
    throw unprocessable('CLOSURE_INCONSISTENT', 'The closure ends before it begins.', [
      { field: 'closure.until', code: 'BEFORE_START', message: 'must not be before closure.from' },
    ]);
  }
}

/** @throws DomainError AGE_BOUNDS_CROSSED (422) */
export function requireAgeBounds(bounds: { minimumAge: number | null; maximumAge: number | null }): void {
  const { minimumAge, maximumAge } = bounds;
  if (minimumAge !== null && maximumAge !== null && minimumAge > maximumAge) {
    throw unprocessable('AGE_BOUNDS_CROSSED', 'The minimum age is above the maximum age.', [
      { field: 'minimumAge', code: 'TOO_LARGE', message: 'must not be above maximumAge' },
    ]);
  }
}
