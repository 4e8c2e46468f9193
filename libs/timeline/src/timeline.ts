import { type CalendarDate, invalid, parseCalendarDate } from '#libs/kernel';
import { type Derived, derivedOf } from './answers/derived.js';
import { type Guard, guardsOf, type Permission, permission } from './answers/guards.js';
import { type UnknownFact, unknownFacts } from './answers/unknown-facts.js';
import { type Warning, warningsOf } from './answers/warnings.js';
import { type Branch } from './engine/language.js';
import { asReadBy, type Milestone, milestoneOf } from './engine/milestone.js';
import { type Conflict, withoutConflicts } from './consistency.js';
import { Person } from './engine/person.js';
import { type Action, type Nation, PACKS, type Rule } from './engine/rule.js';
import { DEFAULT_SETTINGS, type Settings } from './engine/settings.js';
import { FACTS } from './fact-dictionary.js';
import { parseFacts, type TimelineFacts } from './facts.js';
import { RULES, type RulesVersion } from './law.js';
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
  /**
   * the law of this day instead of the law of the day asked about, `YYYY-MM-DD`; a duty that an event started still
   * follows the law of the event's day
   */
  readonly lawOn?: string;
}

export interface Timeline extends RulesVersion {
  readonly derived: Derived;
  /** undated first, then by date */
  readonly milestones: readonly Milestone[];
  readonly guards: readonly Guard[];
  readonly warnings: readonly Warning[];
  /** facts that are not known, those on which most depends first */
  readonly unknownFacts: readonly UnknownFact[];
}

/**
 * The milestones of a young person: what must happen, when, who leads, on what authority and why, as seen on one day.
 * The same facts give the same result; nothing is read from outside.
 * @throws DomainError INVALID (400) naming each wrong fact, or a wrong `asOf`
 */
export function timeline(facts: TimelineFacts, options: TimelineOptions): Timeline {
  const { person, nation, conflicts, lawOn } = asked(facts, options);
  const milestones: Milestone[] = [];
  const rules = rulesInForce(nation, person, lawOn);
  for (const rule of rules) collect(milestones, rule, person, options.done);
  milestones.sort(byDate);
  linkSuccessors(milestones);

  const permissions = {
    endChildrensServices: permission('end-childrens-services', person),
    ceasePlan: permission('cease-plan', person),
  };
  const guards = nation === 'england' ? guardsOf(person) : [];
  const warnings = warningsOf(person, nation === 'england', milestones, conflicts);
  return new Answer(derivedOf(person, nation, permissions), milestones, guards, warnings, { rules, person });
}

/**
 * An answer whose unknown facts are worked out when they are first read: they take as long as all dates. All answers share
 * one getter, because V8 keeps a getter in the shape of its object, and one of its own would keep each answer alive.
 */
class Answer implements Timeline {
  private static readonly UNKNOWN_FACTS: PropertyDescriptor & ThisType<Answer> = {
    enumerable: true,
    get() {
      return (this.#found ??= unknownFacts(this.#asked.rules, this.#asked.person, this.milestones));
    },
  };

  readonly rulesVersion = RULES.rulesVersion;
  readonly lawAsAt = RULES.lawAsAt;
  readonly checkedOn = RULES.checkedOn;
  declare readonly unknownFacts: readonly UnknownFact[];
  readonly #asked: { readonly rules: readonly Rule[]; readonly person: Person };
  #found: readonly UnknownFact[] | undefined;

  constructor(
    readonly derived: Derived,
    readonly milestones: readonly Milestone[],
    readonly guards: readonly Guard[],
    readonly warnings: readonly Warning[],
    asked: { readonly rules: readonly Rule[]; readonly person: Person },
  ) {
    this.#asked = asked;
    Object.defineProperty(this, 'unknownFacts', Answer.UNKNOWN_FACTS);
  }
}

/**
 * Decides whether an act is lawful now, for the code that would do it; the same result as in `guards`.
 * @throws DomainError INVALID (400) naming each wrong fact, or a wrong `asOf`
 */
export function mayDo(action: Action, facts: TimelineFacts, asOf: string): Permission {
  return permission(action, asked(facts, { asOf }).person);
}

/** A rule in force, with the reason why it gives a milestone or none. */
export interface Consideration {
  readonly rule: string;
  readonly title: string;
  /** `null`: a fact that decides it is not known */
  readonly applies: boolean | null;
  readonly because: Branch;
}

/**
 * Every rule in force on the day asked about, also those that do not apply: "not asked for, because …".
 * @throws DomainError INVALID (400) naming each wrong fact, or a wrong `asOf`
 */
export function considered(facts: TimelineFacts, options: TimelineOptions): readonly Consideration[] {
  const { person, nation, lawOn } = asked(facts, options);
  return rulesInForce(nation, person, lawOn).map(({ id, title, when }) => ({
    rule: id,
    title,
    applies: when.holds(person),
    because: when.branch(person),
  }));
}

/** Every fact by name, so that all facts objects have one shape. */
const NOTHING_KNOWN: TimelineFacts = Object.fromEntries(Object.keys(FACTS).map((name) => [name, null]));

interface Asked {
  readonly person: Person;
  readonly nation: Nation;
  readonly conflicts: readonly Conflict[];
  readonly lawOn: CalendarDate;
}

function asked(facts: TimelineFacts, { asOf, pack, settings, lawOn }: TimelineOptions): Asked {
  const day = parsedDay('asOf', asOf);
  if (pack !== undefined && !KNOWN_PACKS.includes(pack))
    throw invalid([{ field: 'pack', code: 'NOT_IN_LIST', message: `must be one of ${KNOWN_PACKS.join(', ')}` }]);
  const given = { ...NOTHING_KNOWN, ...parseFacts(facts) };
  const nation = pack === 'norfolk' ? 'england' : (pack ?? given.nation ?? 'england');
  const { consistent, conflicts } = withoutConflicts(given, day, nation);
  const known =
    pack === 'norfolk' && consistent.localAuthorityCode == null
      ? { ...consistent, localAuthorityCode: NORFOLK_LOCAL_AUTHORITY }
      : consistent;
  const person = new Person(known, day, settings ? { ...DEFAULT_SETTINGS, ...settings } : DEFAULT_SETTINGS);
  return { person, nation, conflicts, lawOn: lawOn === undefined ? day : parsedDay('lawOn', lawOn) };
}

function parsedDay(field: string, text: string): CalendarDate {
  const day = parseCalendarDate(text);
  if (day === null) throw invalid([{ field, code: 'NOT_A_DATE', message: 'must be a calendar date, YYYY-MM-DD' }]);
  return day;
}

/**
 * The version of each rule that applies: that of the event that starts the duty, otherwise that of the day. The event of a
 * duty that has ended is the one that its dates are read from, so that the version does not change afterwards.
 */
function rulesInForce(nation: Nation, p: Person, lawOn: CalendarDate): readonly Rule[] {
  return rulesOf(nation).filter((rule) => {
    const { startedBy, validFrom, validTo } = rule;
    const day = startedBy?.at(asReadBy(rule, p)) ?? lawOn;
    return (validFrom === undefined || validFrom <= day) && (validTo === undefined || day <= validTo);
  });
}

/** Where a duty that ended goes on under another rule, each names the other. */
function linkSuccessors(milestones: readonly Milestone[]): void {
  for (const { occurrence, ended, continuesAs = ended?.continuesAs } of milestones) {
    if (continuesAs === undefined) continue;
    for (const next of milestones)
      if (next.rule === continuesAs && next.ended === undefined) next.follows = [...(next.follows ?? []), occurrence];
  }
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
