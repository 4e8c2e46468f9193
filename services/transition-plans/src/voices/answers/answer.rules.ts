import { type Agency, type AnsweringParty, agreementStale, planAnswered } from '#libs/contracts';
import { conflict } from '#libs/kernel';
import { withheldFrom } from '../../record/withheld/withheld.rules.js';

/**
 * Where an answer to the plan stands: the plan still tells the party what they answered; it tells them something else; the
 * party has answered again.
 */
export type AnswerState = 'fresh' | 'stale' | 'replaced';

export interface AnswerTransition {
  readonly verb: 'answer' | 'content-changed' | 'content-as-before';
  /** empty for the one that makes it */
  readonly from: readonly AnswerState[];
  readonly to: AnswerState;
  /** an account through the API, or the plan's content by itself */
  readonly who: 'person' | 'content';
  /** null: only the reading tells */
  readonly event: string | null;
  /** for people, after "An answer" */
  readonly words: string;
}

/** Every way of an answer: no agreement stays fresh over changed content. */
export const ANSWER_TRANSITIONS: readonly AnswerTransition[] = [
  { verb: 'answer', from: [], to: 'fresh', who: 'person', event: planAnswered.type, words: 'was given' },
  {
    verb: 'answer',
    from: ['fresh', 'stale'],
    to: 'replaced',
    who: 'person',
    event: planAnswered.type,
    words: 'was replaced by a new one of the same party',
  },
  {
    verb: 'content-changed',
    from: ['fresh'],
    to: 'stale',
    who: 'content',
    event: agreementStale.type,
    words: 'no longer stands for what the plan says, and the party is asked again',
  },
  {
    verb: 'content-as-before',
    from: ['stale'],
    to: 'fresh',
    who: 'content',
    event: null,
    words: 'stands again for what the plan says: the change was taken back',
  },
];

/** Rules of the law that the party is not told of: nobody is asked again for what they do not see. */
export function withheldFromParty(by: AnsweringParty): readonly string[] {
  return withheldFrom({ role: by === 'agency' ? 'practitioner' : by }).rules;
}

/**
 * The party that an account answers for: the young person, a carer for themselves, a practitioner for the agency.
 * @throws DomainError AGENCY_NOT_KNOWN (409) for a practitioner whose sign-in names no agency
 */
export function partyOfAnswer({ role, agency }: { readonly role: string; readonly agency?: Agency | undefined }): {
  by: AnsweringParty;
  agency: Agency | null;
} {
  if (role === 'carer' || role === 'young-person') return { by: role, agency: null };
  if (agency) return { by: 'agency', agency };
  throw conflict(
    'AGENCY_NOT_KNOWN',
    'A practitioner answers for an agency, and this account has none: have the agency added to the account.',
  );
}
