import { type CalendarDate } from '#libs/kernel';
import { type FactName } from '../facts.js';
import { type DateExpression } from './language.js';
import { type Person } from './person.js';
import { type Confidence, type Force, type LeadAgency, type Rule } from './rule.js';
import { type Standing, standingOf } from './status.js';
import { Explanation, type Why } from './why.js';

interface Authority {
  readonly citation: string;
  readonly url?: string;
  readonly confidence: Confidence;
  /** what is not confirmed; shown wherever the rule is shown */
  readonly unconfirmed?: string;
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

/** Those of these facts that are not known. */
const missing = (p: Person, facts: readonly FactName[]) => facts.filter((fact) => !p.isKnown(fact));

/**
 * The milestone that a rule gives for a person. `null` where the rule does not apply, or where it is undecided and
 * nobody has a duty to ask.
 * @param doneOn day on which the step was recorded as done, by occurrence
 */
export function milestoneOf(
  rule: Rule,
  p: Person,
  doneOn: Readonly<Record<string, string>> | undefined,
): Milestone | null {
  const applies = rule.when.holds(p);
  if (applies === false) return null;
  if (applies === null && rule.askWhen?.holds(p) !== true) return null;
  const undecided = applies === null;

  const due = at(rule.due, p);
  const undated = due === null ? missing(p, rule.datedBy ?? []) : [];
  const unknown = undecided ? rule.when.asks(p) : undated;
  const findOut = rule.finds ? [...new Set([...unknown, ...missing(p, rule.finds)])] : unknown;

  const key = rule.occurrence?.key(p);
  const occurrence = key == null ? rule.id : `${rule.id}:${key}`;
  const recorded = (doneOn?.[occurrence] as CalendarDate | undefined) ?? null;
  const known = {
    due,
    nominal: at(rule.nominal, p),
    opensOn: at(rule.opensOn, p),
    closesOn: at(rule.closesOn, p),
    until: at(rule.until, p),
    metOn: recorded ?? at(rule.met, p),
    asking: undecided,
  };
  const standing = standingOf(rule, p, known);
  const title = findOut.length > 0 && rule.ask ? rule.ask : rule.title;

  const milestone: Milestone = {
    rule: rule.id,
    name: rule.name,
    occurrence,
    title,
    due,
    status: standing.status,
    force: rule.force,
    leadAgency: rule.leadAgency,
    leads: rule.leads,
    involves: rule.involves,
    authority: authorityOf(rule),
    evidence: rule.evidence,
    ifMissed: rule.ifMissed,
    why: new Explanation(rule, p, findOut),
  };
  addExtras(milestone, rule, p, known);
  Object.assign(milestone, standing);
  if (standing.status === 'moot') milestone.moot = true;
  if (findOut.length > 0) milestone.findOut = findOut;
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
      ...(rule.url ? { url: rule.url } : {}),
      confidence: rule.confidence,
      ...(rule.unconfirmed ? { unconfirmed: rule.unconfirmed } : {}),
    };
    authorities.set(rule, authority);
  }
  return authority;
}
