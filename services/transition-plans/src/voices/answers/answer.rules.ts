import { type Agency, type AnsweringParty, agreementStale, planAnswered } from '#libs/contracts';
import { type Transition, conflict, lifecycle } from '#libs/kernel';
import type { Role } from '#libs/platform';
import { withheldFrom } from '../../record/withheld/withheld.rules.js';
import { hashOf } from '../versions/content-hash.rules.js';
import { type PlanContent, visibleContent } from '../versions/plan-content.rules.js';

/**
 * State of an answer. `fresh`: the content that the party can read is unchanged. `stale`: it has changed. `replaced`:
 * the party has answered again.
 */
type AnswerState = 'fresh' | 'stale' | 'replaced';

type AnswerTransition = Transition<{
  state: AnswerState;
  who: 'person' | 'content';
  permission: 'plan:answer' | null;
}>;

const byPerson = { verb: 'plan:answer', who: 'person', permission: 'plan:answer', event: planAnswered } as const;
const byContent = { verb: 'by the content', who: 'content', permission: null } as const;

/** All transitions of an answer. Changed content always makes an agreement stale. */
const ANSWER_TRANSITIONS: readonly AnswerTransition[] = [
  { ...byPerson, from: [], to: 'fresh', words: 'was given' },
  { ...byPerson, from: ['fresh', 'stale'], to: 'replaced', words: 'was replaced by a new one of the same party' },
  {
    ...{ ...byContent, from: ['fresh'], to: 'stale', event: agreementStale },
    words: 'no longer matches the plan, and the party is asked again',
  },
  {
    ...{ ...byContent, from: ['stale'], to: 'fresh' },
    words: 'matches the plan again, because the change was reversed',
  },
];

export const answerLifecycle = lifecycle({
  record: 'answer',
  title: 'Answer to the plan',
  about: 'The answer of the young person, a carer or an agency to the content that they can read.',
  parties: { person: {}, content: { name: 'the plan’s content' } },
  transitions: ANSWER_TRANSITIONS,
});

const READS_AS: Readonly<Record<AnsweringParty, Role>> = {
  'young-person': 'young-person',
  carer: 'carer',
  agency: 'practitioner',
};

/** Legal rules withheld from the party. People are not asked again because of content that they cannot read. */
export function withheldFromParty(by: AnsweringParty): readonly string[] {
  return withheldFrom({ role: READS_AS[by] }).rules;
}

const ANSWERS_AS: Readonly<Record<Role, AnsweringParty | null>> = {
  'young-person': 'young-person',
  carer: 'carer',
  coordinator: 'agency',
  practitioner: 'agency',
  provider: null,
  leader: null,
  administrator: null,
  'information-governance': null,
  system: null,
  anonymous: null,
};

/** The relation to the young person that an account needs to answer; null: an agency's practitioner needs none. */
export const ANSWERS_BY_RELATION: Readonly<Record<AnsweringParty, 'self' | 'carer' | null>> = {
  'young-person': 'self',
  carer: 'carer',
  agency: null,
};

/**
 * The party that an account answers for: the young person, a carer for themselves, a practitioner for the agency.
 * @throws DomainError AGENCY_NOT_KNOWN (409) for a practitioner whose sign-in names no agency
 */
export function partyOfAnswer({ role, agency }: { readonly role: Role; readonly agency?: Agency | undefined }): {
  by: AnsweringParty;
  agency: Agency | null;
} {
  const by = ANSWERS_AS[role];
  if (by !== null && ANSWERS_BY_RELATION[by] !== null) return { by, agency: null };
  if (by !== null && agency) return { by, agency };
  throw conflict(
    'AGENCY_NOT_KNOWN',
    'A practitioner answers for an agency, but this account has no agency. Ask an administrator to add it to the account.',
  );
}

/** Whether the content that the party can read has changed since the answer. */
export function isStale(
  { told_hash, by_role }: { readonly told_hash: string | null; readonly by_role: AnsweringParty },
  now: PlanContent,
): boolean {
  return told_hash !== hashOf(visibleContent(now, withheldFromParty(by_role)));
}
