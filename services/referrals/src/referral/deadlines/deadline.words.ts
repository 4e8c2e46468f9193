import type { DeadlineKind } from '../lifecycle/transition.rules.js';
import type { Deadline, DeadlineReading, PauseReason } from './deadline.rules.js';
import type { Urgency } from '../lifecycle/urgency.values.js';

const WHEN = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/London' });
const when = (instant: string | Date) => WHEN.format(new Date(instant));
const days = (count: number) => (count === 1 ? '1 working day' : `${count} working days`);

/** The start and the end that each kind measures. */
const MEASURES: Readonly<Record<DeadlineKind, { from: string; to: string }>> = {
  acknowledge: { from: 'the referral was sent', to: 'opens it' },
  decide: { from: 'the referral was sent', to: 'answers' },
  offer: { from: 'the organisation said yes', to: 'books the first day' },
  start: { from: 'the first day was booked', to: 'starts the support' },
};

/** Wording for each reason for a pause. */
const PAUSED: Readonly<Record<PauseReason, { because: string; since: string; again: string }>> = {
  'information-awaited': {
    because: 'the organisation waited for information',
    since: 'the question of',
    again: 'answered now',
  },
  'sharing-stopped': {
    because: 'the organisation could not read the referral',
    since: 'the sharing was stopped on',
    again: 'shared again now',
  },
};

/** Explains how the due time comes about, in sentences. */
export function explainDeadline(deadline: Deadline, reading: DeadlineReading, urgency: Urgency): string[] {
  const { from, to } = MEASURES[deadline.kind];
  const hour = `${deadline.cutOffHour}:00`;
  const sentences = [
    `It started when ${from}, on ${when(deadline.startedAt)}.`,
    `The local target for ${urgency === 'urgent' ? 'an' : 'a'} ${urgency} referral is that the organisation ${to} within ${days(deadline.workingDays)} of the start day. A start at ${hour} or later counts from the next working day.`,
  ];
  if (reading.pausedFor > 0) {
    const why = [...new Set(deadline.pauses.map((p) => PAUSED[p.because].because))].join(', or ');
    const [verb, which] = reading.pausedFor === 1 ? ['does', 'its'] : ['do', 'their'];
    sentences.push(`${days(reading.pausedFor)} ${verb} not count, because ${why} at ${which} ${hour}.`);
  }
  const open = deadline.stoppedAt === null && deadline.pauses.find((p) => p.to === null);
  if (deadline.stoppedAt !== null) {
    sentences.push(`It was due on ${when(reading.dueAt)}, and stopped on ${when(deadline.stoppedAt)}.`);
  } else if (open && reading.breachedAt === null) {
    const { since, again } = PAUSED[open.because];
    sentences.push(
      `It has been paused since ${since} ${when(open.from)}. If it were ${again}, it would be due on ${when(reading.dueAt)}.`,
    );
  } else {
    sentences.push(`So it is due on ${when(reading.dueAt)}.`);
  }
  if (reading.breachedAt !== null) sentences.push('The deadline was missed.');
  return sentences;
}
