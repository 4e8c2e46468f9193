import { type FactName, type FactsOfType } from '../facts.js';
import { type Condition, type DateExpression } from './language.js';
import { type Person } from './person.js';

export const AGENCIES = ['education', 'health', 'childrens-social-care', 'adult-social-care'] as const;
/** Agencies that can own a step. */
export type Agency = (typeof AGENCIES)[number];

export const LEADS = [...AGENCIES, 'young-person', 'family', 'all', 'system'] as const;
/** Who leads: an agency, the young person, the parent or the young person (`family`), every agency, or nobody. */
export type LeadAgency = (typeof LEADS)[number];

export const FORCES = {
  'legal-duty': '"must", a duty in law',
  'statutory-guidance': '"should", statutory guidance or a national framework',
  'best-practice': 'good practice, or a NICE standard',
  guard: '"may not", an act is blocked',
  discretion: '"may", a power that must be considered',
  right: '"can", a right of the young person or the family, never a duty of theirs',
  'derived-date': 'a date that follows from the law',
  local: 'set by the area',
} as const;
export type Force = keyof typeof FORCES;

export const CONFIDENCES = {
  high: 'the rule text, or two sources that agree',
  medium: 'one source, or a reading of the text',
  low: 'disputed, or working knowledge',
  unconfirmed: 'a number or a wording that two sources have not confirmed',
} as const;
export type Confidence = keyof typeof CONFIDENCES;

export const PACKS = ['england', 'wales', 'scotland', 'northern-ireland'] as const;
/** Nations that have rules. */
export type Nation = (typeof PACKS)[number];

/** The status of a milestone whose day is past while nothing shows that it was done. */
type Afterwards =
  /** a duty was missed */
  | 'overdue'
  /** a lasting state began */
  | 'active-since'
  /** still to do, though nobody is late */
  | 'open-now'
  /** a window closed */
  | 'moot';

/**
 * What the family reads, written apart from the calculation that a lawyer reads. `{due}`, `{opens}`, `{closes}` and
 * `{until}` stand for dates in words. Short sentences of who does what by when: a test measures their length and reading age.
 */
export interface FamilyText {
  /** who does what by when, `{due}` */
  readonly text: string | ((p: Person) => string);
  /** the same while there is no date */
  readonly undated?: string;
  /** the question, where facts are missing */
  readonly ask?: string;
  /** where the fact that would show whether it was done is not recorded */
  readonly notRecorded?: string;
  /** where it no longer matters; by default the words of the engine */
  readonly moot?: string;
  /** what the family can do if it is missed */
  readonly missed?: string;
}

/** A day on which the law itself ends a duty, whether or not it was done. */
export interface Ending {
  /** first day without the duty */
  readonly on: DateExpression;
  /** why, in a sentence that names the provision; for a lawyer */
  readonly because: string;
  /** the same for the family */
  readonly family: string;
  /** the rule under which the matter goes on */
  readonly successor?: string;
}

/** Acts that the law blocks until a condition is met. */
export const ACTIONS = ['end-childrens-services', 'cease-plan'] as const;
export type Action = (typeof ACTIONS)[number];

export interface Rule {
  /** `EDU-08`; stable, and stored beside the date that the rule gave */
  readonly id: string;
  /** the name of the rule in words, `decide-after-review` */
  readonly name: string;
  /** what to do, in a few words */
  readonly title: string;
  readonly family?: FamilyText;

  /** when the rule applies */
  readonly when: Condition;
  /** condition under which to ask for unknown facts; without it, an undecided rule gives no milestone */
  readonly askWhen?: Condition;
  /** the question to ask then */
  readonly ask?: string;

  /** the beginning of the sentence with the date, where that of the force does not fit: `The claim is in time until` */
  readonly leadIn?: string;
  /** days on which the duty ends by law: what is open then is told as `ended`, with the reason and the successor */
  readonly ends?: readonly Ending[];
  /** last day still in time; absent where the law gives no number of days */
  readonly due?: DateExpression;
  /** finding these facts is itself the duty, not merely a question; those that are known are not asked for */
  readonly finds?: readonly FactName[] | ((p: Person) => readonly FactName[]);
  /** from this day the matter is owed under another rule as well, while what was missed stays missed */
  readonly goesOn?: { readonly on: DateExpression; readonly as: string };
  /** the facts to ask for while the last day cannot be worked out */
  readonly datedBy?: readonly FactName[];
  /** the usual deadline, where it differs from the last day in time */
  readonly nominal?: DateExpression;
  /** a working target, not the limit */
  readonly target?: DateExpression;
  readonly targetForce?: Force;
  readonly opensOn?: DateExpression;
  readonly closesOn?: DateExpression;
  readonly until?: DateExpression;
  /** day by which it is good practice to start */
  readonly startBy?: DateExpression;
  readonly prompts?: readonly DateExpression[];
  /** further dates by name, `year9Starts` */
  readonly marks?: Readonly<Record<string, DateExpression>>;
  readonly meaning?: string | ((p: Person) => string | undefined);
  /** who does it, where the rule's lead is not precise enough */
  readonly owner?: (p: Person) => string | undefined;
  /** the rule that set this date, where several could */
  readonly boundBy?: (p: Person, due: string) => string | undefined;
  readonly exception?: (p: Person) => string | undefined;
  /** a note that needs attention, `bring the review forward` */
  readonly prompt?: (p: Person, due: string) => string | undefined;

  /** day on which the facts show that it was done */
  readonly met?: DateExpression;
  /** the facts show that it was done, but not on which day */
  readonly metWhen?: Condition;
  /** it is no longer needed */
  readonly mootWhen?: Condition;
  /** whether it was done cannot be told: a fact of `recordedBy` is not recorded. Nobody is late on such evidence. */
  readonly notRecordedWhen?: Condition;
  readonly recordedBy?: readonly FactName[];
  /** it waits for something */
  readonly deferredWhen?: Condition;
  readonly afterwards?: Afterwards;
  /** after its day it stays open, and is missed only from `closesOn` */
  readonly asSoonAsPracticable?: true;
  /** for a rule without a date; default `open-now` */
  readonly standing?: 'open-now' | 'active-since';

  /** `monthOf(x)` or `yearOf(x)` for a recurring duty; by default a duty occurs once */
  readonly occurrence?: Occurrence;
  /** first day of the present period, for a duty that a new one replaces each period: it names the one that was left open */
  readonly renewsOn?: DateExpression;
  /** one milestone for each row of the list */
  readonly each?: FactsOfType<'list'>;

  readonly force: Force;
  readonly guards?: Action;
  readonly discretionary?: true;
  readonly leadAgency: LeadAgency;
  /** the leading body, in words */
  readonly leads: string;
  readonly involves: readonly string[];
  readonly citation: string;
  readonly url?: string;
  /** the words of the law that the rule relies on, as they stood on `CHECKED_ON` */
  readonly quote?: string;
  readonly confidence: Confidence;
  /** the unconfirmed point, for a rule whose confidence is `unconfirmed` */
  readonly unconfirmed?: string;
  /** done when … */
  readonly evidence: string;
  readonly ifMissed: string;
  /** the event that starts the duty: the version in force on its day applies; by default the day asked about counts */
  readonly startedBy?: DateExpression;
  /** this version of the rule is in force from this day to this day; several versions have the same id */
  readonly validFrom?: string;
  readonly validTo?: string;
  /** default: England only */
  readonly nations?: readonly Nation[];
}

/** Distinguishes this year's duty from next year's, and describes that in words. */
interface Occurrence {
  readonly words: string;
  key(p: Person): string | null;
}

/** A recurring duty, identified by the month of this date: `EDU-04:2026-11`. */
export function monthOf(expression: DateExpression): Occurrence {
  return { words: `the month of ${expression.words}`, key: (p) => expression.at(p)?.slice(0, 7) ?? null };
}

/** A duty that occurs at most once in a calendar year: `EDU-11:2026`. */
export function yearOf(expression: DateExpression): Occurrence {
  return { words: `the year of ${expression.words}`, key: (p) => expression.at(p)?.slice(0, 4) ?? null };
}

/** One duty for each service that hands over: `HLT-12:paediatric-neurology`. */
export const eachService: Occurrence = {
  words: 'the service',
  key: (p) => serviceKey(p.handover?.service) ?? p.handover?.transferOn ?? null,
};

/** The name of a health service as in keys, `paediatric-neurology`; null where none of its characters can be used. */
export function serviceKey(text: string | null | undefined): string | null {
  return (
    text
      ?.toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || null
  );
}

/** The agency that can own the step: the lead, where it is one. */
export function owningAgency(lead: LeadAgency): Agency | null {
  return (AGENCIES as readonly string[]).includes(lead) ? (lead as Agency) : null;
}

/** Every field that a rule can have, so that all rules have one shape: V8 reads those a third faster. */
const SHAPE: Record<keyof Rule, undefined> = {
  id: undefined,
  name: undefined,
  title: undefined,
  family: undefined,
  when: undefined,
  askWhen: undefined,
  ask: undefined,
  leadIn: undefined,
  ends: undefined,
  due: undefined,
  finds: undefined,
  goesOn: undefined,
  datedBy: undefined,
  nominal: undefined,
  target: undefined,
  targetForce: undefined,
  opensOn: undefined,
  closesOn: undefined,
  until: undefined,
  startBy: undefined,
  prompts: undefined,
  marks: undefined,
  meaning: undefined,
  owner: undefined,
  boundBy: undefined,
  exception: undefined,
  prompt: undefined,
  met: undefined,
  metWhen: undefined,
  mootWhen: undefined,
  notRecordedWhen: undefined,
  recordedBy: undefined,
  deferredWhen: undefined,
  afterwards: undefined,
  asSoonAsPracticable: undefined,
  standing: undefined,
  occurrence: undefined,
  renewsOn: undefined,
  each: undefined,
  force: undefined,
  guards: undefined,
  discretionary: undefined,
  leadAgency: undefined,
  leads: undefined,
  involves: undefined,
  citation: undefined,
  url: undefined,
  quote: undefined,
  confidence: undefined,
  unconfirmed: undefined,
  evidence: undefined,
  ifMissed: undefined,
  startedBy: undefined,
  validFrom: undefined,
  validTo: undefined,
  nations: undefined,
};

/** Makes a declaration in the rule files readable, and lets the compiler check it. */
export function rules(...declared: Rule[]): readonly Rule[] {
  return declared.map((rule) => ({ ...SHAPE, ...rule }));
}
