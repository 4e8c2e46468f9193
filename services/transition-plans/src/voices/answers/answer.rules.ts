import { type Agency, type AnsweringParty, agreementStale, planAnswered } from '#libs/contracts';
import { type Transition, conflict, lifecycle } from '#libs/kernel';
import type { Role } from '#libs/platform';
import { withheldFrom } from '../../record/withheld/withheld.rules.js';
import { hashOf } from '../versions/content-hash.rules.js';
import { type PlanContent, visibleContent } from '../versions/plan-content.rules.js';

/**
 * Where an answer to the plan stands: the plan still tells the party what they answered; it tells them something else; the
 * party has answered again.
 */
type AnswerState = 'fresh' | 'stale' | 'replaced';

type AnswerTransition = Transition<{
  state: AnswerState;
  who: 'person' | 'content';
  permission: 'plan:answer' | null;
}>;

const byPerson = { verb: 'plan:answer', who: 'person', permission: 'plan:answer', event: planAnswered } as const;
const byContent = { verb: 'by the content', who: 'content', permission: null } as const;

/** Every way of an answer: no agreement stays fresh over changed content. */
const ANSWER_TRANSITIONS: readonly AnswerTransition[] = [
  { ...byPerson, from: [], to: 'fresh', words: 'was given' },
  { ...byPerson, from: ['fresh', 'stale'], to: 'replaced', words: 'was replaced by a new one of the same party' },
  {
    ...{ ...byContent, from: ['fresh'], to: 'stale', event: agreementStale },
    words: 'no longer stands for what the plan says, and the party is asked again',
  },
  {
    ...{ ...byContent, from: ['stale'], to: 'fresh' },
    words: 'stands again for what the plan says: the change was taken back',
  },
];

export const answerLifecycle = lifecycle({
  record: 'answer',
  title: 'Answer to the plan',
  about: 'Of the young person, a carer or an agency, bound to what the plan told them.',
  parties: { person: {}, content: { name: 'the plan’s content' } },
  transitions: ANSWER_TRANSITIONS,
});

const READS_AS: Readonly<Record<AnsweringParty, Role>> = {
  'young-person': 'young-person',
  carer: 'carer',
  agency: 'practitioner',
};

/** Rules of the law that the party is not told of: nobody is asked again for what they do not see. */
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
  system: null,
  anonymous: null,
};

/** The relation to the young person that an account answers by; null: an agency's practitioner has none. */
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
    'A practitioner answers for an agency, and this account has none: have the agency added to the account.',
  );
}

/** The plan tells the party something else than what they answered. */
export function isStale(
  { told_hash, by_role }: { readonly told_hash: string | null; readonly by_role: AnsweringParty },
  now: PlanContent,
): boolean {
  return told_hash !== hashOf(visibleContent(now, withheldFromParty(by_role)));
}
