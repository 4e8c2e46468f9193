import { type CalendarDate, type FieldError, calendarDate, unprocessable } from '#libs/kernel';

/** Open Referral UK 3.0, `service.status`. */
export const SERVICE_STATUSES = ['active', 'inactive', 'defunct', 'temporarily-closed'] as const;
export type ServiceStatus = (typeof SERVICE_STATUSES)[number];

/** Statuses that a search shows unless it asks for others: what is closed for a while is still worth knowing of. */
export const LISTED_STATUSES = ['active', 'temporarily-closed'] as const satisfies readonly ServiceStatus[];

/** Whether a service takes people now, in the words of the Gravity project's capacity status; HSDS has none. */
export const CAPACITY_STATUSES = ['accepting', 'waiting-list', 'closed', 'additional-assessment-required'] as const;
export type CapacityStatus = (typeof CAPACITY_STATUSES)[number];

export interface Capacity {
  readonly status: CapacityStatus;
  /** people who wait; only with `waiting-list`, null where it is not known */
  readonly waitingListLength: number | null;
  /** last day of the closure; only with `closed`, null where it is not known */
  readonly closedUntil: CalendarDate | null;
  /** the day on which somebody last vouched for it */
  readonly assuredOn: CalendarDate;
}

/** @throws DomainError CAPACITY_INCONSISTENT (422) */
export function statedCapacity(
  stated: { status: CapacityStatus; waitingListLength?: number | null; closedUntil?: string | null },
  today: CalendarDate,
): Capacity {
  const { status, waitingListLength = null } = stated;
  const closedUntil = stated.closedUntil ? calendarDate(stated.closedUntil) : null;
  const errors: FieldError[] = [];
  if (waitingListLength !== null && status !== 'waiting-list') {
    errors.push({ field: 'waitingListLength', code: 'NOT_WITH_STATUS', message: 'only with the status waiting-list' });
  }
  if (closedUntil !== null && status !== 'closed') {
    errors.push({ field: 'closedUntil', code: 'NOT_WITH_STATUS', message: 'only with the status closed' });
  }
  if (closedUntil !== null && closedUntil < today) {
    errors.push({ field: 'closedUntil', code: 'IN_THE_PAST', message: 'the last day of the closure is over' });
  }
  if (errors.length > 0) throw unprocessable('CAPACITY_INCONSISTENT', 'The capacity contradicts itself.', errors);
  return { status, waitingListLength, closedUntil, assuredOn: today };
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
