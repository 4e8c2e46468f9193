import { type CalendarDate, calendarDate } from './calendar-date.js';

/** The only source of "now" and "today". It is injected, so that a test or a demonstration can fix it. */
export abstract class Clock {
  abstract now(): Date;

  /** The day in London. Statutory days are days in England, in whatever zone the server runs. */
  today(): CalendarDate {
    return londonDay(this.now());
  }
}

const LONDON = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

const HOUR_MS = 3_600_000;
let last: { hour: number; day: CalendarDate } | undefined;

/** London differs from UTC by whole hours, so the day is the same within an hour. It is worked out once an hour. */
export function londonDay(instant: Date): CalendarDate {
  const hour = Math.floor(instant.getTime() / HOUR_MS);
  if (last?.hour !== hour) last = { hour, day: calendarDate(LONDON.format(instant)) };
  return last.day;
}

const LONDON_TIME = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** The local time in London, `09:30`. */
export function londonTime(instant: Date): string {
  return LONDON_TIME.format(instant);
}

export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}

/** A clock that stands still until a test moves it. */
export class FixedClock extends Clock {
  constructor(private instant: Date) {
    super();
  }

  now(): Date {
    return new Date(this.instant);
  }

  moveTo(instant: Date): void {
    this.instant = instant;
  }
}
