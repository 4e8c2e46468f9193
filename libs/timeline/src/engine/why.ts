import { type CalendarDate } from '#libs/kernel';
import { FACTS } from '../fact-dictionary.js';
import { type FactName, type TimelineFacts } from '../facts.js';
import { type Person } from './person.js';
import { type Force, type Rule } from './rule.js';
import { CONVENTIONS, longDate, Derivation } from './derivation.js';

/** Why this date. */
export interface Why {
  /** for a family */
  readonly sentence: string;
  /** for people who check it: one step a line, dates as YYYY-MM-DD; the last one is the date */
  readonly calculation: readonly string[];
  /** the deciding facts, with their values; `null` is not known */
  readonly facts: Readonly<Partial<TimelineFacts>>;
  /** how the law counts, where it made a difference */
  readonly conventions: readonly string[];
}

const LEAD_IN: Readonly<Record<Force, string>> = {
  'legal-duty': 'The last day in time is',
  'statutory-guidance': 'It should be done by',
  'best-practice': 'It is good practice to do it by',
  guard: 'The earliest day is',
  discretion: 'The authority may go on until',
  'derived-date': 'The date is',
  local: 'The area has set',
};

/**
 * The explanation of one milestone, written when it is first read: without explanations, a whole register is worked out
 * twice as fast. (A getter on the milestone itself was tried, and cost as much as the dates.)
 */
export class Explanation implements Why {
  private written: Why | undefined;

  constructor(
    private readonly rule: Rule,
    private readonly person: Person,
    private readonly findOut: readonly FactName[],
  ) {}

  get sentence(): string {
    return this.toJSON().sentence;
  }

  get calculation(): readonly string[] {
    return this.toJSON().calculation;
  }

  get facts(): Why['facts'] {
    return this.toJSON().facts;
  }

  get conventions(): readonly string[] {
    return this.toJSON().conventions;
  }

  /** The explanation as a plain value; `JSON.stringify` calls this. */
  toJSON(): Why {
    return (this.written ??= explain(this.rule, this.person, this.findOut));
  }
}

/** Works the date out again, this time with words. */
function explain(rule: Rule, p: Person, findOut: readonly FactName[]): Why {
  const derivation = new Derivation();
  const due = rule.due?.at(p, derivation) ?? null;
  for (const fact of rule.when.facts) if (p.isKnown(fact)) derivation.facts.add(fact);
  for (const fact of findOut) derivation.facts.add(fact);
  return {
    sentence: [dateSentence(rule, due, derivation), ...askSentence(findOut), reasonSentences(rule, p)].join(' '),
    calculation: due === null ? [] : derivation.steps,
    facts: Object.fromEntries([...derivation.facts].map((fact) => [fact, p.facts[fact] ?? null])),
    conventions: [...derivation.conventions].map((name) => CONVENTIONS[name]),
  };
}

function dateSentence(rule: Rule, due: CalendarDate | null, derivation: Derivation): string {
  const leadIn = rule.afterwards === 'active-since' ? 'It begins on' : LEAD_IN[rule.force];
  if (due !== null) return `${leadIn} ${longDate(due)}. That is ${derivation.phrase}.`;
  if (rule.standing === 'active-since') return 'This is a lasting state without a single day.';
  if (rule.due) return `The date is not known yet. It is ${rule.due.words}.`;
  return 'The law gives no number of days: act without delay.';
}

function askSentence(findOut: readonly FactName[]): string[] {
  if (findOut.length === 0) return [];
  return [`Not known yet: ${findOut.map((fact) => FACTS[fact].meaning).join('; ')}.`];
}

/** One reason in each sentence. */
function reasonSentences(rule: Rule, p: Person): string {
  const decided = rule.when.holds(p) === true;
  const [first, ...others] = decided ? rule.when.because(p) : rule.when.clauses.map((of) => of.join(', or '));
  const [lead, next] = decided ? ['It applies because', 'Also,'] : ['It applies when', 'It also requires that'];
  return [`${lead} ${first}.`, ...others.map((reason) => `${next} ${reason}.`)].join(' ');
}
