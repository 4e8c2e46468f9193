import type { Role } from '#libs/platform';
import { FACTS } from '#libs/timeline';
import type { EntryKind } from '../entries/entry-kinds.values.js';

/** What an account is not told of a plan. */
export interface Withheld {
  /** rules whose steps are not there for the account */
  readonly rules: readonly string[];
  /** facts that are named nowhere */
  readonly facts: readonly string[];
  /** a line of history that has one of these is not there either */
  readonly phrases: readonly string[];
  /** lines of history of these kinds are not there */
  readonly kinds: readonly EntryKind[];
}

const NOTHING: Withheld = { rules: [], facts: [], phrases: [], kinds: [] };

/** That a young person wants help to say something is between them and whoever helps. */
const HELP: readonly EntryKind[] = ['help-requested', 'help-answered', 'help-chased'];

const fact = 'atRiskOfAbuseOrNeglect';

/**
 * A risk of abuse may come from those who care, and is nothing that an overview of an area needs. The step "refuses, but is
 * at risk: assess all the same" (Care Act 2014 s.58(4)) says as much as the fact itself, and so does the question for it.
 */
const RISK: Withheld = {
  rules: ['SC-04'],
  facts: [fact],
  phrases: ['SC-04', fact, FACTS[fact].meaning],
  // The number of a version counts what changed in all that the plan says: the list of versions tells each account its own.
  kinds: [...HELP, 'version-published'],
};

/** What becomes of a carer's own assessment is for that carer, who reads it there: not for others of the family. */
const OF_CARERS: readonly EntryKind[] = ['carers-assessment'];

/** Lines of earlier days that have the words in which somebody declined, which were for whoever asked. */
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
  anonymous: ALL,
};

/** What an account is not told; those who work with the young person are told all. */
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
  anonymous: false,
};

/** The title of a step for the account. What people wrote into a plan is read by those who work with it, not by leaders. */
export function titleFor({ role }: { readonly role: Role }, step: { rule: string | null; title: string }): string {
  return step.rule !== null || READS_WHAT_PEOPLE_WROTE[role] ? step.title : 'A step of this plan';
}
