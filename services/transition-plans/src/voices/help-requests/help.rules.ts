import { type HelpAbout, type HelpStatus, type HelperKind, helpAnswered, helpRequested } from '#libs/contracts';
import { type CalendarDate, type Transition, lifecycle, unprocessable } from '#libs/kernel';
import type { Audience } from '#libs/platform';
import { BANK_HOLIDAYS_KNOWN_UNTIL, addWorkingDays } from '#libs/timeline';

/** What an account is to a request for help. */
export type HelpParty = 'young-person' | 'coordinator';

/** What each kind of account is to a request for help; null: it does not read it. */
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

/** A verb is the sub-resource of the request, and its name in `allowedActions`; the words are for the plan's history. */
type HelpTransition = Transition<{
  state: HelpStatus;
  verb: 'taking' | 'return' | 'outcome' | 'taking-back' | 'asking-again';
  who: HelpParty;
  permission: 'help-request:ask' | 'help-request:answer';
}> & { readonly to: HelpStatus; readonly needs: readonly 'reason'[] };

const answer = { who: 'coordinator', permission: 'help-request:answer', needs: [], event: helpAnswered } as const;
const ask = { who: 'young-person', permission: 'help-request:ask', needs: [] } as const;

/**
 * Every way of a request for help. It ends with an outcome that somebody stands for, or because the young person wants it
 * no more; and whoever is told that they were helped, or cannot be, may ask again.
 */
export const HELP_TRANSITIONS: readonly HelpTransition[] = [
  { ...answer, verb: 'taking', from: ['asked'], to: 'taken', words: 'was taken by somebody' },
  {
    ...{ ...answer, verb: 'return', from: ['taken'], to: 'asked', needs: ['reason'] },
    words: 'was given back: somebody else is needed',
  },
  { ...answer, verb: 'outcome', from: ['taken'], to: 'helped', words: 'was answered with help' },
  {
    ...{ ...answer, verb: 'outcome', from: ['asked', 'taken'], to: 'not-possible', needs: ['reason'] },
    words: 'could not be answered with help',
  },
  {
    ...{ ...ask, verb: 'taking-back', from: ['asked', 'taken'], to: 'taken-back', event: helpAnswered },
    words: 'was taken back',
  },
  {
    ...{ ...ask, verb: 'asking-again', from: ['helped', 'not-possible', 'taken-back'], to: 'asked' },
    ...{ event: helpRequested, words: 'was made again' },
  },
];

export const helpLifecycle = lifecycle({
  record: 'request for help',
  title: 'Request for help',
  about: 'What the young person asks for, also with a closed plan. It ends with an outcome, and can be made again.',
  begins: [{ ...ask, verb: 'help-request:ask', to: 'asked', event: helpRequested, words: 'was made' }],
  transitions: HELP_TRANSITIONS,
});

/** Nobody waits longer for somebody to take it; no law sets these days. */
const TAKEN_WITHIN_WORKING_DAYS = 5;
/** Nobody waits longer for an outcome. */
const HELPED_WITHIN_WORKING_DAYS = 20;

interface HelpDeadline {
  /** last working day in time for the next answer; null where none is awaited, or bank holidays are not known */
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

/** The clock of a request that just got its status. */
export function helpDeadline(status: HelpStatus, today: CalendarDate): HelpDeadline {
  const within = { asked: TAKEN_WITHIN_WORKING_DAYS, taken: HELPED_WITHIN_WORKING_DAYS }[status as string];
  return { answer_due_on: within === undefined ? null : workingDayIn(within, today), chased_on: null, chased_times: 0 };
}

/** The clock after somebody was reminded today. */
export function deadlineAfterChase({ chased_times }: HelpDeadline, today: CalendarDate): HelpDeadline {
  const due = workingDayIn(TAKEN_WITHIN_WORKING_DAYS, today);
  return { answer_due_on: due, chased_on: today, chased_times: chased_times + 1 };
}

function workingDayIn(days: number, today: CalendarDate): string | null {
  return Number(today.slice(0, 4)) >= BANK_HOLIDAYS_KNOWN_UNTIL ? null : addWorkingDays(today, days);
}

export interface HelpStep {
  readonly verb: HelpTransition['verb'];
  /** where a verb can lead to several */
  readonly to?: HelpStatus;
  readonly reason?: string;
  readonly helper?: { readonly kind: HelperKind; readonly name: string };
}

/**
 * The request after the step, and the transition it took.
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
    throw unprocessable('REASON_REQUIRED', 'Say why, in words that the young person can read.', [
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

/** The verbs that the account has now. */
export function helpActions({ status }: Pick<HelpState, 'status'>, by: HelpParty): HelpTransition['verb'][] {
  return helpLifecycle.actions(status, { by });
}

/** How it stands, to the young person. */
export function helpWords({ status, helper_name, reason }: HelpState): string {
  switch (status) {
    case 'asked':
      return 'You asked for help. Somebody will tell you who helps you.';
    case 'taken':
      return `${helper_name ?? 'Somebody'} will help you.`;
    case 'helped':
      return 'You were helped. You can ask again if it was not enough.';
    case 'not-possible':
      return `It was not possible: ${reason ?? ''} You can ask again.`;
    case 'taken-back':
      return 'You said that you do not need it any more. You can ask again.';
  }
}
