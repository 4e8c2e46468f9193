import type { ReferralStatus } from '#libs/contracts';
import { type DomainError, conflict, lifecycle, unprocessable } from '#libs/kernel';
import type { Role } from '#libs/platform';
import type { Action, Details, ReferralPermission, ReferralTransition } from './transition.rules.js';
import { DRAFTING, TO_THE_ANSWER } from './transitions-to-answer.rules.js';
import { RECONSIDERING } from './transitions-of-reconsideration.rules.js';
import { AWAY, FAMILY, TO_SUPPORT } from './transitions-to-support.rules.js';

export { DRAFTING };

/**
 * The only transition table of a referral. The guard, `allowedActions`, the API descriptions and docs/referral-states.md all
 * derive from it.
 */
export const TRANSITIONS: readonly ReferralTransition[] = [...TO_THE_ANSWER, ...TO_SUPPORT, ...AWAY, ...RECONSIDERING];

export const referralLifecycle = lifecycle({
  record: 'referral',
  title: 'Referral',
  about: 'From its first draft to the end of the support.',
  transitions: TRANSITIONS,
});

/** The facts that decide which actions are possible. */
export interface Standing {
  readonly status: ReferralStatus;
  /** made by the young person, who is then the referrer */
  readonly selfReferral: boolean;
  /** the referral that took its place */
  readonly nextReferralId: string | null;
}

/** Actions that a person may request: all but those that a deadline, another service or the refusal routes bring about. */
export type PeoplesAction = Exclude<
  Action,
  | 'delivery'
  | 'sending-refusal'
  | 'sending-timeout'
  | 'reminder'
  | 'escalation'
  | 'expiry'
  | 'reconsideration'
  | 'upholding'
  | 'overturning'
>;

/** The permission that an action needs. Every row of an action names the same one. */
export function permissionFor(action: PeoplesAction): ReferralPermission {
  return referralLifecycle.rowsOf(action)[0]!.permission!;
}

/** Permissions that allow at least one action in this status. */
export function permissionsIn(status: ReferralStatus): ReferralPermission[] {
  return referralLifecycle.permissions(status);
}

/** The actions open to this role with these permissions on the record. `transitionFor` enforces the same rows. */
export function allowedActions(standing: Standing, role: Role, held: readonly string[]): Action[] {
  return referralLifecycle.actions(standing.status, {
    may: (permission) => held.includes(permission),
    if: (row) => !problemOf(row, standing, role),
  });
}

/**
 * The row that applies to this action, after checking its details.
 * @throws DomainError TRANSITION_NOT_POSSIBLE, NOT_A_SELF_REFERRAL, ALREADY_RE_ROUTED (409), DETAIL_MISSING,
 *   REASON_UNKNOWN, WORDS_NEEDED (422)
 */
export function transitionFor(standing: Standing, action: Action, details: Details, role: Role): ReferralTransition {
  const isChosen = ({ choice }: ReferralTransition) => choice === undefined || details[choice.detail] === choice.is;
  const somethingChosen = referralLifecycle.rowsOf(action).some(isChosen);
  const row = referralLifecycle.require(
    standing.status,
    { verb: action },
    {
      if: (t) =>
        t.verb === action
          ? isChosen(t) || !somethingChosen
          : t.permission !== null && problemOf(t, standing, role) === undefined,
    },
  );
  const problem = problemOf(row, standing, role);
  if (problem) throw problem;
  const missing = somethingChosen ? row.needs.filter((name) => isMissing(details[name])) : [row.choice!.detail];
  if (missing.length > 0) {
    throw unprocessable(
      'DETAIL_MISSING',
      'Some required details are missing. See `errors` and provide them.',
      missing.map((field) => ({ field, code: 'REQUIRED', message: `Provide ${field}.` })),
    );
  }
  requireReason(row, details);
  return row;
}

/** The family member who acted; null if the line names none. */
const FAMILY_NAME: Readonly<Record<Role, string | null>> = {
  'young-person': 'The young person',
  carer: 'A carer',
  coordinator: null,
  practitioner: null,
  provider: null,
  leader: null,
  administrator: null,
  'information-governance': null,
  system: null,
  anonymous: null,
};

/** The transition's sentence, naming the family member who acted. */
export function sentenceFor({ words }: ReferralTransition, role: Role): string {
  return words.replace(FAMILY, FAMILY_NAME[role] ?? FAMILY);
}

/** Whether the line discloses the referrer's words to the organisation, or depends on a disclosure in force. */
export function disclosesToOrganisation({ referral, entry, forOrganisation }: HistoryLine): boolean {
  if (referral.addressedTo === null || !forOrganisation) return false;
  const row = rowOf(entry.action, entry.status);
  const reads = row?.wordsTo?.includes('organisation') !== false;
  return row?.consent === 'still holds' || (reads && entry.words !== null);
}

interface HistoryLine {
  readonly referral: { readonly addressedTo: string | null };
  readonly entry: { readonly action: string; readonly status: ReferralStatus; readonly words: string | null };
  readonly forOrganisation: boolean;
}

/** The actions that stay possible when the organisation may no longer read the referral. */
export function withoutReading(actions: readonly Action[], status: ReferralStatus): Action[] {
  return actions.filter(
    (action) => !referralLifecycle.rowsOf(action).some((t) => t.from.includes(status) && t.consent === 'still holds'),
  );
}

/** The row that produced a history line; undefined for lines from elsewhere. */
export function rowOf(action: string, status: ReferralStatus): ReferralTransition | undefined {
  return TRANSITIONS.find((t) => t.verb === action && t.to === status);
}

/** Roles that may act on a referral that someone else made. The others act on their own referrals and as the family. */
const ACTS_FOR_OTHERS: Readonly<Record<Role, boolean>> = {
  'young-person': false,
  carer: false,
  coordinator: true,
  practitioner: true,
  provider: true,
  leader: false,
  administrator: false,
  'information-governance': false,
  system: true,
  anonymous: false,
};

function problemOf(
  row: ReferralTransition,
  { selfReferral, nextReferralId }: Standing,
  role: Role,
): DomainError | undefined {
  if (!ACTS_FOR_OTHERS[role] && row.who !== 'family' && !selfReferral) {
    return conflict('NOT_A_SELF_REFERRAL', 'Someone else made this referral. Ask them to do this.');
  }
  if (row.verb === 're-routing' && nextReferralId !== null) {
    return conflict(
      'ALREADY_RE_ROUTED',
      'Another referral has already replaced this one. Continue with that referral.',
    );
  }
  return undefined;
}

function isMissing(value: string | number | undefined): boolean {
  return value === undefined || (typeof value === 'string' && value.trim() === '');
}

function requireReason(row: ReferralTransition, { reason, words, rationale }: Details): void {
  if (!row.reasons || reason === undefined) return;
  if (!row.reasons.includes(reason))
    throw unprocessable(
      'REASON_UNKNOWN',
      `The reason ${reason} does not apply to this action. Choose one of its reasons.`,
    );
  if (reason === 'other' && isMissing(words ?? rationale)) {
    throw unprocessable('WORDS_NEEDED', 'The reason "other" needs an explanation. Add it in words.');
  }
}
