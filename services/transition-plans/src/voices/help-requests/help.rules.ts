import { type HelpAbout, type HelpStatus, type HelperKind, helpAnswered, helpRequested } from '#libs/contracts';
import { type CalendarDate, type Transition, lifecycle, unprocessable } from '#libs/kernel';
import type { Audience } from '#libs/platform';
import { BANK_HOLIDAYS_KNOWN_UNTIL, addWorkingDays } from '#libs/timeline';

/** An account's part in a request for help. */
export type HelpParty = 'young-person' | 'coordinator';

/** The part of each audience in a request for help; null for audiences that cannot read it. */
export const HELP_PARTY_OF: Readonly<Record<Audience, HelpParty | null>> = {
  'young-person': 'young-person',
  staff: 'coordinator',
  carer: null,
  provider: null,
  leader: null,
  administrator: null,
  system: null,
  public: null,
};

export const HELP_PERMISSION: Readonly<Record<HelpParty, HelpTransition['permission']>> = {
  'young-person': 'help-request:ask',
  coordinator: 'help-request:answer',
};

/**
 * The verb is both the sub-resource of the request and its name in `allowedActions`. The words are for the plan's
 * history.
 */
type HelpTransition = Transition<{
  state: HelpStatus;
  verb: 'taking' | 'return' | 'outcome' | 'taking-back' | 'asking-again';
  who: HelpParty;
  permission: 'help-request:ask' | 'help-request:answer';
}> & { readonly to: HelpStatus; readonly needs: readonly 'reason'[] };

const answer = { who: 'coordinator', permission: 'help-request:answer', needs: [], event: helpAnswered } as const;
const ask = { who: 'young-person', permission: 'help-request:ask', needs: [] } as const;

/**
 * All transitions of a request for help. It ends with an outcome that a coordinator records, or because the young
 * person withdraws it. After either the young person can ask again.
 */
export const HELP_TRANSITIONS: readonly HelpTransition[] = [
  { ...answer, verb: 'taking', from: ['asked'], to: 'taken', words: 'was taken by a helper' },
  {
    ...{ ...answer, verb: 'return', from: ['taken'], to: 'asked', needs: ['reason'] },
    words: 'was returned: another helper is needed',
  },
  { ...answer, verb: 'outcome', from: ['taken'], to: 'helped', words: 'was met' },
  {
    ...{ ...answer, verb: 'outcome', from: ['asked', 'taken'], to: 'not-possible', needs: ['reason'] },
    words: 'could not be met',
  },
  {
    ...{ ...ask, verb: 'taking-back', from: ['asked', 'taken'], to: 'taken-back', event: helpAnswered },
    words: 'was withdrawn',
  },
  {
    ...{ ...ask, verb: 'asking-again', from: ['helped', 'not-possible', 'taken-back'], to: 'asked' },
    ...{ event: helpRequested, words: 'was made again' },
  },
];

export const helpLifecycle = lifecycle({
  record: 'request for help',
  title: 'Request for help',
  about: 'A young person’s request, also possible with a closed plan. It ends with an outcome and can be made again.',
  begins: [{ ...ask, verb: 'help-request:ask', to: 'asked', event: helpRequested, words: 'was made' }],
  transitions: HELP_TRANSITIONS,
});

/** Deadline for a coordinator to take a request; no law sets either number. */
const TAKEN_WITHIN_WORKING_DAYS = 5;
/** Deadline for an outcome after the request was taken. */
const HELPED_WITHIN_WORKING_DAYS = 20;

interface HelpDeadline {
  /** last working day for the next answer; null if none is due or bank holidays are unknown */
  readonly answer_due_on: string | null;
  readonly chased_on: string | null;
  readonly chased_times: number;
}

export interface HelpState extends HelpDeadline {
  readonly about: HelpAbout;
  readonly status: HelpStatus;
  readonly helper_kind: HelperKind | null;
  readonly helper_name: string | null;
  readonly taken_on: string | null;
  readonly ended_on: string | null;
  readonly reason: string | null;
}

/** The deadline of a request that has just received this status. */
export function helpDeadline(status: HelpStatus, today: CalendarDate): HelpDeadline {
  const within = { asked: TAKEN_WITHIN_WORKING_DAYS, taken: HELPED_WITHIN_WORKING_DAYS }[status as string];
  return { answer_due_on: within === undefined ? null : workingDayIn(within, today), chased_on: null, chased_times: 0 };
}

/** The deadline after a reminder today. */
export function deadlineAfterChase({ chased_times }: HelpDeadline, today: CalendarDate): HelpDeadline {
  const due = workingDayIn(TAKEN_WITHIN_WORKING_DAYS, today);
  return { answer_due_on: due, chased_on: today, chased_times: chased_times + 1 };
}

function workingDayIn(days: number, today: CalendarDate): string | null {
  return Number(today.slice(0, 4)) >= BANK_HOLIDAYS_KNOWN_UNTIL ? null : addWorkingDays(today, days);
}

export interface HelpStep {
  readonly verb: HelpTransition['verb'];
  /** required for a verb that can lead to several statuses */
  readonly to?: HelpStatus;
  readonly reason?: string;
  readonly helper?: { readonly kind: HelperKind; readonly name: string };
}

/**
 * The request after the step, and the transition.
 * @throws DomainError TRANSITION_NOT_POSSIBLE (409), REASON_REQUIRED (422)
 */
export function stepOn<R extends HelpState>(
  request: R,
  step: HelpStep,
  by: HelpParty,
  today: CalendarDate,
): { after: R; transition: HelpTransition } {
  const { verb } = step;
  const transition = helpLifecycle.require(request.status, step.to ? { verb, to: step.to } : { verb }, { by });
  if (transition.needs.includes('reason') && !step.reason) {
    throw unprocessable('REASON_REQUIRED', 'Give a reason in words that the young person can read.', [
      { field: 'reason', code: 'REQUIRED', message: 'reason must be given' },
    ]);
  }
  const { to } = transition;
  const helped = to === 'taken' ? (step.helper ?? null) : undefined;
  return {
    transition,
    after: {
      ...request,
      ...helpDeadline(to, today),
      status: to,
      reason: step.reason ?? null,
      ended_on: to === 'asked' || to === 'taken' ? null : today,
      ...(to === 'asked' ? { helper_kind: null, helper_name: null, taken_on: null } : {}),
      ...(helped ? { helper_kind: helped.kind, helper_name: helped.name, taken_on: today } : {}),
    },
  };
}

/** The actions open to the account now. */
export function helpActions({ status }: Pick<HelpState, 'status'>, by: HelpParty): HelpTransition['verb'][] {
  return helpLifecycle.actions(status, { by });
}

/** The status in words for the young person. */
export function helpWords({ status, helper_name, reason }: HelpState): string {
  switch (status) {
    case 'asked':
      return 'You asked for help. We will tell you who will help you.';
    case 'taken':
      return `${helper_name ?? 'Someone'} will help you.`;
    case 'helped':
      return 'You were helped. You can ask again if it was not enough.';
    case 'not-possible':
      return `It was not possible: ${reason ?? ''} You can ask again.`;
    case 'taken-back':
      return 'You said that you no longer need help. You can ask again.';
  }
}
