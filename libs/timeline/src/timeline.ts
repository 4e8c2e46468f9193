import { type CalendarDate, invalid, parseCalendarDate } from '#libs/kernel';
import { type Derived, derivedOf } from './answers/derived.js';
import { type Guard, guardsOf, type Permission, permission } from './answers/guards.js';
import { type Warning, warningsOf } from './answers/warnings.js';
import { type Milestone, milestoneOf } from './engine/milestone.js';
import { Person } from './engine/person.js';
import { type Action, type Nation, PACKS, type Rule } from './engine/rule.js';
import { DEFAULT_SETTINGS, type Settings } from './engine/settings.js';
import { FACTS } from './fact-dictionary.js';
import { parseFacts, type TimelineFacts } from './facts.js';
import { rulesOf } from './rules/index.js';
import { NORFOLK_LOCAL_AUTHORITY } from './rules/norfolk.js';

export type Pack = Nation | 'norfolk';

export const KNOWN_PACKS: readonly Pack[] = [...PACKS, 'norfolk'];

export interface TimelineOptions {
  /** the day asked about, `YYYY-MM-DD`, in Europe/London; the library has no clock of its own */
  readonly asOf: string;
  /**
   * the nation whose law applies: by default the fact `nation`, else England. `norfolk` is England with Norfolk's own
   * settings
   */
  readonly pack?: Pack;
  /** settings of the area */
  readonly settings?: Partial<Settings>;
  /** steps recorded as done: the day, by occurrence */
  readonly done?: Readonly<Record<string, string>>;
}

export interface Timeline {
  readonly derived: Derived;
  /** undated first, then by date */
  readonly milestones: readonly Milestone[];
  readonly guards: readonly Guard[];
  readonly warnings: readonly Warning[];
}

/**
 * The milestones of a young person: what must happen, when, who leads, on what authority and why, as seen on one day.
 * The same facts give the same result; nothing is read from outside.
 * @throws DomainError INVALID (400) naming each wrong fact, or a wrong `asOf`
 */
export function timeline(facts: TimelineFacts, options: TimelineOptions): Timeline {
  const { person, nation } = asked(facts, options);
  const milestones: Milestone[] = [];
  for (const rule of rulesOf(nation)) if (inForce(rule, person.asOf)) collect(milestones, rule, person, options.done);
  milestones.sort(byDate);

  const permissions = {
    endChildrensServices: permission('end-childrens-services', person),
    ceasePlan: permission('cease-plan', person),
  };
  return {
    derived: derivedOf(person, nation, permissions),
    milestones,
    guards: nation === 'england' ? guardsOf(person) : [],
    warnings: warningsOf(person, nation === 'england'),
  };
}

/**
 * Decides whether an act is lawful now, for the code that would do it; the same result as in `guards`.
 * @throws DomainError INVALID (400) naming each wrong fact, or a wrong `asOf`
 */
export function mayDo(action: Action, facts: TimelineFacts, asOf: string): Permission {
  return permission(action, asked(facts, { asOf }).person);
}

/** Every fact by name, so that all facts objects have one shape. */
const NOTHING_KNOWN: TimelineFacts = Object.fromEntries(Object.keys(FACTS).map((name) => [name, null]));

function asked(facts: TimelineFacts, { asOf, pack, settings }: TimelineOptions): { person: Person; nation: Nation } {
  const day = parseCalendarDate(asOf);
  if (day === null)
    throw invalid([{ field: 'asOf', code: 'NOT_A_DATE', message: 'must be a calendar date, YYYY-MM-DD' }]);
  if (pack !== undefined && !KNOWN_PACKS.includes(pack))
    throw invalid([{ field: 'pack', code: 'NOT_IN_LIST', message: `must be one of ${KNOWN_PACKS.join(', ')}` }]);
  const known = { ...NOTHING_KNOWN, ...parseFacts(facts) };
  const nation = pack === 'norfolk' ? 'england' : (pack ?? known.nation ?? 'england');
  if (pack === 'norfolk') known.localAuthorityCode ??= NORFOLK_LOCAL_AUTHORITY;
  return { person: new Person(known, day, settings ? { ...DEFAULT_SETTINGS, ...settings } : DEFAULT_SETTINGS), nation };
}

function inForce({ validFrom, validTo }: Rule, on: CalendarDate): boolean {
  return (validFrom === undefined || validFrom <= on) && (validTo === undefined || on <= validTo);
}

function collect(into: Milestone[], rule: Rule, p: Person, done: TimelineOptions['done']): void {
  if (rule.each === undefined) {
    const milestone = milestoneOf(rule, p, done);
    if (milestone) into.push(milestone);
    return;
  }
  for (const row of p.facts[rule.each] ?? []) {
    const milestone = milestoneOf(rule, p.with(row), done);
    if (milestone) into.push(distinguished(milestone, into));
  }
}

/** Two services with the same name are two duties. */
function distinguished(milestone: Milestone, others: readonly Milestone[]): Milestone {
  const { occurrence } = milestone;
  const same = others.filter((m) => m.occurrence === occurrence || m.occurrence.startsWith(`${occurrence}~`)).length;
  if (same > 0) milestone.occurrence = `${occurrence}~${same + 1}`;
  return milestone;
}

function byDate(a: Milestone, b: Milestone): number {
  const [x, y] = [a.due ?? '', b.due ?? ''];
  if (x !== y) return x < y ? -1 : 1;
  return a.occurrence < b.occurrence ? -1 : a.occurrence > b.occurrence ? 1 : 0;
}
