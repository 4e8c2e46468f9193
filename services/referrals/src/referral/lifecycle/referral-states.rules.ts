import type { ReferralStatus } from '#libs/contracts';
import { conflict, unprocessable } from '#libs/kernel';
import type { Role } from '#libs/platform';
import type { Action, Details, Transition } from './transition.rules.js';
import { DRAFTING, TO_THE_ANSWER } from './transitions-to-answer.rules.js';
import { RECONSIDERING } from './transitions-of-reconsideration.rules.js';
import { AWAY, FAMILY, TO_SUPPORT } from './transitions-to-support.rules.js';

export { DRAFTING };

/**
 * The states of a referral: the one table. What is refused, what a caller is told they may do now (`allowedActions`), the
 * API's description and docs/referral-states.md are read from it and from nothing else.
 */
export const TRANSITIONS: readonly Transition[] = [...TO_THE_ANSWER, ...TO_SUPPORT, ...AWAY, ...RECONSIDERING];

export type Permission = NonNullable<Transition['permission']>;

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
export function permissionFor(action: PeoplesAction): Permission {
  return rowsOf(action)[0]!.permission!;
}

/** Permissions that something may be done with in that status. */
export function permissionsIn(status: ReferralStatus): Permission[] {
  const rows = TRANSITIONS.filter((t) => t.from.includes(status));
  return [...new Set(rows.flatMap((t) => t.permission ?? []))];
}

/** What may be done now by somebody of that role with these permissions for the record: the rows that `transitionFor` enforces. */
export function allowedActions(standing: Standing, role: Role, held: readonly string[]): Action[] {
  const rows = TRANSITIONS.filter(
    (t) =>
      t.permission !== null &&
      held.includes(t.permission) &&
      t.from.includes(standing.status) &&
      !refusalOf(t, standing, role),
  );
  return [...new Set(rows.map((t) => t.action))];
}

/**
 * The row for an action on a referral as it stands, with what it needs.
 * @throws DomainError TRANSITION_NOT_POSSIBLE, NOT_A_SELF_REFERRAL, ALREADY_RE_ROUTED (409), DETAIL_MISSING, REASON_UNKNOWN,
 *   WORDS_NEEDED (422)
 */
export function transitionFor(standing: Standing, action: Action, details: Details, role: Role): Transition {
  const rows = rowsOf(action);
  const { status } = standing;
  const here = rows.filter((t) => t.from.includes(status));
  const chosen = ({ choice }: Transition) => choice === undefined || details[choice.detail] === choice.is;
  const elsewhere = rows.filter(chosen);
  if (here.length === 0 || (!here.some(chosen) && elsewhere.length > 0)) {
    const possible = [...new Set((elsewhere.length > 0 ? elsewhere : rows).flatMap((t) => t.from))].join(', ');
    throw conflict(
      'TRANSITION_NOT_POSSIBLE',
      `The referral is ${status}; ${action} is possible while it is: ${possible}.`,
    );
  }
  const refusal = refusalOf(here[0]!, standing, role);
  if (refusal) throw refusal;
  const row = here.find(chosen);
  const missing = (row ?? here[0]!).needs.filter((name) => isMissing(details[name]));
  if (!row || missing.length > 0) {
    const fields = row ? missing : [here[0]!.choice!.detail];
    throw unprocessable(
      'DETAIL_MISSING',
      'Something that this needs was not given.',
      fields.map((field) => ({ field, code: 'REQUIRED', message: `${field} is needed` })),
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
export function saysBy({ says }: Transition, role: Role): string {
  return says.replace(FAMILY, FAMILY_NAME[role] ?? FAMILY);
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
    (action) => !rowsOf(action).some((t) => t.from.includes(status) && t.consent === 'still holds'),
  );
}

/** The row that a line of the history came from, where it came from this table. */
export function rowOf(action: string, status: ReferralStatus): Transition | undefined {
  return TRANSITIONS.find((t) => t.action === action && t.to === status);
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

function refusalOf(row: Transition, { selfReferral, nextReferralId }: Standing, role: Role) {
  if (!ACTS_FOR_OTHERS[role] && row.who !== 'family' && !selfReferral) {
    return conflict('NOT_A_SELF_REFERRAL', 'Somebody else made this referral; ask them.');
  }
  if (row.action === 're-routing' && nextReferralId !== null) {
    return conflict('ALREADY_RE_ROUTED', 'Another referral took the place of this one already.');
  }
  return undefined;
}

function isMissing(value: string | number | undefined): boolean {
  return value === undefined || (typeof value === 'string' && value.trim() === '');
}

function requireReason(row: Transition, { reason, words, rationale }: Details): void {
  if (!row.reasons || reason === undefined) return;
  if (!row.reasons.includes(reason)) throw unprocessable('REASON_UNKNOWN', `${reason} is not a reason for this.`);
  if (reason === 'other' && isMissing(words ?? rationale)) {
    throw unprocessable('WORDS_NEEDED', 'With the reason "other", say in words what it is.');
  }
}

function rowsOf(action: Action): readonly Transition[] {
  return TRANSITIONS.filter((t) => t.action === action);
}
