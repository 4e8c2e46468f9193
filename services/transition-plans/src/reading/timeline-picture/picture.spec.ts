import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import fc from 'fast-check';
import {
  anybody,
  AT_SEVENTEEN,
  AT_THIRTEEN,
  AT_TWENTY_FOUR,
  doneLastYear,
  timelineOf,
} from '../../../test/timelines.js';
import { pictureOf } from './timeline.picture.js';
import { widthOf } from './svg.picture.js';
import type { PersonTimelineResponse } from '../timeline/timeline.dto.js';
import { longDay, titleOf } from '../timeline/timeline.words.js';

/** @throws when the text is not well-formed XML */
function read(svg: string): Document {
  const onError = (level: string, message: string) => {
    throw new Error(`${level}: ${message}`);
  };
  return new DOMParser({ onError }).parseFromString(svg, 'image/svg+xml');
}

const all = (document: Document, name: string): Element[] => [...document.getElementsByTagName(name)];
const labelsOf = (document: Document) =>
  all(document, '*').flatMap((element) => element.getAttribute('aria-label') ?? []);
const textsOf = (document: Document) => all(document, 'text').map(({ textContent }) => textContent ?? '');
const drawn = (timeline: PersonTimelineResponse) => read(pictureOf(timeline));

const thirteen = timelineOf(AT_THIRTEEN, { asOf: '2026-01-15' });
const seventeen = timelineOf(AT_SEVENTEEN, { asOf: '2026-07-15' }, { doneEarlier: [doneLastYear] });
const eighteen = timelineOf(AT_SEVENTEEN, { asOf: '2026-11-15' });
const twentyFour = timelineOf(AT_TWENTY_FOUR, { asOf: '2026-07-15' });
const nobody = timelineOf({}, { asOf: '2026-07-15' });
const everybody = [thirteen, seventeen, eighteen, twentyFour, nobody];

/** The nearest inherited value of an attribute. */
function inherited(element: Element, name: string): string | null {
  for (let at: Element | null = element; at; at = at.parentNode as Element | null) {
    const value = at.getAttribute?.(name);
    if (value) return value;
  }
  return null;
}

interface Box {
  readonly what: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The area of the words, at their widest. */
function boxOf(text: Element): Box {
  const size = Number(inherited(text, 'font-size'));
  const bold = inherited(text, 'font-weight') === '700';
  const [number = '', rest = ''] = text.firstChild?.nodeName === 'tspan' ? [...text.childNodes].map((n) => n.textContent ?? '') : ['', text.textContent ?? '']; // prettier-ignore
  const width = widthOf(number, size, true) + widthOf(rest, size, bold);
  const x = Number(text.getAttribute('x'));
  const y = Number(text.getAttribute('y'));
  const left = { start: x, middle: x - width / 2, end: x - width }[text.getAttribute('text-anchor') ?? 'start']!;
  return { what: number + rest, left, right: left + width, top: y - 0.75 * size, bottom: y + 0.15 * size };
}

function markBox(group: Element): Box {
  const [x = NaN, y = NaN] = (group.getAttribute('transform') ?? '').match(/[\d.]+/g)!.map(Number);
  return { what: 'mark', left: x - 6, right: x + 6, top: y - 6, bottom: y + 6 };
}

function bandBox(rect: Element): Box {
  const [left = NaN, top = NaN, width = NaN, height = NaN] = ['x', 'y', 'width', 'height'].map((name) => Number(rect.getAttribute(name))); // prettier-ignore
  return { what: 'band', left, right: left + width, top, bottom: top + height };
}

function boxesOf(document: Document): Box[] {
  const marks = all(document, 'g').filter((group) => group.getAttribute('transform')?.startsWith('translate'));
  const bands = all(document, 'rect').filter((rect) => rect.getAttribute('fill') === 'url(#barred)');
  return [...all(document, 'text').map(boxOf), ...marks.map(markBox), ...bands.map(bandBox)];
}

const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

describe('the document', () => {
  it('is self-contained: no script, style, link, font or image, and nothing to fetch', () => {
    for (const timeline of everybody) {
      const svg = pictureOf(timeline);
      expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(/https?:|href|url\((?!#barred\))/);
      const names = new Set(all(read(svg), '*').map(({ tagName }) => tagName));
      for (const name of names) expect(['svg', 'title', 'desc', 'defs', 'pattern', 'g', 'path', 'rect', 'circle', 'text', 'tspan']).toContain(name); // prettier-ignore
    }
  });

  it('is as wide as A4 landscape and at least as high, with words of 7 points or more on paper', () => {
    const document = drawn(seventeen);
    const [, , width, height] = document.documentElement!.getAttribute('viewBox')!.split(' ').map(Number);
    expect(document.documentElement!.getAttribute('width')).toBe('297mm');
    expect(height).toBeGreaterThanOrEqual(794);
    const points = (units: number) => (units * 277 * 72) / (width! * 25.4);
    for (const text of all(document, 'text')) expect(points(Number(inherited(text, 'font-size')))).toBeGreaterThan(6.9);
  });

  it('contains the person’s usual name and reference, and no other personal data', () => {
    const svg = pictureOf(seventeen);
    expect(textsOf(read(svg))[0]).toBe('Ada (YP-7F3K-2Q): what is due');
    expect(svg).not.toContain(seventeen.youngPerson.id);
    expect(svg).not.toContain(seventeen.youngPerson.dateOfBirth);
  });

  it('has words with a contrast of 4.5 to 1 or more', () => {
    const luminance = (hex: string) => {
      const [r = 0, g = 0, b = 0] = [1, 3, 5]
        .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
        .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const contrast = (a: string, b: string) => {
      const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
      return (light + 0.05) / (dark + 0.05);
    };
    const fills = new Set(all(drawn(eighteen), 'text').map((text) => inherited(text, 'fill')!));
    expect(fills.size).toBeGreaterThan(2);
    for (const fill of fills) expect(contrast(fill, fill === '#ffffff' ? '#1a1a1a' : '#efefef')).toBeGreaterThan(4.5);
  });

  it('is equal for equal timelines', () => {
    for (const timeline of everybody)
      expect(pictureOf(JSON.parse(JSON.stringify(timeline)) as PersonTimelineResponse)).toBe(pictureOf(timeline));
  });
});

describe('read aloud', () => {
  it('has a title, and a sentence with the counts', () => {
    const document = drawn(eighteen);
    expect(document.documentElement!.getAttribute('aria-labelledby')).toBe('title desc');
    const late = eighteen.milestones.filter(({ status }) => status === 'overdue').length;
    expect(document.getElementById('desc')?.textContent).toContain(`${late} late`);
    expect(document.getElementById('desc')?.textContent).toContain('1 thing that may not be done');
  });

  it('states each duty once, with its date, agency and state', () => {
    for (const timeline of everybody) {
      const labels = labelsOf(drawn({ ...timeline, doneEarlier: [] }));
      for (const m of timeline.milestones.filter(({ status }) => status !== 'moot' && status !== 'ended')) {
        const told = labels.filter((label) => label.replace(/^\d+\. /, '').startsWith(`${titleOf(m)}. `));
        expect(told).toHaveLength(1);
        expect(told[0]).toContain(m.owner ?? m.leads);
        if (m.due !== null) expect(told[0]).toContain(longDay(m.since ?? m.due));
        if (m.status === 'overdue') expect(told[0]).toContain(`Overdue by ${m.daysOverdue} day`);
      }
    }
  });

  it('reads by date within a lane', () => {
    const numbers = (lane: Element) =>
      [...lane.getElementsByTagName('g')].flatMap((mark) => /^(\d+)\. /.exec(mark.getAttribute('aria-label') ?? '')?.[1] ?? []); // prettier-ignore
    const lanes = all(drawn(seventeen), 'g').filter((group) => group.getAttribute('role') === 'group');
    for (const lane of lanes) {
      const read = numbers(lane).map(Number);
      expect(read).toEqual([...read].sort((a, b) => a - b));
    }
  });

  it('states an earlier completed duty as done', () => {
    expect(labelsOf(drawn(seventeen)).join()).toContain('The annual review of the plan. Done on 2 April 2025. The last day was 9 April 2025.'); // prettier-ignore
  });
});

describe('seen', () => {
  it('shows the delay in words, in days', () => {
    const texts = textsOf(drawn(seventeen));
    const late = seventeen.milestones.filter(({ status }) => status === 'overdue');
    expect(late.length).toBeGreaterThan(2);
    for (const { daysOverdue } of late) expect(texts.join('|')).toMatch(new RegExp(`late by ${daysOverdue} days`));
  });

  it('shows an act that is not allowed as a barred band with words, since 18', () => {
    const bands = (timeline: PersonTimelineResponse) =>
      all(drawn(timeline), 'rect').filter((rect) => rect.getAttribute('fill') === 'url(#barred)');
    expect(bands(seventeen)).toHaveLength(0);
    expect(bands(eighteen)).toHaveLength(1);
    expect(textsOf(drawn(eighteen)).join(' ')).toContain(
      'Children’s support may not be ended (since 14 September 2026): adult social care has not yet reached its conclusion',
    );
    expect(labelsOf(drawn(eighteen)).some((label) => label.startsWith('Not allowed now. Children’s support'))).toBe(
      true,
    );
  });

  it('ends a band on the day on which the act becomes lawful', () => {
    const decided = { ceaseDecisionOn: '2026-07-01', hasEhcPlan: true, dateOfBirth: '2005-05-05' } as const;
    const timeline = timelineOf(decided, { asOf: '2026-07-15' });
    const [guard] = timeline.guards;
    expect(guard?.from).toBeDefined();
    const [band] = all(drawn(timeline), 'rect').filter((rect) => rect.getAttribute('fill') === 'url(#barred)');
    const mark = all(drawn(timeline), 'g').find((g) => g.getAttribute('aria-label')?.includes('The plan stays in force until')); // prettier-ignore
    const end = Number(band!.getAttribute('x')) + Number(band!.getAttribute('width'));
    expect(Math.abs(markBox(mark!.getElementsByTagName('g')[0]!).left + 6 - end)).toBeLessThan(0.2);
  });

  it('shows the year group of school years, and the age at birthdays', () => {
    const texts = textsOf(drawn(thirteen));
    expect(texts).toEqual(expect.arrayContaining(['Year 9', '2025/26', 'Year 10', '2026/27', 'turns 14', 'turns 16', 'turns 18'])); // prettier-ignore
    expect(textsOf(drawn(twentyFour)).filter((text) => text.startsWith('Year '))).toEqual([]);
    expect(textsOf(drawn(twentyFour))).toContain('turns 25');
  });

  it('draws lanes only for agencies with entries', () => {
    const lanes = (timeline: PersonTimelineResponse) =>
      all(drawn(timeline), 'g').filter((g) => g.getAttribute('role') === 'group').map((g) => g.getAttribute('aria-label')); // prettier-ignore
    expect(lanes(seventeen)).toContain('Adult social care');
    const child = timelineOf({ dateOfBirth: '2018-05-17', hasEhcPlan: true }, { asOf: '2026-03-01' });
    expect(lanes(child)).toContain('Education');
    expect(lanes(child)).not.toContain('Adult social care');
    expect(lanes(nobody)).toEqual([]);
  });

  it('puts a distant date at the edge, so that the nearer years keep their width', () => {
    expect(textsOf(drawn(thirteen)).some((text) => text.endsWith('Plan as of right ends, 10 November 2037'))).toBe(
      true,
    );
    expect(textsOf(drawn(thirteen))).not.toContain('turns 19');
  });

  it('puts warnings below, and draws a page for a person without known facts', () => {
    expect(textsOf(drawn(nobody)).join(' ')).toContain('No known fact sets a date.');
    expect(textsOf(drawn(nobody)).join(' ')).toContain('The date of birth is not known');
  });
});

describe('any person', () => {
  it('is well-formed, without overlaps, and entirely on the page', () => {
    fc.assert(
      fc.property(anybody, (timeline) => {
        const picture = pictureOf(timeline);
        const document = read(picture);
        const [, , width = 0, height = 0] = document.documentElement!.getAttribute('viewBox')!.split(' ').map(Number);
        const boxes = boxesOf(document).sort((a, b) => a.top - b.top);
        boxes.forEach((box, at) => {
          if (box.left < 0 || box.right > width || box.top < 0 || box.bottom > height) expect(box).toBe('on the page');
          for (let next = at + 1; next < boxes.length && boxes[next]!.top < box.bottom; next++)
            if (overlap(box, boxes[next]!)) expect([box, boxes[next]]).toBe('apart');
        });
        for (const [, x] of picture.matchAll(/[MH](\d+\.?\d*)/g)) if (Number(x) > width) expect(x).toBe('on the page'); // prettier-ignore
      }),
      { numRuns: process.env['TEST_LONG'] ? 800 : 40 },
    );
  });

  it('lets no words break out of the picture', () => {
    const text = fc.string({ unit: fc.constantFrom('<', '>', '&', '"', "'", ']]>', '<!--', '</svg>', '<script>', '\u0000', '\u001b', '👩🏽‍🦽', 'é', ' ', 'w'), maxLength: 40 }); // prettier-ignore
    fc.assert(
      fc.property(text, text, (name, title) => {
        const milestones = [{ ...seventeen.milestones.at(-1)!, title: `A${title}`, leads: title, name: `a${title}` }];
        const document = drawn({ ...seventeen, youngPerson: { ...seventeen.youngPerson, name }, milestones });
        expect(all(document, 'script')).toEqual([]);
        // eslint-disable-next-line no-control-regex -- what XML cannot hold is the only thing that is dropped
        expect(document.getElementById('title')?.textContent).toBe(`${name} (YP-7F3K-2Q): what is due`.replace(/[\u0000\u001b]/g, '')); // prettier-ignore
      }),
      { numRuns: process.env['TEST_LONG'] ? 2_000 : 100 },
    );
  });
});
