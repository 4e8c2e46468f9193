import { assertNever, type CalendarDate } from '#libs/kernel';
import { FACTS } from '../fact-dictionary.js';
import { type FactName, type TimelineFacts } from '../facts.js';
import { type Branch } from './language.js';
import { type Person } from './person.js';
import { type Ending, type Force, type Rule } from './rule.js';
import { isOpen, type Known, type Status } from './status.js';
import { CONVENTIONS, longDate, Derivation } from './derivation.js';

/** Why this date. */
export interface Why {
  /** for the family: who does what by when */
  readonly family: string;
  /** what the family can do if it is missed */
  readonly youCan?: string;
  /** for a lawyer or an officer: how the date follows from the facts, why the rule applies, and its authority */
  readonly sentence: string;
  /** for people who check it: one step a line, dates as YYYY-MM-DD; the last one is the date */
  readonly calculation: readonly string[];
  /** the deciding facts, with their values; `null` is not known */
  readonly facts: Readonly<Partial<TimelineFacts>>;
  /** how the law counts, where it made a difference */
  readonly conventions: readonly string[];
  /** why the rule applies, as a tree with the parts that hold and those that do not */
  readonly because: Branch;
}

const LEAD_IN: Readonly<Record<Force, string>> = {
  'legal-duty': 'The last day in time is',
  'statutory-guidance': 'It should be done by',
  'best-practice': 'It is good practice to do it by',
  guard: 'The earliest day is',
  discretion: 'The authority may go on until',
  right: 'The right can be used until',
  'derived-date': 'The date is',
  local: 'By local arrangement, the day is',
};

/** What the explanation needs of the milestone. */
export interface Explained {
  readonly findOut: readonly FactName[];
  readonly known: Known;
  /** as seen on the day of `person`: the last day of a duty that has ended */
  readonly status: Status;
  /** the law ended the duty, where it was still open */
  readonly ending: Ending | null;
}

/**
 * The explanation of one milestone, written when it is first read: without explanations, a whole register is worked out
 * twice as fast. (A getter on the milestone itself was tried, and cost as much as the dates.)
 */
export class Explanation implements Why {
  private calculated: Calculated | undefined;
  private told: string | undefined;
  private tree: Branch | undefined;

  constructor(
    private readonly rule: Rule,
    private readonly person: Person,
    private readonly explained: Explained,
  ) {}

  get family(): string {
    return (this.told ??= toldToFamily(this.rule, this.person, this.explained));
  }

  get youCan(): string | undefined {
    return this.rule.family?.missed;
  }

  get sentence(): string {
    return this.forLawyers.sentence;
  }

  get calculation(): readonly string[] {
    return this.forLawyers.calculation;
  }

  get facts(): Why['facts'] {
    return this.forLawyers.facts;
  }

  get conventions(): readonly string[] {
    return this.forLawyers.conventions;
  }

  get because(): Branch {
    return (this.tree ??= this.rule.when.branch(this.person));
  }

  /** The explanation as a plain value; `JSON.stringify` calls this. */
  toJSON(): Why {
    const { family, youCan, because } = this;
    return { family, ...(youCan && { youCan }), ...this.forLawyers, because };
  }

  private get forLawyers(): Calculated {
    return (this.calculated ??= calculate(this.rule, this.person, this.explained));
  }
}

type Calculated = Pick<Why, 'sentence' | 'calculation' | 'facts' | 'conventions'>;

/** The ending, where the duty was still open when it ended. */
const endingOf = ({ ending, status }: Explained) => (ending !== null && isOpen(status) ? ending : null);

const toldToFamily = (rule: Rule, p: Person, explained: Explained) =>
  endingOf(explained)?.family ?? familyText(rule, p, explained);

/** Works the date out again, this time with words. */
function calculate(rule: Rule, p: Person, explained: Explained): Calculated {
  const { findOut, status } = explained;
  const derivation = new Derivation();
  const due = status === 'not-recorded' ? null : (rule.due?.at(p, derivation) ?? null);
  for (const fact of rule.when.facts) if (p.isKnown(fact)) derivation.facts.add(fact);
  for (const fact of findOut) derivation.facts.add(fact);
  const ending = endingOf(explained);
  return {
    sentence: [
      ...(ending ? [ending.because] : []),
      status === 'not-recorded' ? NOT_RECORDED : dateSentence(rule, due, derivation),
      ...askSentence(findOut),
      reasonSentences(rule, p, ending !== null),
      `Authority: ${rule.citation}.`,
    ].join(' '),
    calculation: due === null ? [] : derivation.steps,
    facts: Object.fromEntries([...derivation.facts].map((fact) => [fact, p.facts[fact] ?? null])),
    conventions: [...derivation.conventions].map((name) => CONVENTIONS[name]),
  };
}

const NOT_RECORDED = 'Whether it was done is not recorded, so nobody is late on this evidence.';

function dateSentence(rule: Rule, due: CalendarDate | null, derivation: Derivation): string {
  const leadIn = rule.leadIn ?? (rule.afterwards === 'active-since' ? 'It begins on' : LEAD_IN[rule.force]);
  if (due !== null) return `${leadIn} ${longDate(due)}. That is ${derivation.phrase}.`;
  if (rule.standing === 'active-since') return 'This is a lasting state without a single day.';
  if (rule.due) return `The date is not known yet. It is ${rule.due.words}.`;
  if (rule.force === 'right') return 'The law sets no last day for this right.';
  return 'The law gives no number of days: act without delay.';
}

function askSentence(findOut: readonly FactName[]): string[] {
  if (findOut.length === 0) return [];
  return [`Not known yet: ${findOut.map((fact) => FACTS[fact].meaning).join('; ')}.`];
}

/** One reason in each sentence. */
function reasonSentences(rule: Rule, p: Person, ended: boolean): string {
  const decided = rule.when.holds(p) === true;
  const [first, ...others] = decided ? rule.when.because(p) : rule.when.clauses.map((of) => of.join(', or '));
  const [lead, next] = decided
    ? [ended ? 'On its last day it applied because' : 'It applies because', 'Also,']
    : ['It applies when', 'It also requires that'];
  return [`${lead} ${first}.`, ...others.map((reason) => `${next} ${reason}.`)].join(' ');
}

/** Who does what by when, as it stands on the day asked about. */
function familyText(rule: Rule, p: Person, { findOut, known, status }: Explained): string {
  const { text, undated, ask, notRecorded, moot, missed } = rule.family ?? { text: `${rule.title}.` };
  const whole = typeof text === 'function' ? text(p) : text;
  const dated = known.due === null || status === 'deferred' ? (undated ?? whole) : whole;
  const said = (words: string) => withDates(words, known);
  switch (status) {
    case 'met':
    case 'met-late':
    case 'late-by-statute':
      return known.metOn === null ? 'This is done.' : `This was done on ${longDate(known.metOn)}.`;
    case 'moot':
      return (
        moot ?? (rule.afterwards === undefined ? 'You do not need this any more.' : 'The time for this has passed.')
      );
    case 'not-recorded':
      return said(notRecorded ?? ask ?? dated);
    case 'overdue':
      return [said(dated), 'That day has passed.', ...(missed ? [missed] : [])].join(' ');
    case 'upcoming':
    case 'due-soon':
    case 'open-now':
    case 'active-since':
    case 'deferred':
      return said(findOut.length > 0 && ask ? ask : dated);
    case 'ended':
      throw new Error('an ended milestone is told by its ending');
    default:
      return assertNever(status);
  }
}

/** Said only where a text names a date that its rule does not give: a test looks for it. */
export const NO_SUCH_DATE = 'a day that is not known yet';

function withDates(words: string, { due, opensOn, closesOn, until }: Known): string {
  const dates: Readonly<Record<string, CalendarDate | null>> = { due, opens: opensOn, closes: closesOn, until };
  return words.replace(/\{(\w+)\}/g, (_, name: string) => {
    const date = dates[name] ?? null;
    return date === null ? NO_SUCH_DATE : longDate(date);
  });
}
