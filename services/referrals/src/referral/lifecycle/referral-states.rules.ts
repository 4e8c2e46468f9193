import type { ReferralStatus } from '#libs/contracts';
import { type DomainError, conflict, lifecycle, unprocessable } from '#libs/kernel';
import type { Role } from '#libs/platform';
import type { Action, Details, ReferralPermission, ReferralTransition } from './transition.rules.js';
import { DRAFTING, TO_THE_ANSWER } from './transitions-to-answer.rules.js';
import { RECONSIDERING } from './transitions-of-reconsideration.rules.js';
import { AWAY, FAMILY, TO_SUPPORT } from './transitions-to-support.rules.js';

export { DRAFTING };

/**
 * The states of a referral: the one table. What is refused, what a caller is told they may do now (`allowedActions`), the
 * API's description and docs/referral-states.md are read from it and from nothing else.
 */
export const TRANSITIONS: readonly ReferralTransition[] = [...TO_THE_ANSWER, ...TO_SUPPORT, ...AWAY, ...RECONSIDERING];

export const referralLifecycle = lifecycle({
  record: 'referral',
  title: 'Referral',
  about: 'From its first draft to the end of the support.',
  transitions: TRANSITIONS,
});

/** What, beside its status, says what may be done with a referral. */
export interface Standing {
  readonly status: ReferralStatus;
  /** made by the young person: the referrer's part is theirs */
  readonly selfReferral: boolean;
  /** the referral that took its place */
  readonly nextReferralId: string | null;
}

/** What only time does, an answer of the other services, or what is done to a refusal, is nobody's to do. */
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

/** The permission that an action needs; every row of an action names the same. */
export function permissionFor(action: PeoplesAction): ReferralPermission {
  return referralLifecycle.rowsOf(action)[0]!.permission!;
}

/** Permissions that something may be done with in that status. */
export function permissionsIn(status: ReferralStatus): ReferralPermission[] {
  return referralLifecycle.permissions(status);
}

/** What may be done now by somebody of that role with these permissions for the record: the rows that `transitionFor` enforces. */
export function allowedActions(standing: Standing, role: Role, held: readonly string[]): Action[] {
  return referralLifecycle.actions(standing.status, {
    may: (permission) => held.includes(permission),
    if: (row) => !problemOf(row, standing, role),
  });
}

/**
 * The row for an action on a referral as it stands, with what it needs.
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
      'Something that this needs was not given.',
      missing.map((field) => ({ field, code: 'REQUIRED', message: `${field} is needed` })),
    );
  }
  requireReason(row, details);
  return row;
}

/** Whoever of the family it was; null: the line names no member of the family. */
const FAMILY_NAME: Readonly<Record<Role, string | null>> = {
  'young-person': 'The young person',
  carer: 'A carer',
  coordinator: null,
  practitioner: null,
  provider: null,
  leader: null,
  administrator: null,
  system: null,
  anonymous: null,
};

/** What happened, naming whichever of the family it was. */
export function saysBy({ words }: ReferralTransition, role: Role): string {
  return words.replace(FAMILY, FAMILY_NAME[role] ?? FAMILY);
}

/** Does the line carry words of the referrer's side to the organisation, or rest on what it was told? */
export function tellsOrganisation({ referral, entry, forOrganisation }: Told): boolean {
  if (referral.addressedTo === null || !forOrganisation) return false;
  const row = rowOf(entry.action, entry.status);
  const reads = row?.wordsTo?.includes('organisation') !== false;
  return row?.consent === 'still holds' || (reads && entry.words !== null);
}

interface Told {
  readonly referral: { readonly addressedTo: string | null };
  readonly entry: { readonly action: string; readonly status: ReferralStatus; readonly words: string | null };
  readonly forOrganisation: boolean;
}

/** Of those that may be done, those that may be done, too, when the organisation reads the referral no more. */
export function withoutReading(actions: readonly Action[], status: ReferralStatus): Action[] {
  return actions.filter(
    (action) => !referralLifecycle.rowsOf(action).some((t) => t.from.includes(status) && t.consent === 'still holds'),
  );
}

/** The row that a line of the history came from, where it came from this table. */
export function rowOf(action: string, status: ReferralStatus): ReferralTransition | undefined {
  return TRANSITIONS.find((t) => t.verb === action && t.to === status);
}

/** Roles that also act on a referral that somebody else made; others act on their own, and as the family. */
const ACTS_FOR_OTHERS: Readonly<Record<Role, boolean>> = {
  'young-person': false,
  carer: false,
  coordinator: true,
  practitioner: true,
  provider: true,
  leader: false,
  administrator: false,
  system: true,
  anonymous: false,
};

function problemOf(
  row: ReferralTransition,
  { selfReferral, nextReferralId }: Standing,
  role: Role,
): DomainError | undefined {
  if (!ACTS_FOR_OTHERS[role] && row.who !== 'family' && !selfReferral) {
    return conflict('NOT_A_SELF_REFERRAL', 'Somebody else made this referral; ask them.');
  }
  if (row.verb === 're-routing' && nextReferralId !== null) {
    return conflict('ALREADY_RE_ROUTED', 'Another referral took the place of this one already.');
  }
  return undefined;
}

function isMissing(value: string | number | undefined): boolean {
  return value === undefined || (typeof value === 'string' && value.trim() === '');
}

function requireReason(row: ReferralTransition, { reason, words, rationale }: Details): void {
  if (!row.reasons || reason === undefined) return;
  if (!row.reasons.includes(reason)) throw unprocessable('REASON_UNKNOWN', `${reason} is not a reason for this.`);
  if (reason === 'other' && isMissing(words ?? rationale)) {
    throw unprocessable('WORDS_NEEDED', 'With the reason "other", say in words what it is.');
  }
}
