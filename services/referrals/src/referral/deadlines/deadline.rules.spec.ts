import fc from 'fast-check';
import { londonDay } from '#libs/kernel';
import { type Deadline, ESCALATES_AFTER, lookAt, readDeadline, turnDeadlines } from './deadline.rules.js';
import { explainDeadline } from './deadline.words.js';

const MINUTE = 60_000;
const at = (text: string) => new Date(text);
const iso = (ms: number) => new Date(ms).toISOString();
const aDeadline = (startedAt: string, more: Partial<Deadline> = {}): Deadline => ({
  kind: 'decide',
  workingDays: 10,
  calendar: 'england-and-wales',
  cutOffHour: 17,
  startedAt,
  pauses: [],
  stoppedAt: null,
  level: 0,
  ...more,
});
const dueOf = (deadline: Deadline, now = deadline.startedAt) => readDeadline(deadline, at(now)).dueAt.toISOString();

describe('a deadline', () => {
  it.each([
    [10, '2025-01-16T12:00:00Z', '2025-01-30T17:00:00.000Z'],
    // to the second
    [10, '2025-01-16T16:59:59Z', '2025-01-30T17:00:00.000Z'],
    [10, '2025-01-16T17:00:00Z', '2025-01-31T17:00:00.000Z'],
    // in summer, 17:00 in London is 16:00 by Greenwich
    [5, '2025-03-27T15:00:00Z', '2025-04-03T16:00:00.000Z'],
    [1, '2025-10-24T15:59:59Z', '2025-10-27T17:00:00.000Z'],
    [1, '2025-10-24T16:00:00Z', '2025-10-28T17:00:00.000Z'],
    // Good Friday and Easter Monday are 18 and 21 April 2025
    [2, '2025-04-17T09:00:00Z', '2025-04-23T16:00:00.000Z'],
    [2, '2025-04-18T09:00:00Z', '2025-04-24T16:00:00.000Z'],
    [10, '2025-12-19T12:00:00Z', '2026-01-07T17:00:00.000Z'],
  ])('of %i working days from %s is due at %s', (workingDays, startedAt, due) => {
    expect(dueOf(aDeadline(startedAt, { workingDays }))).toBe(due);
  });

  it('is paused while a question is open, and the explanation states it', () => {
    const paused = aDeadline('2025-01-16T12:00:00Z', {
      pauses: [{ from: '2025-01-17T12:00:00Z', to: null, because: 'information-awaited' }],
    });
    expect(readDeadline(paused, at('2025-01-22T12:00:00Z'))).toMatchObject({
      pausedFor: 3,
      pausedBecause: 'information-awaited',
      dueAt: at('2025-02-04T17:00:00Z'),
      breachedAt: null,
    });
    expect(lookAt(paused, at('2025-01-22T12:00:00Z'))).toBeNull();
    const reading = readDeadline(paused, at('2025-01-22T12:00:00Z'));
    expect(explainDeadline(paused, reading, 'routine')).toEqual([
      'It started when the referral was sent, on 16 January 2025 at 12:00.',
      'The local target for a routine referral is that the organisation answers within 10 working days of the start day. A start at 17:00 or later counts from the next working day.',
      '3 working days do not count, because the organisation waited for information at their 17:00.',
      'It has been paused since the question of 17 January 2025 at 12:00. If it were answered now, it would be due on 4 February 2025 at 17:00.',
    ]);
  });

  it('is breached at the second it is due, and a late answer or question heals nothing', () => {
    const deadline = aDeadline('2025-01-16T12:00:00Z');
    const breached = (stoppedAt: string | null, now: string) =>
      readDeadline({ ...deadline, stoppedAt }, at(now)).breachedAt;
    expect(breached(null, '2025-01-30T16:59:59Z')).toBeNull();
    expect(breached(null, '2025-01-30T17:00:00Z')).toEqual(at('2025-01-30T17:00:00Z'));
    expect(breached('2025-01-30T16:59:59Z', '2026-01-01T12:00:00Z')).toBeNull();
    expect(breached('2025-01-30T17:00:00Z', '2026-01-01T12:00:00Z')).toEqual(at('2025-01-30T17:00:00Z'));
    const [asked] = turnDeadlines([deadline], { decide: 'pauses' }, 'routine', at('2025-01-30T18:00:00Z'));
    expect(readDeadline(asked!, at('2025-02-20T12:00:00Z')).breachedAt).toEqual(at('2025-01-30T17:00:00Z'));
  });

  it('is looked at when it is due, and at each level after it, until it stops', () => {
    const deadline = aDeadline('2025-01-16T12:00:00Z');
    expect(lookAt(deadline, at('2025-01-16T12:00:00Z'))).toEqual(at('2025-01-30T17:00:00Z'));
    const late = at('2025-01-31T09:00:00Z');
    expect(lookAt(deadline, late)).toEqual(late);
    expect(lookAt({ ...deadline, level: 1 }, late)).toEqual(at('2025-02-04T17:00:00Z'));
    expect(lookAt({ ...deadline, level: 2 }, at('2025-02-05T09:00:00Z'))).toEqual(at('2025-02-11T17:00:00Z'));
    expect(lookAt({ ...deadline, level: 3 }, at('2025-03-05T09:00:00Z'))).toBeNull();
    expect(lookAt({ ...deadline, level: 1, stoppedAt: '2025-02-01T09:00:00Z' }, at('2025-03-01T09:00:00Z'))).toBeNull();
  });
});

it('does not rise to a higher level of breach while a late referral waits for an answer', () => {
  const late = aDeadline('2025-01-16T12:00:00Z', { level: 1 });
  const [asked] = turnDeadlines([late], { decide: 'pauses' }, 'routine', at('2025-01-31T09:00:00Z'));
  expect(readDeadline(asked!, at('2025-03-05T09:00:00Z'))).toMatchObject({
    breachedAt: at('2025-01-30T17:00:00Z'),
    level: 1,
  });
  expect(lookAt(asked!, at('2025-03-05T09:00:00Z'))).toBeNull();
  const [answered] = turnDeadlines([asked!], { decide: 'resumes' }, 'routine', at('2025-03-05T09:00:00Z'));
  // The fifth, the sixth and the seventh of March are the three working days of the second level.
  expect(lookAt(answered!, at('2025-03-05T09:00:00Z'))).toEqual(at('2025-03-07T17:00:00Z'));
});

/**
 * The same, minute by minute. Every event below happens on a whole minute, and so does every tick; between two whole
 * minutes nothing can change, so second by second gives the same. London's time is asked of Intl, and the holidays are
 * written out, so that the simulation shares nothing with the rule.
 */
describe('whatever happens in whatever order', () => {
  const HOLIDAYS = [
    ...['2025-04-18', '2025-04-21', '2025-05-05', '2025-05-26', '2025-08-25', '2025-12-25', '2025-12-26'],
    ...['2026-01-01', '2026-04-03', '2026-04-06'],
  ];
  const LONDON = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  /** Minutes of a window on which the deadline ticks, asked of each of them. */
  const ticksOf = (from: string, days: number) => {
    const first = Date.parse(from);
    const minutes = days * 1440;
    const ticks = new Set<number>();
    for (let m = 0; m < minutes; m++) {
      const text = LONDON.format(first + m * MINUTE);
      if (!text.endsWith('17:00') || /Sat|Sun/.test(text)) continue;
      if (!HOLIDAYS.includes(londonDay(new Date(first + m * MINUTE)))) ticks.add(m);
    }
    return { first, minutes, ticks };
  };
  const WINDOWS = {
    'the deadlines going forward, Easter and May': ticksOf('2025-03-20T00:00:00Z', 120),
    'the deadlines going back, Christmas and New Year': ticksOf('2025-10-16T00:00:00Z', 130),
  };

  interface Turn {
    readonly minute: number;
    readonly does: 'pauses' | 'resumes' | 'stops';
  }

  /** Runs through the minutes: first the tick of a minute, then what happens in it. */
  function simulate(
    window: (typeof WINDOWS)[keyof typeof WINDOWS],
    days: number,
    start: number,
    turns: Turn[],
    now: number,
  ) {
    let [counted, paused, further, level] = [0, 0, 0, 0];
    let due: number | null = null;
    let [running, standing, stopped] = [false, false, false];
    let breached = false;
    const stopAt = Math.min(now, turns.find((t) => t.does === 'stops')?.minute ?? Infinity);
    for (let m = start; m < window.minutes; m++) {
      const live = m <= now && !stopped;
      if (window.ticks.has(m) && running) {
        // After the reading, and after the stop, it is as if it ran on: that is what "due" then means.
        if (due === null && standing && live) paused++;
        else if (due === null && ++counted === days + 1) {
          due = m;
          breached = live;
          if (live) level = 1;
        } else if (due !== null && breached && live && !standing) {
          further++;
          level = 1 + ESCALATES_AFTER.slice(1).filter((later) => further >= later).length;
        }
      }
      if (m === start) running = true;
      if (m <= now) {
        for (const { does } of turns.filter((t) => t.minute === m)) {
          if (stopped) break;
          if (does === 'stops') stopped = true;
          else standing = does === 'pauses';
        }
      }
      if (m > stopAt && due !== null) break;
    }
    return { due, paused, breached, level };
  }

  it.each(Object.keys(WINDOWS) as (keyof typeof WINDOWS)[])('over %s', (name) => {
    const window = WINDOWS[name];
    const turns = fc.array(
      fc.record({
        gap: fc.integer({ min: 0, max: 6 * 1440 }),
        // on the tick itself, too
        onTick: fc.boolean(),
        does: fc.constantFrom<Turn['does']>('pauses', 'resumes', 'pauses', 'resumes', 'stops'),
      }),
      { maxLength: 8 },
    );
    const days = fc.integer({ min: 1, max: 20 });
    const startAt = fc.integer({ min: 0, max: 20 * 1440 });
    const later = fc.integer({ min: 0, max: 30 * 1440 });
    fc.assert(
      fc.property(days, startAt, turns, later, (workingDays, start, steps, after) => {
        const nextTick = (minute: number) => [...window.ticks].find((t) => t >= minute) ?? minute;
        let deadline = aDeadline(iso(window.first + start * MINUTE), { workingDays });
        const happened: Turn[] = [];
        let minute = start;
        for (const { gap, onTick, does } of steps) {
          minute = onTick ? nextTick(minute + gap) : minute + gap;
          if (minute > 70 * 1440) break;
          happened.push({ minute, does });
          deadline = turnDeadlines(
            [deadline],
            { decide: does },
            'routine',
            new Date(window.first + minute * MINUTE),
          )[0]!;
        }
        const now = minute + after;
        const reading = readDeadline(deadline, new Date(window.first + now * MINUTE));
        const slow = simulate(window, workingDays, start, happened, now);
        fc.pre(slow.due !== null);
        expect({
          due: (reading.dueAt.getTime() - window.first) / MINUTE,
          paused: reading.pausedFor,
          breached: reading.breachedAt !== null,
          level: reading.level,
        }).toEqual(slow);
      }),
      { numRuns: 300 },
    );
  });
});
