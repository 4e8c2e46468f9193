import type { Environment } from 'nunjucks';
import nunjucks from 'nunjucks';
import { type CalendarDate, dayNumber, parseCalendarDate } from '#libs/kernel';
import type { FieldError } from './attempt.js';
import { CLOCK, DAY, dayInWords, format } from './days.js';
import { type Wording, say } from './wording.js';
import type { Language } from './words.js';

interface Frame {
  readonly ctx: { readonly language: Language; readonly today: CalendarDate };
}

/** `in 5 days`, `today`, `5 days ago` */
export function distance(day: string, today: CalendarDate, { words }: Language): string {
  const days = dayNumber(day as CalendarDate) - dayNumber(today);
  if (days === 0) return words('frame.today');
  return days > 0 ? words('frame.in-days', { count: days }) : words('frame.days-ago', { count: -days });
}

/** Filters of the templates: `{{ step.due | day }}`. */
export function addFilters(templates: Environment): void {
  templates.addFilter('day', function (this: Frame, day: string) {
    return dayInWords(day, this.ctx.language);
  });
  templates.addFilter('say', function (this: Frame, wording: Wording) {
    return say(wording, this.ctx.language);
  });
  templates.addFilter('distance', function (this: Frame, day: string) {
    return distance(day, this.ctx.today, this.ctx.language);
  });
  templates.addFilter('daysSince', function (this: Frame, day: string) {
    return dayNumber(this.ctx.today) - dayNumber(day as CalendarDate);
  });
  templates.addFilter('when', function (this: Frame, instant: string) {
    const at = new Date(instant);
    const { words } = this.ctx.language;
    const time = format(this.ctx.language, CLOCK).format(at);
    return words('frame.when', { day: format(this.ctx.language, DAY).format(at), time });
  });
  templates.addFilter('clock', function (this: Frame, instant: string) {
    return format(this.ctx.language, CLOCK).format(new Date(instant));
  });
  templates.addFilter(
    'faulty',
    (errors: readonly FieldError[] | undefined, name: string) => errors?.some(({ field }) => field === name) ?? false,
  );
  // A moment for machines beside its words for people.
  templates.addFilter('time', function (this: Frame, value: string) {
    const isDay = parseCalendarDate(value) !== null;
    const shown = isDay ? dayInWords(value, this.ctx.language) : format(this.ctx.language, DAY).format(new Date(value));
    return new nunjucks.runtime.SafeString(
      `<time datetime="${isDay ? value : new Date(value).toISOString()}">${shown}</time>`,
    );
  });
}
