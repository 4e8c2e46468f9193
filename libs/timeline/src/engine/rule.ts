import { type FactName, type FactsOfType } from '../facts.js';
import { type Condition, type DateExpression } from './language.js';
import { type Person } from './person.js';

export const AGENCIES = ['education', 'health', 'childrens-social-care', 'adult-social-care'] as const;
/** Agencies that can own a step. */
export type Agency = (typeof AGENCIES)[number];

const LEADS = [...AGENCIES, 'young-person', 'family', 'all', 'system'] as const;
/** Who leads: an agency, the young person, the parent or the young person (`family`), every agency, or nobody. */
export type LeadAgency = (typeof LEADS)[number];

export const FORCES = {
  'legal-duty': '"must", a duty in law',
  'statutory-guidance': '"should", statutory guidance or a national framework',
  'best-practice': 'good practice, or a NICE standard',
  guard: '"may not", an act is blocked',
  discretion: '"may", a power that must be considered',
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

/** Acts that the law blocks until a condition is met. */
export const ACTIONS = ['end-childrens-services', 'cease-plan'] as const;
export type Action = (typeof ACTIONS)[number];

export interface Rule {
  /** `EDU-08`; stable, and stored beside the date that the rule gave */
  readonly id: string;
  /** the name of the rule in words, `decide-after-review` */
  readonly name: string;
  /** what to do, in plain words for the family */
  readonly title: string;

  /** when the rule applies */
  readonly when: Condition;
  /** condition under which to ask for unknown facts; without it, an undecided rule gives no milestone */
  readonly askWhen?: Condition;
  /** the question to ask then */
  readonly ask?: string;

  /** last day still in time; absent where the law gives no number of days */
  readonly due?: DateExpression;
  /** finding these facts is itself the duty, not merely a question */
  readonly finds?: readonly FactName[];
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
  /** it waits for something */
  readonly deferredWhen?: Condition;
  readonly afterwards?: Afterwards;
  /** after its day it stays open, and is missed only from `closesOn` */
  readonly asSoonAsPracticable?: true;
  /** for a rule without a date; default `open-now` */
  readonly standing?: 'open-now' | 'active-since';

  /** `monthOf(x)` or `yearOf(x)` for a recurring duty; by default a duty occurs once */
  readonly occurrence?: Occurrence;
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
  readonly confidence: Confidence;
  /** the unconfirmed point, for a rule whose confidence is `unconfirmed` */
  readonly unconfirmed?: string;
  /** done when … */
  readonly evidence: string;
  readonly ifMissed: string;
  /** in force from this day to this day, compared with the day asked about */
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
  when: undefined,
  askWhen: undefined,
  ask: undefined,
  due: undefined,
  finds: undefined,
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
  deferredWhen: undefined,
  afterwards: undefined,
  asSoonAsPracticable: undefined,
  standing: undefined,
  occurrence: undefined,
  each: undefined,
  force: undefined,
  guards: undefined,
  discretionary: undefined,
  leadAgency: undefined,
  leads: undefined,
  involves: undefined,
  citation: undefined,
  url: undefined,
  confidence: undefined,
  unconfirmed: undefined,
  evidence: undefined,
  ifMissed: undefined,
  validFrom: undefined,
  validTo: undefined,
  nations: undefined,
};

/** Makes a declaration in the rule files readable, and lets the compiler check it. */
export function rules(...declared: Rule[]): readonly Rule[] {
  return declared.map((rule) => ({ ...SHAPE, ...rule }));
}
