import { type FactName, type FactsOfType } from '../facts.js';
import { type Condition, type DateExpression } from './language.js';
import { type Person } from './person.js';

export const AGENCIES = ['education', 'health', 'childrens-social-care', 'adult-social-care'] as const;
/** Who can own a step. */
export type Agency = (typeof AGENCIES)[number];

const LEADS = [...AGENCIES, 'young-person', 'family', 'all', 'system'] as const;
/** Who leads: an agency, the young person, the parent or the young person (`family`), every agency, or nobody. */
export type LeadAgency = (typeof LEADS)[number];

export const FORCES = {
  'legal-duty': 'must: a duty in law',
  'statutory-guidance': 'should: statutory guidance or a national framework',
  'best-practice': 'good practice, or a NICE standard',
  guard: 'may not: an action is blocked',
  discretion: 'may: a power that must be considered',
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
/** A nation's rules. */
export type Nation = (typeof PACKS)[number];

/** What a milestone becomes when its day is past and nothing shows that it was done. */
type Afterwards =
  /** a duty was missed */
  | 'overdue'
  /** a state began that lasts */
  | 'active-since'
  /** still to be done, though nobody is out of time */
  | 'open-now'
  /** a window closed */
  | 'moot';

/** Acts that the law blocks until something has been done. */
export const ACTIONS = ['end-childrens-services', 'cease-plan'] as const;
export type Action = (typeof ACTIONS)[number];

export interface Rule {
  /** `EDU-08`; stable, and stored beside the date that it gave */
  readonly id: string;
  /** the same in words, `decide-after-review` */
  readonly name: string;
  /** what is to be done, in the family's words */
  readonly title: string;

  /** when the rule applies */
  readonly when: Condition;
  /** ask for what is not known, once this is so; without it, an undecided rule stays silent */
  readonly askWhen?: Condition;
  /** what to ask then */
  readonly ask?: string;

  /** last day still in time; absent where the law gives no number of days */
  readonly due?: DateExpression;
  /** the rule is there to find these out: a duty, not merely a question */
  readonly finds?: readonly FactName[];
  /** the facts to ask for while that day cannot be worked out */
  readonly datedBy?: readonly FactName[];
  /** what everybody calls the deadline, where it differs from the last day in time */
  readonly nominal?: DateExpression;
  /** a working target, not the limit */
  readonly target?: DateExpression;
  readonly targetForce?: Force;
  readonly opensOn?: DateExpression;
  readonly closesOn?: DateExpression;
  readonly until?: DateExpression;
  /** good practice is to start by then */
  readonly startBy?: DateExpression;
  readonly prompts?: readonly DateExpression[];
  /** further dates by name, `year9Starts` */
  readonly marks?: Readonly<Record<string, DateExpression>>;
  readonly meaning?: string | ((p: Person) => string | undefined);
  /** who does it where the rule's lead is not precise enough */
  readonly owner?: (p: Person) => string | undefined;
  /** the rule whose date set this one, where several could */
  readonly boundBy?: (p: Person, due: string) => string | undefined;
  readonly exception?: (p: Person) => string | undefined;
  /** extra attention, `bring the review forward` */
  readonly prompt?: (p: Person, due: string) => string | undefined;

  /** day on which the facts show that it was done */
  readonly met?: DateExpression;
  /** the facts show that it was done, but not when */
  readonly metWhen?: Condition;
  /** it no longer matters */
  readonly mootWhen?: Condition;
  /** it waits for something */
  readonly deferredWhen?: Condition;
  readonly afterwards?: Afterwards;
  /** after its day it is open, and missed only from `closesOn` */
  readonly asSoonAsPracticable?: true;
  /** of a rule without a date; `open-now` when not said */
  readonly standing?: 'open-now' | 'active-since';

  /** `monthOf(x)` or `yearOf(x)` where the duty comes again; once in a life when not said */
  readonly occurrence?: Occurrence;
  /** one milestone for each row of the list */
  readonly each?: FactsOfType<'list'>;

  readonly force: Force;
  readonly guards?: Action;
  readonly discretionary?: true;
  readonly leadAgency: LeadAgency;
  /** the body that leads, in words */
  readonly leads: string;
  readonly involves: readonly string[];
  readonly citation: string;
  readonly url?: string;
  readonly confidence: Confidence;
  /** what is not confirmed, for a rule whose confidence is `unconfirmed` */
  readonly unconfirmed?: string;
  /** done when … */
  readonly evidence: string;
  readonly ifMissed: string;
  /** in force from this day on, to this day, asked about */
  readonly validFrom?: string;
  readonly validTo?: string;
  /** England only when not said */
  readonly nations?: readonly Nation[];
}

/** Tells this year's duty from next year's, and says so in words. */
interface Occurrence {
  readonly words: string;
  key(p: Person): string | null;
}

/** A duty that comes back, told apart by the month of this date: `EDU-04:2026-11`. */
export function monthOf(expression: DateExpression): Occurrence {
  return { words: `the month of ${expression.words}`, key: (p) => expression.at(p)?.slice(0, 7) ?? null };
}

/** A duty that comes at most once in a calendar year: `EDU-11:2026`. */
export function yearOf(expression: DateExpression): Occurrence {
  return { words: `the year of ${expression.words}`, key: (p) => expression.at(p)?.slice(0, 4) ?? null };
}

/** One for each service that hands over: `HLT-12:paediatric-neurology`. */
export const eachService: Occurrence = {
  words: 'the service',
  key: (p) => serviceKey(p.handover?.service) ?? p.handover?.transferOn ?? null,
};

/** The name of a health service as keys have it, `paediatric-neurology`; null where nothing of it can stand in one. */
export function serviceKey(text: string | null | undefined): string | null {
  return (
    text
      ?.toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || null
  );
}

/** Which agency can own the step: the lead where it is one. */
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

/** Reads as a declaration in the rule files, and lets the compiler check each. */
export function rules(...declared: Rule[]): readonly Rule[] {
  return declared.map((rule) => ({ ...SHAPE, ...rule }));
}
