import { addDays, type CalendarDate } from '#libs/kernel';
import { type FactName } from '../facts.js';
import { asItStood } from '../law.js';
import { type DateExpression } from './language.js';
import { type Person } from './person.js';
import { type Confidence, type Ending, type Force, type LeadAgency, type Rule } from './rule.js';
import { isOpen, type Known, type Standing, standingOf, type Status } from './status.js';
import { Explanation, type Why } from './why.js';

interface Authority {
  readonly citation: string;
  /** the provision as it stood on the day on which the rule was last checked */
  readonly url?: string;
  /** the words of the law that the rule relies on */
  readonly quote?: string;
  readonly confidence: Confidence;
  /** what is not confirmed; shown wherever the rule is shown */
  readonly unconfirmed?: string;
  /** this version of the rule is in force from this day to this day */
  readonly validFrom?: string;
  readonly validTo?: string;
}

/** The law has ended a duty that was not done. */
interface Ended {
  /** first day without the duty */
  readonly on: CalendarDate;
  readonly because: string;
  /** its status on its last day */
  readonly was: Status;
  /** the rule under which the matter goes on */
  readonly continuesAs?: string;
}

/** One thing to do, one date to know, or one question to answer. Fields that do not apply are absent. */
export interface Milestone extends Standing {
  /** `EDU-08` */
  rule: string;
  name: string;
  /** the same duty across recalculations; next year's duty has another key */
  occurrence: string;
  title: string;
  /** last day in time; `null` where the law gives no number of days, or where a fact for the date is not known */
  due: CalendarDate | null;
  nominalDeadline?: CalendarDate;
  target?: CalendarDate;
  targetForce?: Force;
  opensOn?: CalendarDate;
  closesOn?: CalendarDate;
  until?: CalendarDate;
  startBy?: CalendarDate;
  prompts?: CalendarDate[];
  year9Starts?: CalendarDate;
  year9Ends?: CalendarDate;
  reviewDueOn?: CalendarDate;
  meaning?: string;
  owner?: string;
  boundBy?: string;
  exception?: string;
  prompt?: string;
  discretionary?: true;
  moot?: true;
  /** the day is the beginning of a lasting state, not the last day to act */
  begins?: true;
  /** for the status `ended` */
  ended?: Ended;
  /** the rule under which the matter is owed now as well, for what was missed and stays missed */
  continuesAs?: string;
  /** occurrences of the duties that were left open, and go on as this one */
  follows?: string[];
  /** facts to find out: the rule, or its date, depends on them */
  findOut?: readonly FactName[];
  force: Force;
  leadAgency: LeadAgency;
  leads: string;
  involves: readonly string[];
  authority: Authority;
  /** the sentence for a family and the calculation for a lawyer; written when it is first read */
  readonly why: Why;
  evidence: string;
  ifMissed: string;
}

type Marks = Pick<Milestone, 'year9Starts' | 'year9Ends' | 'reviewDueOn'>;

const at = (expression: DateExpression | undefined, p: Person) => expression?.at(p) ?? null;

const NONE: readonly FactName[] = [];

/** These facts, with those whose finding is itself the duty, and those that would show whether it was done. */
function withOthers(unknown: readonly FactName[], rule: Rule, p: Person): readonly FactName[] {
  const finds = typeof rule.finds === 'function' ? rule.finds(p) : rule.finds;
  const recordedBy = rule.notRecordedWhen?.holds(p) === true ? rule.recordedBy : undefined;
  if (finds === undefined && recordedBy === undefined) return unknown;
  return [...new Set([...unknown, ...missing(p, finds ?? NONE), ...missing(p, recordedBy ?? NONE)])];
}

/** Those of these facts that are not known. */
const missing = (p: Person, facts: readonly FactName[]) => facts.filter((fact) => !p.isKnown(fact));

/**
 * The milestone that a rule gives for a person. `null` where the rule does not apply, or where it is undecided and
 * nobody has a duty to ask. What was open when the law ended the duty is given as `ended`, with the reason.
 * @param doneOn day on which the step was recorded as done, by occurrence
 */
export function milestoneOf(
  rule: Rule,
  p: Person,
  doneOn: Readonly<Record<string, string>> | undefined,
): Milestone | null {
  const end = rule.ends && firstEnding(rule.ends, p);
  if (!end) return renewed(rule, p, doneOn, seenOn(rule, p, p.asOf, doneOn, null));
  const milestone = seenOn(rule, lastDayBefore(end, p), p.asOf, doneOn, end.ending);
  return milestone && isOpen(milestone.status) ? ended(milestone, end) : milestone;
}

/** The person as a rule reads them: today, or on the last day of a duty that has ended. */
export function asReadBy(rule: Rule, p: Person): Person {
  const end = rule.ends && firstEnding(rule.ends, p);
  return end ? lastDayBefore(end, p) : p;
}

const lastDayBefore = (end: Reached, p: Person): Person => p.on(addDays(end.on, -1));

/** Names the occurrence of the period before, where that was left open. */
function renewed(
  rule: Rule,
  p: Person,
  doneOn: Readonly<Record<string, string>> | undefined,
  milestone: Milestone | null,
): Milestone | null {
  const since = rule.renewsOn?.at(p) ?? null;
  if (since === null || milestone === null) return milestone;
  const before = p.on(addDays(since, -1));
  const previous = seenOn(rule, before, before.asOf, doneOn, null);
  if (previous && isOpen(previous.status) && previous.occurrence !== milestone.occurrence)
    milestone.follows = [previous.occurrence];
  return milestone;
}

interface Reached {
  readonly on: CalendarDate;
  readonly ending: Ending;
}

function firstEnding(endings: readonly Ending[], p: Person): Reached | null {
  let first: Reached | null = null;
  for (const ending of endings) {
    const on = ending.on.at(p);
    if (on !== null && on <= p.asOf && (first === null || on < first.on)) first = { on, ending };
  }
  return first;
}

function ended(milestone: Milestone, { on, ending }: Reached): Milestone {
  const { because, successor } = ending;
  milestone.ended = { on, because, was: milestone.status, ...(successor && { continuesAs: successor }) };
  milestone.status = 'ended';
  delete milestone.daysOverdue;
  delete milestone.actBy;
  delete milestone.practiceStatus;
  delete milestone.since;
  delete milestone.continuesAs;
  return milestone;
}

/** @param asOf the day asked about; `p` is seen on the last day of a duty that has ended */
function seenOn(
  rule: Rule,
  p: Person,
  asOf: CalendarDate,
  doneOn: Readonly<Record<string, string>> | undefined,
  ending: Ending | null,
): Milestone | null {
  const applies = rule.when.holds(p);
  if (applies === false) return null;
  if (applies === null && rule.askWhen?.holds(p) !== true) return null;
  const undecided = applies === null;

  const due = at(rule.due, p);
  const undated = due === null && rule.datedBy ? missing(p, rule.datedBy) : NONE;
  const unknown = undecided ? rule.when.asks(p) : undated;
  const findOut = withOthers(unknown, rule, p);

  const key = rule.occurrence?.key(p);
  const occurrence = key == null ? rule.id : `${rule.id}:${key}`;
  const recorded = (doneOn?.[occurrence] as CalendarDate | undefined) ?? null;
  const known: Known = {
    due,
    nominal: at(rule.nominal, p),
    opensOn: at(rule.opensOn, p),
    closesOn: at(rule.closesOn, p),
    until: at(rule.until, p),
    metOn: recorded ?? at(rule.met, p),
    asOf,
    asking: undecided,
  };
  const standing = standingOf(rule, p, known);
  const title = findOut.length > 0 && rule.ask ? rule.ask : rule.title;

  const milestone: Milestone = {
    rule: rule.id,
    name: rule.name,
    occurrence,
    title,
    due: standing.status === 'not-recorded' ? null : due,
    status: standing.status,
    force: rule.force,
    leadAgency: rule.leadAgency,
    leads: rule.leads,
    involves: rule.involves,
    authority: authorityOf(rule),
    evidence: rule.evidence,
    ifMissed: rule.ifMissed,
    why: new Explanation(rule, p, { findOut, known, status: standing.status, ending }),
  };
  addExtras(milestone, rule, p, known);
  Object.assign(milestone, standing);
  if (standing.status === 'moot') milestone.moot = true;
  if (rule.afterwards === 'active-since' && due !== null) milestone.begins = true;
  if (findOut.length > 0) milestone.findOut = findOut;
  const since = at(rule.goesOn?.on, p);
  if (since !== null && since <= asOf && isOpen(standing.status)) milestone.continuesAs = rule.goesOn!.as;
  return milestone;
}

function addExtras(
  m: Milestone,
  rule: Rule,
  p: Person,
  known: Readonly<Record<'nominal' | 'opensOn' | 'closesOn' | 'until', CalendarDate | null>>,
): void {
  if (known.nominal !== null) m.nominalDeadline = known.nominal;
  if (known.opensOn !== null) m.opensOn = known.opensOn;
  if (known.closesOn !== null) m.closesOn = known.closesOn;
  if (known.until !== null) m.until = known.until;
  const target = at(rule.target, p);
  if (target !== null) {
    m.target = target;
    if (rule.targetForce) m.targetForce = rule.targetForce;
  }
  const startBy = at(rule.startBy, p);
  if (startBy !== null) m.startBy = startBy;
  if (rule.prompts) m.prompts = rule.prompts.map((e) => e.at(p)).filter((date) => date !== null);
  if (rule.marks) for (const [name, e] of Object.entries(rule.marks)) addMark(m, name as keyof Marks, e.at(p));
  if (rule.discretionary) m.discretionary = true;
  const words: Words = {
    meaning: typeof rule.meaning === 'function' ? rule.meaning(p) : rule.meaning,
    owner: rule.owner?.(p),
    exception: rule.exception?.(p),
    boundBy: m.due === null ? undefined : rule.boundBy?.(p, m.due),
    prompt: m.due === null ? undefined : rule.prompt?.(p, m.due),
  };
  for (const name of WORDS) if (words[name] !== undefined) m[name] = words[name];
}

const WORDS = ['meaning', 'owner', 'exception', 'boundBy', 'prompt'] as const;
type Words = Record<(typeof WORDS)[number], string | undefined>;

function addMark(m: Marks, name: keyof Marks, date: CalendarDate | null): void {
  if (date !== null) m[name] = date;
}

const authorities = new WeakMap<Rule, Authority>();

/** Made once for each rule. */
function authorityOf(rule: Rule): Authority {
  let authority = authorities.get(rule);
  if (!authority) {
    authority = {
      citation: rule.citation,
      ...(rule.url ? { url: asItStood(rule.url) } : {}),
      ...(rule.quote ? { quote: rule.quote } : {}),
      confidence: rule.confidence,
      ...(rule.unconfirmed ? { unconfirmed: rule.unconfirmed } : {}),
      ...(rule.validFrom ? { validFrom: rule.validFrom } : {}),
      ...(rule.validTo ? { validTo: rule.validTo } : {}),
    };
    authorities.set(rule, authority);
  }
  return authority;
}
