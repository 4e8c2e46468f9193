import {
  ADULT_CARERS,
  CARERS_ASSESSMENT_STATUSES,
  type CarerRelation,
  type CarersAssessmentStatus,
  carersAssessmentChanged,
} from '#libs/contracts';
import { type CalendarDate, type Transition, addMonths, conflict, lifecycle, unprocessable } from '#libs/kernel';

export type CarersPermission = 'carers-assessment:change' | 'carers-assessment:answer' | 'carers-assessment:set-aside';

type CarersVerb = 'offer' | 'accept' | 'decline' | 'complete' | 'set-aside' | 'correct' | 'reopen';
type CarersRow<Verb extends string> = Transition<{
  state: CarersAssessmentStatus;
  verb: Verb;
  who: 'staff' | 'family';
  permission: CarersPermission;
  need: 'words' | 'accountable' | 'ask-again-on';
}>;
export type CarersTransition = CarersRow<CarersVerb> & { readonly to: CarersAssessmentStatus };

/** Statuses in which the carer's details can be corrected. */
const TAKES_CHANGE: readonly CarersAssessmentStatus[] = CARERS_ASSESSMENT_STATUSES.filter(
  (s) => s !== 'entered-in-error',
);

const byStaff = { who: 'staff', event: carersAssessmentChanged } as const;
const changing = { ...byStaff, permission: 'carers-assessment:change' } as const;
const settingAside = { ...byStaff, permission: 'carers-assessment:set-aside' } as const;
const answering = {
  from: ['offered'],
  permission: 'carers-assessment:answer',
  event: carersAssessmentChanged,
} as const;
const answeringForStaff = { ...answering, who: 'staff' } as const;
const answeringOwn = { ...answering, who: 'family', when: 'it is this account’s own' } as const;
const ACCEPT = { verb: 'accept', to: 'under-way', words: 'was accepted and is in progress' } as const;
const DECLINE = {
  verb: 'decline',
  to: 'declined',
  needs: ['ask-again-on'],
  words: 'was declined by the carer',
} as const;

/** Every transition of a carer's assessment. */
export const CARERS_TRANSITIONS: readonly CarersTransition[] = [
  { ...changing, verb: 'offer', from: ['to-be-offered', 'declined'], to: 'offered', words: 'was offered' },
  { ...answeringForStaff, ...ACCEPT },
  { ...answeringOwn, ...ACCEPT },
  { ...answeringForStaff, ...DECLINE },
  { ...answeringOwn, ...DECLINE },
  { ...changing, verb: 'complete', from: ['under-way'], to: 'done', words: 'is done' },
  {
    ...{ ...settingAside, verb: 'set-aside', from: ['to-be-offered', 'offered', 'declined', 'under-way'] },
    ...{ to: 'not-needed', needs: ['words', 'accountable'], words: 'is not needed' },
  },
  {
    ...{ ...settingAside, verb: 'correct', from: TAKES_CHANGE, to: 'entered-in-error' },
    ...{ needs: ['words', 'accountable'], words: 'was entered in error' },
  },
  {
    ...{ ...settingAside, verb: 'reopen', from: ['done', 'not-needed', 'entered-in-error'], to: 'to-be-offered' },
    ...{ needs: ['words'], words: 'must be offered again' },
  },
];

const CHANGE: CarersRow<'change'> = {
  ...changing,
  verb: 'change',
  from: TAKES_CHANGE,
  to: null,
  words: 'has corrected details of the carer',
};

export const carersLifecycle = lifecycle({
  record: 'carer’s assessment',
  title: 'Carer’s assessment',
  about: 'Each carer has their own assessment. A family account reads and answers only its own.',
  parties: {
    staff: { roles: ['coordinator', 'practitioner'] },
    family: { roles: ['young-person', 'carer'] },
  },
  begins: [{ ...changing, verb: 'add', to: 'to-be-offered', words: 'must be offered' }],
  transitions: [...CARERS_TRANSITIONS, CHANGE] as readonly CarersRow<CarersVerb | 'change'>[],
});

/** A plan is complete only if all its carers' assessments have one of these statuses. */
const SETTLED: readonly CarersAssessmentStatus[] = ['done', 'declined', 'not-needed', 'entered-in-error'];

export const isSettled = (status: CarersAssessmentStatus): boolean => SETTLED.includes(status);

/** Default months until a carer who declined is asked again. No law sets this. */
const ASK_AGAIN_AFTER_MONTHS = 6;

/** The details that a transition may need. */
export interface CarersStep {
  /** day on which it happened */
  readonly on?: string | undefined;
  readonly askAgainOn?: string | undefined;
  readonly words?: string | undefined;
  readonly accountable?: { readonly subject: string; readonly name: string } | undefined;
}

export interface CarersState {
  readonly status: CarersAssessmentStatus;
  readonly offered_on: string | null;
  readonly answered_on: string | null;
  readonly answered_by: string | null;
  readonly ask_again_on: string | null;
  readonly done_on: string | null;
  readonly status_words: string | null;
  readonly accountable_subject: string | null;
  readonly accountable_name: string | null;
}

export function transitionOf(verb: CarersTransition['verb']): CarersTransition {
  return CARERS_TRANSITIONS.find((t) => t.verb === verb)!;
}

/** The actions that the status allows to an account with the permissions in `may`. */
export function carersActions(
  status: CarersAssessmentStatus,
  may: (permission: CarersPermission) => boolean,
): (CarersTransition['verb'] | 'change')[] {
  return carersLifecycle.actions(status, { may });
}

/** @throws DomainError CARERS_ASSESSMENT_IN_ERROR (409) */
export function requireTakesChange(status: CarersAssessmentStatus): void {
  if (TAKES_CHANGE.includes(status)) return;
  throw conflict(
    'CARERS_ASSESSMENT_IN_ERROR',
    'This assessment was entered in error and cannot be changed. Reopen it or add a new one.',
  );
}

/**
 * The next state of the assessment.
 * @param by name of the person who acts
 * @throws DomainError TRANSITION_NOT_POSSIBLE (409), CARERS_ASSESSMENT_INCOMPLETE (422) with REQUIRED,
 *   IN_THE_FUTURE, BEFORE_OFFER, NOT_IN_THE_FUTURE
 */
export function moveOn(
  state: CarersState,
  verb: CarersTransition['verb'],
  step: CarersStep,
  today: CalendarDate,
  by: string,
): CarersState {
  carersLifecycle.require(state.status, { verb });
  const { to, needs = [] } = transitionOf(verb);
  const on = step.on ?? today;
  const askAgainOn = step.askAgainOn ?? addMonths(today, ASK_AGAIN_AFTER_MONTHS);
  if (needs.includes('words') && !step.words) throw incomplete('words', 'REQUIRED', 'must give the reason');
  if (needs.includes('accountable') && !step.accountable) {
    throw incomplete('accountable', 'REQUIRED', 'must name the accountable person');
  }
  if (needs.includes('ask-again-on') && askAgainOn <= today) {
    throw incomplete('askAgainOn', 'NOT_IN_THE_FUTURE', 'must be after today');
  }
  if (on > today) throw incomplete('on', 'IN_THE_FUTURE', 'must be today or earlier');
  if (verb !== 'offer' && state.offered_on !== null && on < state.offered_on) {
    throw incomplete('on', 'BEFORE_OFFER', 'must not be before the day of the offer');
  }
  const next: CarersState = {
    ...state,
    status: to,
    status_words: step.words ?? null,
    accountable_subject: step.accountable?.subject ?? null,
    accountable_name: step.accountable?.name ?? null,
  };
  switch (to) {
    case 'to-be-offered':
      return { ...next, ...UNANSWERED, offered_on: null };
    case 'offered':
      return { ...next, ...UNANSWERED, offered_on: on };
    case 'under-way':
      return { ...next, answered_on: on, answered_by: by };
    case 'declined':
      return { ...next, answered_on: on, answered_by: by, ask_again_on: askAgainOn };
    case 'done':
      return { ...next, done_on: on };
    case 'not-needed':
    case 'entered-in-error':
      return next;
  }
}

const UNANSWERED = { answered_on: null, answered_by: null, ask_again_on: null, done_on: null } as const;

function incomplete(field: string, code: string, message: string) {
  return unprocessable(
    'CARERS_ASSESSMENT_INCOMPLETE',
    'Some details are missing or not allowed at this stage; see `errors`.',
    [{ field, code, message: `${field} ${message}` }],
  );
}

/**
 * The laws that entitle the carer to an assessment.
 * Before the young person is 18: a parent with parental responsibility (Children Act 1989 s.17ZD), and any adult carer of
 * a child (Care Act 2014 ss.60-62). From 18: an adult's carer (Care Act 2014 s.10).
 * A young carer: Children Act 1989 s.17ZA, and Care Act 2014 ss.63-64 for the time after their own 18th birthday.
 * @param age the young person's age in whole years; null if unknown
 */
export function basisOf(relation: CarerRelation, age: number | null): string[] {
  const underAge = age === null || age < 18;
  const grown = age === null || age >= 18;
  if (relation === 'sibling-young-carer' || (relation === 'young-person' && !grown)) return [...AS_YOUNG_CARER];
  const basis: string[] = [];
  if (underAge && relation === 'young-person') basis.push(...AS_YOUNG_CARER);
  if (underAge && relation === 'parent-carer') basis.push('Children Act 1989 s.17ZD');
  if (underAge && relation !== 'young-person') basis.push('Care Act 2014 ss.60-62');
  if (grown) basis.push('Care Act 2014 s.10');
  return basis;
}

const AS_YOUNG_CARER = ['Children Act 1989 s.17ZA', 'Care Act 2014 ss.63-64'] as const;

interface Carer {
  readonly relation: CarerRelation;
  readonly status: CarersAssessmentStatus;
}

/** The relations of carers who are in the facts but have no assessment in the plan. */
export function carersNotListed(
  facts: { readonly hasParentCarer?: boolean | null; readonly youngCarer?: boolean | null },
  carers: readonly Carer[],
): CarerRelation[] {
  const real = carers.filter(({ status }) => status !== 'entered-in-error');
  const missing: CarerRelation[] = [];
  if (facts.hasParentCarer === true && !real.some(({ relation }) => ADULT_CARERS.includes(relation))) {
    missing.push('parent-carer');
  }
  if (facts.youngCarer === true && !real.some(({ relation }) => relation === 'young-person')) {
    missing.push('young-person');
  }
  return missing;
}
