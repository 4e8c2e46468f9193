import { AGENCY_NAMES } from '#libs/contracts';
import { calendarDate, dayNumber } from '#libs/kernel';
import type { LeadAgency } from '#libs/timeline';
import type { PersonMilestoneResponse } from './timeline.dto.js';

/** Wording that the calendar file and the picture share. */

const LONG = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** 12 January 2026 */
export function longDay(day: string): string {
  return LONG.format(dayNumber(calendarDate(day)) * 86_400_000);
}

export const LEAD_WORDS: Readonly<Record<LeadAgency, string>> = {
  ...AGENCY_NAMES,
  'young-person': 'The young person',
  family: 'The family',
  all: 'All agencies',
  system: 'Follows from the law',
};

/** Characters that neither iCalendar (RFC 5545 §3.1) nor XML 1.0 (§2.2) can hold. */
const NOT_TEXT = /(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu;

/** The text without characters that a calendar or picture cannot hold. */
export function plain(text: string): string {
  return text.replace(NOT_TEXT, '');
}

export const sentence = (clause: string) => `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`;

export const days = (n: number) => `${n} ${n === 1 ? 'day' : 'days'}`;

/** The health service of a duty that exists once for each service; the occurrence names it, the title does not. */
export function serviceOf({ occurrence }: { readonly occurrence: string }): string {
  const [, key = ''] = occurrence.split(':');
  return /^\d{4}-|^\d{4}$/.test(key) ? '' : key.replace(/[-~]/g, ' ');
}

/** The title, with the health service for a duty that exists once for each. */
export function titleOf(m: { readonly title: string; readonly occurrence: string }): string {
  const service = serviceOf(m);
  return service === '' ? m.title : `${m.title} (${service})`;
}

type Standing = Pick<PersonMilestoneResponse, 'status' | 'step'>;

export function isDone({ status }: Standing): boolean {
  return status === 'met' || status === 'met-late' || status === 'late-by-statute';
}

/** People decided that the step is not needed; the law may still require it. */
export function isDropped(m: Standing): boolean {
  return !isDone(m) && m.step?.status === 'no-longer-needed';
}

/** The day is the first of a lasting state, not a last day. */
export function begins(m: Pick<PersonMilestoneResponse, 'begins'>): boolean {
  return m.begins === true;
}

/** State on the requested day, as a clause: "overdue by 5 days". */
export function standingWords(m: PersonMilestoneResponse): string {
  const on = m.metOn === undefined ? '' : ` on ${longDay(m.metOn)}`;
  if (isDropped(m)) return 'no longer needed, as the plan says';
  switch (m.status) {
    case 'met':
      return `done${on}`;
    case 'met-late':
      return `done late${on}`;
    case 'late-by-statute':
      return `done${on}, late by the letter of the law, in time by custom`;
    case 'overdue':
      return `overdue by ${days(m.daysOverdue ?? 0)}`;
    case 'due-soon':
      return 'due soon';
    case 'open-now':
      if (m.findOut !== undefined) return 'to find out now';
      return m.due === null ? 'to be done without delay' : 'past its date, and still to do';
    case 'active-since':
      return m.since === undefined ? 'lasts' : `since ${longDay(m.since)}`;
    case 'deferred':
      return 'waits for something else';
    case 'not-recorded':
      return 'not on record whether it was done';
    case 'ended':
      return m.ended === undefined ? 'ended' : `ended on ${longDay(m.ended.on)}`;
    case 'moot':
      return 'no longer matters';
    case 'upcoming':
      return 'to come';
  }
}

/** The customary deadline when the law means another day; empty when they agree. */
export function customWords({ nominalDeadline, practiceStatus }: PersonMilestoneResponse): string {
  if (nominalDeadline === undefined) return '';
  const judged = { 'on-time': ' By custom it is in time.', late: ' By custom, too, it is late.' } as const;
  return `Usually called the deadline: ${longDay(nominalDeadline)}.${practiceStatus ? judged[practiceStatus] : ''}`;
}

/** The confidence in a rule, when it is not full. */
export function doubtWords({ authority }: Pick<PersonMilestoneResponse, 'authority'>): string {
  const { confidence, unconfirmed } = authority;
  if (confidence === 'unconfirmed') return `Not confirmed${unconfirmed ? `: ${unconfirmed}` : ''}.`;
  return confidence === 'low' ? 'Disputed: ask before you rely on it.' : '';
}
