import {
  type EventDefinition,
  type ReferralStatus,
  referralAccepted,
  referralDeclined,
  referralDrafted,
  referralInformationGiven,
  referralInformationRequested,
  referralOpened,
  referralSent,
  referralStartConfirmed,
  referralStartDisputed,
  referralStarted,
  referralWithdrawn,
  type referralState,
} from '#libs/contracts';
import { conflict, unprocessable } from '#libs/kernel';
import { DECLINE_REASONS, WITHDRAWAL_REASONS } from './reasons.rules.js';

/** What is done to a referral; each but `draft` and `change` is the sub-resource of the same name. */
export const ACTIONS = [
  'draft',
  'change',
  'sending',
  'opening',
  'information-request',
  'information',
  'acceptance',
  'decline',
  'start',
  'start-confirmation',
  'withdrawal',
] as const;
export type Action = (typeof ACTIONS)[number];

/** What a request may bring along; the names are those of the API. */
export const DETAILS = [
  'question',
  'answer',
  'reason',
  'rationale',
  'words',
  'started',
  'startedOn',
  'startExpectedOn',
  'ageException',
] as const;
export type Details = Partial<Record<(typeof DETAILS)[number], string>>;

export interface Transition {
  readonly action: Action;
  /** empty for the one that makes a referral */
  readonly from: readonly ReferralStatus[];
  readonly to: ReferralStatus;
  readonly permission:
    | 'referral:draft'
    | 'referral:change'
    | 'referral:send'
    | 'referral:open'
    | 'referral:request-information'
    | 'referral:give-information'
    | 'referral:accept'
    | 'referral:decline'
    | 'referral:start'
    | 'referral:confirm-start'
    | 'referral:withdraw';
  /** chooses among rows of the same action: the young person's answer to "has it started?" */
  readonly started?: 'yes' | 'no' | 'not-yet';
  readonly needs: readonly (keyof Details)[];
  readonly reasons?: readonly string[];
  /** which of the details are the words, and the day, that the history keeps */
  readonly words?: keyof Details;
  readonly day?: keyof Details;
  /** words between the young person and the referrer, which the organisation does not get to read */
  readonly wordsStayWithReferrer?: true;
  /** effect on the time that the organisation has for its answer */
  readonly clock?: 'starts' | 'pauses' | 'resumes' | 'stops';
  /** null where the status stays as it was */
  readonly event: EventDefinition<typeof referralState> | null;
  /** what happened, for the young person to read in the history */
  readonly says: string;
}

const FAMILY = 'The young person, or a carer,';

export const DRAFTING: Transition = {
  action: 'draft',
  from: [],
  to: 'draft',
  permission: 'referral:draft',
  needs: [],
  event: referralDrafted,
  says: 'The referral was written down. Nobody outside has seen it yet.',
};

/**
 * The states of a referral: the one table. What is refused, what a caller is told they may do now (`allowedActions`) and
 * the documentation are read from it and from nothing else.
 */
export const TRANSITIONS: readonly Transition[] = [
  DRAFTING,
  {
    action: 'change',
    from: ['draft'],
    to: 'draft',
    permission: 'referral:change',
    needs: [],
    event: null,
    says: 'The draft was changed.',
  },
  {
    action: 'sending',
    from: ['draft'],
    to: 'sent',
    permission: 'referral:send',
    needs: [],
    clock: 'starts',
    event: referralSent,
    says: 'The referral was sent to the organisation.',
  },
  {
    action: 'opening',
    from: ['sent'],
    to: 'opened',
    permission: 'referral:open',
    needs: [],
    event: referralOpened,
    says: 'Somebody at the organisation opened the referral.',
  },
  {
    action: 'information-request',
    from: ['opened'],
    to: 'information-requested',
    permission: 'referral:request-information',
    needs: ['question'],
    words: 'question',
    clock: 'pauses',
    event: referralInformationRequested,
    says: 'The organisation asked a question.',
  },
  {
    action: 'information',
    from: ['information-requested'],
    to: 'opened',
    permission: 'referral:give-information',
    needs: ['answer'],
    words: 'answer',
    clock: 'resumes',
    event: referralInformationGiven,
    says: 'The question was answered.',
  },
  {
    action: 'acceptance',
    from: ['opened'],
    to: 'accepted',
    permission: 'referral:accept',
    needs: [],
    words: 'rationale',
    day: 'startExpectedOn',
    clock: 'stops',
    event: referralAccepted,
    says: 'The organisation said yes.',
  },
  {
    action: 'decline',
    from: ['opened'],
    to: 'declined',
    permission: 'referral:decline',
    needs: ['reason', 'rationale'],
    reasons: DECLINE_REASONS,
    words: 'rationale',
    clock: 'stops',
    event: referralDeclined,
    says: 'The organisation said no, and why.',
  },
  {
    action: 'start',
    from: ['accepted', 'disputed'],
    to: 'started',
    permission: 'referral:start',
    needs: ['startedOn'],
    day: 'startedOn',
    event: referralStarted,
    says: 'The organisation says that the support has started.',
  },
  {
    action: 'start-confirmation',
    started: 'yes',
    from: ['started'],
    to: 'confirmed',
    permission: 'referral:confirm-start',
    needs: ['started'],
    words: 'words',
    wordsStayWithReferrer: true,
    event: referralStartConfirmed,
    says: `${FAMILY} confirmed that the support has started.`,
  },
  {
    action: 'start-confirmation',
    started: 'no',
    from: ['started'],
    to: 'disputed',
    permission: 'referral:confirm-start',
    needs: ['started'],
    words: 'words',
    wordsStayWithReferrer: true,
    event: referralStartDisputed,
    says: `${FAMILY} said that the support has not started.`,
  },
  {
    action: 'start-confirmation',
    started: 'not-yet',
    from: ['started'],
    to: 'started',
    permission: 'referral:confirm-start',
    needs: ['started'],
    words: 'words',
    wordsStayWithReferrer: true,
    event: null,
    says: `${FAMILY} said that they are still waiting for the first day.`,
  },
  {
    action: 'withdrawal',
    from: ['draft', 'sent', 'opened', 'information-requested', 'accepted', 'disputed'],
    to: 'withdrawn',
    permission: 'referral:withdraw',
    needs: ['reason'],
    reasons: WITHDRAWAL_REASONS,
    words: 'words',
    wordsStayWithReferrer: true,
    clock: 'stops',
    event: referralWithdrawn,
    says: 'The referral was withdrawn.',
  },
];

/** What happened, naming whichever of the family it was. */
export function saysBy({ says }: Transition, role: string): string {
  return says.replace(FAMILY, role === 'carer' ? 'A carer' : 'The young person');
}

export type Permission = Transition['permission'];

/** The permission that an action needs; every row of an action names the same. */
export function permissionFor(action: Action): Permission {
  return rowsOf(action)[0]!.permission;
}

/** Permissions that something may be done with in that status. */
export function permissionsIn(status: ReferralStatus): Permission[] {
  return [...new Set(TRANSITIONS.filter((t) => t.from.includes(status)).map((t) => t.permission))];
}

/** What may be done now by somebody with these permissions for the record: the same rows that `transitionFor` enforces. */
export function allowedActions(status: ReferralStatus, held: readonly string[]): Action[] {
  const rows = TRANSITIONS.filter((t) => t.from.includes(status) && held.includes(t.permission));
  return [...new Set(rows.map((t) => t.action))];
}

/**
 * The row for an action on a referral in that status, with what it needs.
 * @throws DomainError WRONG_STATUS (409), DETAIL_MISSING, REASON_UNKNOWN, WORDS_NEEDED (422)
 */
export function transitionFor(status: ReferralStatus, action: Action, details: Details): Transition {
  const rows = rowsOf(action);
  if (!rows.some((t) => t.from.includes(status))) {
    const possible = [...new Set(rows.flatMap((t) => t.from))].join(', ');
    throw conflict('WRONG_STATUS', `The referral is ${status}; ${action} is possible while it is: ${possible}.`);
  }
  const row = rows.find((t) => t.from.includes(status) && (t.started === undefined || t.started === details.started));
  const missing = (row ?? rows[0]!).needs.filter((name) => !details[name]?.trim());
  if (!row || missing.length > 0) {
    const fields = missing.length > 0 ? missing : (['started'] as const);
    throw unprocessable(
      'DETAIL_MISSING',
      'Something that this needs was not given.',
      fields.map((field) => ({ field, code: 'REQUIRED', message: `${field} is needed` })),
    );
  }
  requireReason(row, details);
  return row;
}

function requireReason(row: Transition, { reason, words, rationale }: Details): void {
  if (!row.reasons || reason === undefined) return;
  if (!row.reasons.includes(reason)) throw unprocessable('REASON_UNKNOWN', `${reason} is not a reason for this.`);
  if (reason === 'other' && !(words ?? rationale)?.trim()) {
    throw unprocessable('WORDS_NEEDED', 'With the reason "other", say in words what it is.');
  }
}

function rowsOf(action: Action): readonly Transition[] {
  return TRANSITIONS.filter((t) => t.action === action);
}

/** The rows as a Markdown table, for the documentation. */
export function stateTable(): string {
  const head = ['From', 'What is done', 'To', 'Permission', 'Needs', 'Clock for the answer', 'Event', 'In words'];
  const rows = TRANSITIONS.map((t) => [
    t.from.join(', ') || '–',
    t.started ? `${t.action} (${t.started})` : t.action,
    t.to,
    `\`${t.permission}\``,
    t.needs.join(', ') || '–',
    t.clock ?? '–',
    t.event ? `\`${t.event.type}\`` : '–',
    t.says,
  ]);
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
