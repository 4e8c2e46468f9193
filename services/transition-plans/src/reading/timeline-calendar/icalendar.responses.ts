import ical, {
  ICalCalendarMethod,
  type ICalEventData,
  ICalEventBusyStatus,
  ICalEventClass,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { v5 } from 'uuid';
import { addDays, calendarDate } from '#libs/kernel';
import { type Force, FORCES } from '#libs/timeline';
import type { DoneEarlierResponse, PersonMilestoneResponse, PersonTimelineResponse } from '../timeline/timeline.dto.js';
import { begins, customWords, doubtWords, isDone, isDropped, LEAD_WORDS, longDay, plain, sentence, standingWords, titleOf } from '../timeline/timeline.words.js'; // prettier-ignore

/** A namespace of the product: the same duty of the same person has the same UID in every file (RFC 9562 §5.5). */
const DUTIES = '6c0d5c52-7d0f-4a0b-9c56-1f2a5d1f3b7e';
const A_DAY = 86_400;

interface CalendarOptions {
  /** instant of production; a later file corrects entries from an earlier one */
  readonly now: Date;
  /** absolute URL from which the file can be fetched again */
  readonly url?: string;
}

/**
 * The timeline as a calendar file (RFC 5545): an all-day event for each dated duty and date, and for each earlier
 * completed duty. Leaves out entries without a date, and entries that no longer apply.
 * @returns UTF-8 text with CRLF line endings, `text/calendar`
 */
export function icalendarOf(timeline: PersonTimelineResponse, { now, url }: CalendarOptions): string {
  const { youngPerson, milestones, doneEarlier } = timeline;
  const calendar = ical({
    prodId: { company: 'Onward', product: 'Timeline', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    name: escaped(plain(`${youngPerson.name}: what is due (${youngPerson.reference})`)),
    ttl: A_DAY,
    ...(url && { source: new URL(url).href }),
  });
  const event = (occurrence: string, on: string, more: Partial<ICalEventData>) =>
    calendar.createEvent({
      id: v5(`${youngPerson.id} ${occurrence}`, DUTIES),
      sequence: minutesOf(now),
      stamp: now,
      start: on,
      end: addDays(calendarDate(on), 1),
      allDay: true,
      transparency: ICalEventTransparency.TRANSPARENT,
      busystatus: ICalEventBusyStatus.FREE,
      class: ICalEventClass.PRIVATE,
      ...more,
      summary: plain(`${more.summary} (${youngPerson.reference})`),
    });

  for (const m of milestones)
    if (m.due !== null && m.status !== 'moot') event(m.occurrence, m.due, dutyOf(m, timeline));
  for (const done of doneEarlier) {
    const on = done.due ?? done.step.doneOn;
    if (on !== null) event(done.occurrence, on, earlierOf(done));
  }
  return `${calendar.toString()}\r\n`;
}

/**
 * SEQUENCE may only grow (RFC 5545 §3.8.7.4), and the service stores nothing between files, so it is the time in
 * minutes; an INTEGER holds it until the year 6053. Within a minute DTSTAMP decides.
 */
function minutesOf(now: Date): number {
  return Math.floor(now.getTime() / 60_000);
}

/** Escapes the calendar's name, because `ical-generator` escapes every other text but not this one. */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');
}

function dutyOf(m: PersonMilestoneResponse, { asOf }: PersonTimelineResponse): Partial<ICalEventData> {
  return {
    summary: prefixOf(m) + titleOf(m),
    description: plain(descriptionOf(m, asOf)),
    categories: [{ name: LEAD_WORDS[m.leadAgency] }],
    status: m.findOut === undefined ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE,
  };
}

function earlierOf({ title, due, leadAgency, step }: DoneEarlierResponse): Partial<ICalEventData> {
  const lines = [
    step.doneOn === null ? 'Done.' : `Done on ${longDay(step.doneOn)}.`,
    due === null ? '' : `The last day in time was ${longDay(due)}.`,
    `Who led: ${LEAD_WORDS[leadAgency]}.`,
  ];
  return {
    summary: `${due !== null && step.doneOn !== null && step.doneOn > due ? 'Done late' : 'Done'}: ${title}`,
    description: lines.filter(Boolean).join('\n'),
    categories: [{ name: LEAD_WORDS[leadAgency] }],
    status: ICalEventStatus.CONFIRMED,
  };
}

/** The meaning of the day, because a calendar shows only the title, and a review's last day is not its meeting day. */
const DAY_OF: Readonly<Record<Force, string>> = {
  'legal-duty': 'Last day: ',
  'statutory-guidance': 'Should be done by now: ',
  'best-practice': 'Good practice by now: ',
  guard: 'Barred until now: ',
  discretion: '',
  right: 'Your right until: ',
  'derived-date': '',
  local: 'Set by the area: ',
};

function prefixOf(m: PersonMilestoneResponse): string {
  if (m.status === 'met') return 'Done: ';
  if (isDone(m)) return 'Done late: ';
  if (isDropped(m)) return 'No longer needed: ';
  if (m.status === 'overdue') return 'Overdue: ';
  if (m.status === 'deferred') return 'Waits: ';
  if (m.findOut !== undefined) return '';
  if (m.status === 'open-now') return 'Still to do: ';
  return begins(m) && m.force !== 'derived-date' ? 'Begins: ' : DAY_OF[m.force];
}

function descriptionOf(m: PersonMilestoneResponse, asOf: string): string {
  const { citation, url } = m.authority;
  const open = !isDone(m) && !isDropped(m);
  const aim = m.step?.targetOn;
  const when = [
    `As of ${longDay(asOf)}: ${standingWords(m)}.`,
    m.why.family,
    m.why.sentence,
    customWords(m),
    open && windowWords(m),
    open && aim && `The plan aims at ${longDay(aim)}.`,
  ];
  const who = [
    `Who leads: ${m.owner ?? m.leads}.${m.involves.length > 0 ? ` With: ${m.involves.join(', ')}.` : ''}`,
    `${sentence(FORCES[m.force])} ${citation}${url ? ` ${url}` : ''}`,
    doubtWords(m),
    open && `Shown by: ${m.evidence}.`,
  ];
  return [when, who].map((lines) => lines.filter(Boolean).join('\n')).join('\n\n');
}

function windowWords({ due, opensOn, closesOn, startBy, target }: PersonMilestoneResponse): string {
  return [
    opensOn !== undefined && due !== null && opensOn < due && `It can be done from ${longDay(opensOn)}.`,
    closesOn !== undefined && closesOn !== due && `It closes on ${longDay(closesOn)}.`,
    startBy !== undefined && `Good practice is to start by ${longDay(startBy)}.`,
    target !== undefined && target !== due && `A working target, not the limit: ${longDay(target)}.`,
  ]
    .filter(Boolean)
    .join(' ');
}
