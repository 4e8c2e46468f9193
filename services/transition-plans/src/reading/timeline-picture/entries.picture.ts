import { findRule, type LeadAgency } from '#libs/timeline';
import type { DoneEarlierResponse, PersonMilestoneResponse, PersonTimelineResponse } from '../timeline/timeline.dto.js';
import { begins, customWords, days, doubtWords, isDone, isDropped, LEAD_WORDS, longDay, sentence, serviceOf, standingWords, titleOf } from '../timeline/timeline.words.js'; // prettier-ignore

/** The meaning of each mark's shape, as words for the legend. */
export const KINDS = {
  overdue: 'late',
  'due-soon': 'due soon',
  upcoming: 'to come',
  now: 'to do now: no day, without delay',
  question: 'find this out',
  waiting: 'waits',
  barred: 'may not be done',
  lasting: 'lasts from here on',
  date: 'a date, not a duty',
  done: 'done',
  dropped: 'no longer needed',
} as const;
export type Kind = keyof typeof KINDS;

/** One entry of the timeline in the picture. */
export interface Entry {
  /** in order of dates; links the mark to its words in the key */
  readonly number: number;
  readonly lane: Lane;
  readonly kind: Kind;
  /** two to four words beside the mark */
  readonly short: string;
  readonly title: string;
  /** second line in the key: date, state, owner */
  readonly details: string;
  /** the whole entry as text, for a reader who does not see the mark */
  readonly label: string;
  /** date of the mark; null for no date */
  readonly day: string | null;
  /** the window before that date, or the lasting state after it; `to` null is open-ended */
  readonly bar: { readonly from: string; readonly to: string | null } | null;
  /** beside the mark: "late by 5 days" */
  readonly note: string;
}

export const LANES = {
  education: LEAD_WORDS.education,
  health: LEAD_WORDS.health,
  'childrens-social-care': LEAD_WORDS['childrens-social-care'],
  'adult-social-care': LEAD_WORDS['adult-social-care'],
  home: 'The young person and the family',
  all: LEAD_WORDS.all,
  system: LEAD_WORDS.system,
} as const;
export type Lane = keyof typeof LANES;

const laneOf = (lead: LeadAgency): Lane => (lead === 'young-person' || lead === 'family' ? 'home' : lead);

type Unnumbered = Omit<Entry, 'number'>;

/** All entries that still apply: first those without a date, then by date. */
export function entriesOf({ milestones, doneEarlier, asOf }: PersonTimelineResponse): Entry[] {
  const current = milestones.filter((m) => m.status !== 'moot' && m.status !== 'ended').map((m) => entryOf(m, asOf));
  const entries = [...current, ...doneEarlier.map(earlierOf)];
  const key = ({ day }: Unnumbered) => day ?? '';
  return entries
    .sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
    .map((entry, at) => ({ number: at + 1, ...entry }));
}

function entryOf(m: PersonMilestoneResponse, asOf: string): Unnumbered {
  const kind = kindOf(m);
  const day = dayOf(m, asOf);
  const standing = sentence(standingWords(m));
  const who = `${LEAD_WORDS[m.leadAgency]}: ${m.owner ?? m.leads}.`;
  const more = [customWords(m), doubtWords(m)];
  return {
    lane: laneOf(m.leadAgency),
    kind,
    short: shortOf(m.name, m.occurrence),
    title: titleOf(m),
    details: joined(dayWords(m), m.status === 'upcoming' ? '' : standing, sentence(m.owner ?? m.leads), ...more),
    label: joined(`${titleOf(m)}.`, dayWords(m), standing, who, sentence(m.force.replaceAll('-', ' ')), ...more),
    day,
    bar: barOf(m, kind, day),
    note: kind === 'overdue' ? `late by ${days(m.daysOverdue ?? 0)}` : '',
  };
}

function earlierOf({ rule, occurrence, title, due, leadAgency, step }: DoneEarlierResponse): Unnumbered {
  const parts = [
    step.doneOn === null ? 'Done.' : `Done on ${longDay(step.doneOn)}.`,
    due === null ? '' : `The last day was ${longDay(due)}.`,
  ];
  return {
    lane: laneOf(leadAgency),
    kind: 'done',
    short: shortOf(findRule(rule)?.name ?? title, occurrence),
    title,
    details: joined(...parts, `${LEAD_WORDS[leadAgency]}.`),
    label: joined(`${title}.`, ...parts, `${LEAD_WORDS[leadAgency]}.`),
    day: step.doneOn ?? due,
    bar: null,
    note: '',
  };
}

function kindOf(m: PersonMilestoneResponse): Kind {
  if (isDone(m)) return 'done';
  if (isDropped(m)) return 'dropped';
  if (m.status === 'overdue') return 'overdue';
  if (m.status === 'deferred') return 'waiting';
  if (m.findOut !== undefined) return 'question';
  if (m.status === 'open-now') return 'now';
  if (m.force === 'guard' || findRule(m.rule)?.guards !== undefined) return 'barred';
  if (m.force === 'derived-date' || m.force === 'discretion') return 'date';
  if (m.status === 'active-since' || begins(m)) return 'lasting';
  return m.status === 'due-soon' ? 'due-soon' : 'upcoming';
}

/** A completed duty without a recorded day is shown at its last day, once that is past. */
function dayOf(m: PersonMilestoneResponse, asOf: string): string | null {
  if (m.metOn !== undefined) return m.metOn;
  if (isDone(m) || isDropped(m)) return m.due !== null && m.due <= asOf ? m.due : null;
  return m.due ?? m.since ?? (m.status === 'upcoming' ? (m.opensOn ?? null) : null);
}

function barOf(m: PersonMilestoneResponse, kind: Kind, day: string | null): Entry['bar'] {
  if (day === null || kind === 'done' || kind === 'dropped') return null;
  if (kind === 'lasting' || (kind === 'barred' && m.due === null)) return { from: day, to: m.until ?? null };
  if (m.due === null) return { from: day, to: m.closesOn ?? null };
  const from = m.opensOn !== undefined && m.opensOn < m.due ? m.opensOn : m.due;
  const to = m.closesOn !== undefined && m.closesOn > m.due ? m.closesOn : m.due;
  return from === to ? null : { from, to };
}

/** The window and the date, for readers who cannot see the mark. */
function dayWords(m: PersonMilestoneResponse): string {
  const { due, opensOn } = m;
  const opens = opensOn !== undefined && (due === null || opensOn < due) ? `From ${longDay(opensOn)}.` : '';
  if (due === null) return m.status === 'active-since' ? '' : opens;
  const isLast = !begins(m) && !['derived-date', 'discretion', 'guard'].includes(m.force);
  return joined(opens, m.status === 'active-since' ? '' : `${isLast ? 'Last day ' : ''}${longDay(due)}.`);
}

const joined = (...sentences: string[]) => sentences.filter(Boolean).join(' ');

/** Corrections of the spelling in names of rules. */
const SPELT: readonly (readonly [RegExp, string])[] = [
  [/\bpfal\b/g, 'PfAL'],
  [/\bchildrens\b/g, 'children’s'],
  [/\bcarers\b/g, 'carer’s'],
  [/\bmental capacity act\b/g, 'Mental Capacity Act'],
];

/** `notify-icb-at-14` becomes "Notify ICB at 14", with the health service for a duty that exists once for each. */
function shortOf(name: string, occurrence: string): string {
  let text = name.replaceAll('-', ' ').replace(/\b(pip|icb|camhs)\b/g, (letters) => letters.toUpperCase());
  for (const [as, spelt] of SPELT) text = text.replace(as, spelt);
  const service = serviceOf({ occurrence });
  return text.charAt(0).toUpperCase() + text.slice(1) + (service === '' ? '' : `: ${service}`);
}
