import type { Role } from '#libs/platform';
import { FACTS } from '#libs/timeline';
import type { EntryKind } from '../entries/entry-kinds.values.js';

/** The parts of a plan that are withheld from an account. */
export interface Withheld {
  /** rules whose steps are hidden */
  readonly rules: readonly string[];
  /** facts that are never named */
  readonly facts: readonly string[];
  /** history entries that contain one of these are hidden */
  readonly phrases: readonly string[];
  /** history entries of these kinds are hidden */
  readonly kinds: readonly EntryKind[];
}

const NOTHING: Withheld = { rules: [], facts: [], phrases: [], kinds: [] };

/** A young person's request for help stays between them and the people who help. */
const HELP: readonly EntryKind[] = ['help-requested', 'help-answered', 'help-chased'];

const fact = 'atRiskOfAbuseOrNeglect';

/** The duties to assess in spite of a refusal, of a child and of an adult. */
const DESPITE_REFUSAL: readonly string[] = ['SC-04', 'SC-16'];

/**
 * A risk of abuse may come from those who care, and an overview of an area does not need it. The step for an assessment
 * despite a declined offer (Care Act 2014 ss.58(4), 11(2)) reveals the fact, and so does the question about it.
 */
const RISK: Withheld = {
  rules: DESPITE_REFUSAL,
  facts: [fact],
  phrases: [...DESPITE_REFUSAL, fact, FACTS[fact].meaning],
  // A version number counts every change of the plan, so each account's list of versions numbers its own.
  kinds: [...HELP, 'version-published'],
};

/** Only the carer concerned reads the course of their own assessment, and reads it there. */
const OF_CARERS: readonly EntryKind[] = ['carers-assessment'];

/** Earlier history entries that contain the reason for declining, which was for the person who asked. */
const AMONG_STAFF: readonly string[] = ['declined to answer for the plan: '];

const FROM_FAMILY: Withheld = { rules: [], facts: [], phrases: AMONG_STAFF, kinds: OF_CARERS };
const ALL: Withheld = {
  rules: RISK.rules,
  facts: RISK.facts,
  phrases: [...RISK.phrases, ...FROM_FAMILY.phrases],
  kinds: [...RISK.kinds, ...FROM_FAMILY.kinds],
};

const WITHHELD: Readonly<Record<Role, Withheld>> = {
  'young-person': FROM_FAMILY,
  carer: ALL,
  coordinator: NOTHING,
  practitioner: NOTHING,
  leader: RISK,
  system: NOTHING,
  provider: ALL,
  administrator: ALL,
  'information-governance': ALL,
  anonymous: ALL,
};

/** What is withheld from an account. Nothing is withheld from people who work with the young person. */
export function withheldFrom({ role }: { readonly role: Role }): Withheld {
  return WITHHELD[role];
}

const READS_WHAT_PEOPLE_WROTE: Readonly<Record<Role, boolean>> = {
  'young-person': true,
  carer: true,
  coordinator: true,
  practitioner: true,
  system: true,
  leader: false,
  provider: false,
  administrator: false,
  'information-governance': false,
  anonymous: false,
};

/** The title of a step for the account. Leaders do not read titles that people wrote. */
export function titleFor({ role }: { readonly role: Role }, step: { rule: string | null; title: string }): string {
  return step.rule !== null || READS_WHAT_PEOPLE_WROTE[role] ? step.title : 'A step of this plan';
}
