import fc from 'fast-check';
import ICAL from 'ical.js';
import { addDays, calendarDate } from '#libs/kernel';
import { AT_SEVENTEEN, AT_THIRTEEN, AT_TWENTY_FOUR, doneLastYear, timelineOf } from '../../../test/timelines.js';
import { icalendarOf } from './icalendar.responses.js';
import type { PersonMilestoneResponse, PersonTimelineResponse } from '../timeline/timeline.dto.js';
import { begins } from '../timeline/timeline.words.js';

const now = new Date('2026-07-15T22:30:00Z');
const seventeen = timelineOf(AT_SEVENTEEN, { asOf: '2026-07-15' }, { doneEarlier: [doneLastYear] });

/** Reads the file with a parser that shares no code with the writer. */
function read(file: string): { calendar: ICAL.Component; events: Map<string, ICAL.Component> } {
  const calendar = ICAL.Component.fromString(file);
  const events = calendar.getAllSubcomponents('vevent');
  return { calendar, events: new Map(events.map((event) => [String(event.getFirstPropertyValue('uid')), event])) };
}

const text = (event: ICAL.Component, name: string) => String(event.getFirstPropertyValue(name));
/** NAME came with RFC 7986, later than the parser's table of types, so it is read as text. */
const unknownText = (component: ICAL.Component, name: string) =>
  ICAL.Property.fromString(`SUMMARY:${text(component, name)}`).getFirstValue();
const eventsOf = (timeline: PersonTimelineResponse, at = now) => [
  ...read(icalendarOf(timeline, { now: at })).events.values(),
];

/** The event of one duty, found by its words, because a UID has no meaning. */
function eventOf(timeline: PersonTimelineResponse, title: string): ICAL.Component {
  const found = eventsOf(timeline).filter((event) => text(event, 'summary').includes(title));
  expect(found).toHaveLength(1);
  return found[0]!;
}

const only = (timeline: PersonTimelineResponse, m: Partial<PersonMilestoneResponse>) => ({
  ...timeline,
  doneEarlier: [],
  milestones: [{ ...timeline.milestones.find(({ due }) => due !== null)!, ...m }],
});

describe('the file', () => {
  const file = icalendarOf(seventeen, { now, url: 'https://onward.example/v1/young-people/1/timeline' });

  it('names its kind and its person, and the refresh interval', () => {
    const { calendar } = read(file);
    expect(text(calendar, 'version')).toBe('2.0');
    expect(text(calendar, 'prodid')).toBe('-//Onward//Timeline//EN');
    expect(text(calendar, 'method')).toBe('PUBLISH');
    expect(text(calendar, 'x-wr-calname')).toBe('Ada: what is due (YP-7F3K-2Q)');
    expect(text(calendar, 'name')).toBe('Ada: what is due (YP-7F3K-2Q)');
    expect(text(calendar, 'refresh-interval')).toBe('P1D');
    expect(text(calendar, 'source')).toBe('https://onward.example/v1/young-people/1/timeline');
  });

  it('has CRLF after every line, the last one too, and no line of more than 75 octets', () => {
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  it('contains no time zone, and no time of day except its production time', () => {
    expect(file).not.toMatch(/TZID|VTIMEZONE|X-WR-TIMEZONE/);
    expect([...file.matchAll(/\d{8}T\d{6}Z?/g)].every(([moment]) => moment === '20260715T223000Z')).toBe(true);
  });

  it('names the young person only in the calendar’s title', () => {
    const events = file.slice(file.indexOf('BEGIN:VEVENT')).replaceAll('\r\n ', '');
    expect(events).not.toMatch(/\bAda\b/);
    expect(events).not.toContain(seventeen.youngPerson.id);
  });
});

describe('every dated duty', () => {
  const { events } = read(icalendarOf(seventeen, { now }));

  it('is one event on that day; its exclusive end is the next day', () => {
    const days = seventeen.milestones.filter((m) => m.due !== null && m.status !== 'moot').map((m) => m.due!);
    const starts = [...events.values()].map((event) => text(event, 'dtstart'));
    expect(starts.sort()).toEqual([...days, doneLastYear.due].sort());
    for (const event of events.values()) {
      expect(event.getFirstProperty('dtstart')?.type).toBe('date');
      expect(text(event, 'dtend')).toBe(addDays(calendarDate(text(event, 'dtstart')), 1));
    }
  });

  it('blocks no time, is private, and has its agency as category', () => {
    for (const event of events.values()) {
      expect(text(event, 'transp')).toBe('TRANSPARENT');
      expect(text(event, 'x-microsoft-cdo-busystatus')).toBe('FREE');
      expect(text(event, 'class')).toBe('PRIVATE');
      expect(text(event, 'categories')).toMatch(/^(Education|Health|Children’s social care|Adult social care|The young person|The family|All agencies|Follows from the law)$/); // prettier-ignore
      expect(event.getAllSubcomponents('valarm')).toEqual([]);
    }
  });

  it('states the reason, the lead agency, the authority and the confidence', () => {
    for (const m of seventeen.milestones) {
      if (m.due === null || m.status === 'moot') continue;
      const told = text(eventOf(only(seventeen, m), m.title), 'description');
      for (const words of [m.why.sentence, m.owner ?? m.leads, m.authority.citation]) expect(told).toContain(words);
      if (m.authority.confidence === 'unconfirmed') expect(told).toContain(`Not confirmed: ${m.authority.unconfirmed}`);
    }
  });

  it('keeps the birthday and all other dates in any time zone of the program', () => {
    const zone = process.env.TZ;
    try {
      const files = ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/London'].map((place) => {
        process.env.TZ = place;
        return icalendarOf(seventeen, { now });
      });
      expect(new Set(files).size).toBe(1);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });
});

describe('entries without a calendar date', () => {
  it('are left out, as are entries that no longer apply', () => {
    expect(eventsOf(only(seventeen, { due: null }))).toEqual([]);
    expect(eventsOf(only(seventeen, { status: 'moot', moot: true }))).toEqual([]);
    const { due, step } = doneLastYear;
    const undated = { ...doneLastYear, due: null, step: { ...step, doneOn: null } };
    expect(due).not.toBeNull();
    expect(eventsOf({ ...seventeen, milestones: [], doneEarlier: [undated] })).toEqual([]);
  });
});

describe('the title states the meaning of the date', () => {
  it.each([
    ['a duty', { status: 'upcoming', force: 'legal-duty' }, 'Last day: '],
    ['guidance', { status: 'due-soon', force: 'statutory-guidance' }, 'Should be done by now: '],
    ['a guard', { status: 'upcoming', force: 'guard' }, 'Barred until now: '],
    ['a date that follows', { status: 'upcoming', force: 'derived-date' }, ''],
    ['missed', { status: 'overdue', daysOverdue: 3 }, 'Overdue: '],
    ['done', { status: 'met', metOn: '2026-07-01' }, 'Done: '],
    ['done too late', { status: 'met-late', metOn: '2026-07-01' }, 'Done late: '],
    ['past its day and still open', { status: 'open-now' }, 'Still to do: '],
    ['an open question', { status: 'upcoming', findOut: ['settingType'] }, ''],
  ] satisfies [string, Partial<PersonMilestoneResponse>, string][])('%s', (_, m, prefix) => {
    const [event] = eventsOf(only(seventeen, { ...m, title: 'The thing' }));
    expect(text(event!, 'summary')).toBe(`${prefix}The thing (YP-7F3K-2Q)`);
  });

  it('does not call the first day of a right a last day', () => {
    const [rights] = timelineOf(AT_THIRTEEN, { asOf: '2026-07-15' }).milestones.filter((m) => m.rule === 'EDU-02');
    expect(text(eventOf(only(seventeen, rights!), rights!.title), 'summary')).toMatch(/^Begins: /);
  });

  it('describes a lasting state by its first day', () => {
    for (const facts of [AT_THIRTEEN, AT_SEVENTEEN, AT_TWENTY_FOUR])
      for (const { due, status, ...m } of timelineOf(facts, { asOf: '2030-01-01' }).milestones)
        if (due !== null && status === 'active-since') expect(begins(m)).toBe(true);
  });

  it('adds the opening date and the customary deadline to the description', () => {
    const told = (m: Partial<PersonMilestoneResponse>) =>
      text(eventsOf(only(seventeen, { due: '2027-03-30', status: 'upcoming', ...m }))[0]!, 'description');
    expect(told({ opensOn: '2026-10-01' })).toContain('It can be done from 1 October 2026.');
    expect(told({ nominalDeadline: '2027-03-31' })).toContain('Usually called the deadline: 31 March 2027.');
    expect(told({ status: 'overdue', daysOverdue: 1 })).toContain('As of 15 July 2026: overdue by 1 day.');
  });
});

describe('imported again', () => {
  const later = new Date('2026-08-01T08:00:00Z');

  it('keeps the UIDs of duties, and raises the sequence in a later file', () => {
    const first = read(icalendarOf(seventeen, { now })).events;
    const done = { 'SC-02': '2026-07-20' };
    const second = read(
      icalendarOf(timelineOf(AT_SEVENTEEN, { asOf: '2026-08-01', done }, { doneEarlier: [doneLastYear] }), {
        now: later,
      }),
    ).events;
    expect([...second.keys()].filter((uid) => first.has(uid)).length).toBeGreaterThan(10);
    for (const [uid, event] of second)
      if (first.has(uid)) expect(Number(text(event, 'sequence'))).toBeGreaterThan(Number(text(first.get(uid)!, 'sequence'))); // prettier-ignore
  });

  it('keeps the event of a completed review among the completed duties a year later', () => {
    const { milestones } = timelineOf(AT_SEVENTEEN, { asOf: '2026-07-15' });
    const review = milestones.find((m) => m.rule === 'EDU-04')!;
    const [before] = eventsOf(only(seventeen, review));
    const [after] = eventsOf({ ...seventeen, milestones: [], doneEarlier: [{ ...doneLastYear, occurrence: review.occurrence }] }); // prettier-ignore
    expect(text(after!, 'uid')).toBe(text(before!, 'uid'));
    expect(text(after!, 'summary')).toMatch(/^Done: /);
  });

  it('never gives two people the same event', () => {
    const other = {
      ...seventeen,
      youngPerson: { ...seventeen.youngPerson, id: '0190a3c4-0000-7000-8000-000000000002' },
    };
    const first = read(icalendarOf(seventeen, { now })).events;
    for (const uid of read(icalendarOf(other, { now })).events.keys()) expect(first.has(uid)).toBe(false);
  });
});

describe('any text', () => {
  const awkward = fc.string({
    unit: fc.oneof(
      fc.constantFrom(',', ';', '\\', '\n', '\r\n', ':', '"', '\\n', '👩🏽‍🦽', '’', 'é', ' ', 'END:VEVENT', '\u0007'),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    ),
    maxLength: 120,
  });
  const said = (words: string) => words.replace(/\r\n|\r/g, '\n').replace(/(?!\n|\t)\p{Cc}/gu, '');

  it('is read back unchanged, in lines that fit, as one event', () => {
    fc.assert(
      fc.property(awkward, awkward, awkward, (title, sentence, name) => {
        const base = only(seventeen, { title, status: 'upcoming', force: 'derived-date' });
        const m = { ...base.milestones[0]!, why: { ...base.milestones[0]!.why, sentence: `Why ${sentence}.` } };
        const file = icalendarOf({ ...base, youngPerson: { ...base.youngPerson, name }, milestones: [m] }, { now });
        for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        const { calendar, events } = read(file);
        const [event] = [...events.values()];
        expect(events.size).toBe(1);
        expect(text(event!, 'summary')).toBe(said(`${title} (YP-7F3K-2Q)`));
        expect(text(event!, 'description')).toContain(said(`Why ${sentence}.`));
        expect(unknownText(calendar, 'name')).toBe(said(`${name}: what is due (YP-7F3K-2Q)`));
        expect(text(calendar, 'x-wr-calname')).toBe(text(calendar, 'name'));
      }),
      { numRuns: 300 },
    );
  });
});
