import {
  GOAL_END_REASONS,
  GOAL_STATUSES,
  type GoalEndReason,
  type GoalStatus,
  PFA_AREAS,
  type PfaArea,
  goalAdded,
  goalChanged,
} from '#libs/contracts';
import { type Transition, assertNever, conflict, lifecycle, unprocessable } from '#libs/kernel';
import { type GoalParty, PARTY_TO_GOALS, SAID_BY, type SaidBy } from './goal-party.rules.js';

export { type GoalParty, SAID_BY, type SaidBy };

type GoalPermission = 'goal:change' | 'goal:rate';

type GoalTransition = Transition<{
  state: GoalStatus;
  who: GoalParty;
  permission: GoalPermission;
  need: 'reason' | 'end-reason';
}>;

const TOGETHER: readonly GoalParty[] = ['young-person', 'staff'];
const changing = { permission: 'goal:change', event: goalChanged } as const;
const together = { ...changing, who: TOGETHER } as const;
const ofCarers = { ...changing, from: ['proposed'], who: ['carer'], when: 'a carer proposed it' } as const;

/**
 * All transitions of a goal. The young person and the coordinator decide together. A carer can only take back a carer's
 * proposal: carers' views stand beside the young person's and never replace them.
 */
export const GOAL_TRANSITIONS: readonly GoalTransition[] = [
  {
    ...{ verb: 'rate', from: GOAL_STATUSES, to: null, who: ['young-person', 'carer'], permission: 'goal:rate' },
    ...{ event: goalChanged, words: 'was rated' },
  },
  { ...together, verb: 'change', from: GOAL_STATUSES, to: null, words: 'was changed' },
  { ...ofCarers, verb: 'change', to: null, words: 'was changed' },
  { ...together, verb: 'agree', from: ['proposed'], to: 'agreed', words: 'was agreed' },
  {
    ...{ ...together, verb: 'activate', from: ['proposed', 'agreed', 'on-hold'], to: 'active' },
    words: 'is being worked on',
  },
  { ...together, verb: 'hold', from: ['agreed', 'active'], to: 'on-hold', words: 'is on hold' },
  {
    ...{ ...together, verb: 'end', from: ['proposed', 'agreed', 'active', 'on-hold'], to: 'ended' },
    ...{ needs: ['end-reason'], words: 'has ended' },
  },
  { ...ofCarers, verb: 'take-back', to: 'ended', words: 'was taken back' },
  { ...together, verb: 'reopen', from: ['ended'], to: 'active', needs: ['reason'], words: 'was taken up again' },
];

/** Reasons that people can choose. Only a carer who withdraws a proposal sets `taken-back`. */
export const CHOSEN_END_REASONS = GOAL_END_REASONS.filter((reason) => reason !== 'taken-back');

/** Whether a goal shows that its area was considered. An ended goal counts only if it was reached. */
export function countsForItsArea({ status, end_reason }: Pick<GoalState, 'status' | 'end_reason'>): boolean {
  return status !== 'ended' || end_reason === 'reached';
}

export const FIRST_STATUSES = ['proposed', 'agreed', 'active'] as const;
export type FirstStatus = (typeof FIRST_STATUSES)[number];

/**
 * The first status of a goal. The young person's own goal needs no approval; it is active, or `agreed` for later. A
 * carer's goal is a proposal until the young person or the coordinator takes it up.
 */
export function firstStatus(by: GoalParty, wanted?: FirstStatus): GoalStatus {
  switch (by) {
    case 'young-person':
      return wanted === 'agreed' ? 'agreed' : 'active';
    case 'carer':
      return 'proposed';
    case 'staff':
      return wanted ?? 'active';
    default:
      return assertNever(by);
  }
}

const PARTIES = {
  'young-person': { roles: ['young-person'] },
  carer: { roles: ['carer'] },
  staff: { roles: ['coordinator', 'practitioner'] },
} as const;

export const goalLifecycle = lifecycle({
  record: 'goal',
  title: 'Goal',
  about:
    'Status of a goal, independent of how far it was reached. The young person and the coordinator decide together. A carer can change a carer’s proposal until it is taken up.',
  parties: PARTIES,
  begins: FIRST_STATUSES.map((to) => ({
    ...({ verb: 'goal:add', to, permission: 'goal:add', event: goalAdded } as const),
    who: (Object.keys(PARTIES) as GoalParty[]).filter((party) => firstStatus(party, to) === to),
    words: to === 'proposed' ? 'was proposed' : 'was added',
  })),
  transitions: GOAL_TRANSITIONS,
});

/** @throws DomainError NOT_YOUR_WORDS (409) */
export function saidByOf(by: GoalParty, said: SaidBy | undefined): SaidBy {
  if (said !== undefined && !PARTY_TO_GOALS[by].writes.includes(said)) {
    throw conflict(
      'NOT_YOUR_WORDS',
      'A carer can only write a carer’s words. The young person, or staff who heard them, write the young person’s words.',
    );
  }
  return said ?? PARTY_TO_GOALS[by].speaksAs;
}

export interface GoalState {
  readonly status: GoalStatus;
  readonly status_reason: string | null;
  readonly end_reason: GoalEndReason | null;
  readonly added_by: GoalParty;
  readonly own_words: string | null;
  readonly own_words_by: SaidBy | null;
  /** party whose account wrote the own words down */
  readonly own_words_typed_by: GoalParty | null;
}

interface GoalChange {
  readonly status?: GoalStatus;
  readonly reason?: string;
  readonly endReason?: GoalEndReason;
  readonly ownWords?: string | null;
  readonly ownWordsBy?: SaidBy;
  readonly [field: string]: unknown;
}

/**
 * The goal's status and its reason after the change.
 * @throws DomainError GOAL_NOT_YOURS_TO_CHANGE, OWN_WORDS_ARE_THEIRS, TRANSITION_NOT_POSSIBLE (409), REASON_REQUIRED,
 *   END_REASON_REQUIRED, END_REASON_OUT_OF_PLACE (422)
 */
export function changeGoal(
  goal: GoalState,
  change: GoalChange,
  by: GoalParty,
): Pick<GoalState, 'status' | 'status_reason' | 'end_reason'> {
  if (!isForParty(goal, by)) {
    throw conflict(
      'GOAL_NOT_YOURS_TO_CHANGE',
      'A carer can only change a carer’s proposal, before it is taken up. Add a comment instead.',
    );
  }
  if (isSpokenFor(goal, by) && rewords(goal, change)) {
    throw conflict(
      'OWN_WORDS_ARE_THEIRS',
      'Only the person who wrote these own words can change them. Add a comment instead.',
    );
  }
  const { status: to, reason, endReason } = change;
  if (endReason !== undefined && to !== 'ended') {
    throw unprocessable(
      'END_REASON_OUT_OF_PLACE',
      'An end reason needs the status “ended”. Leave it out, or end the goal.',
      [
        {
          field: 'endReason',
          code: 'END_REASON_OUT_OF_PLACE',
          message: 'endReason must be left out unless the status is ended',
        },
      ],
    );
  }
  if (to === undefined || to === goal.status) {
    return { status: goal.status, status_reason: goal.status_reason, end_reason: goal.end_reason };
  }
  const decidedByOthers = goalLifecycle.find(goal.status, { to }) !== undefined;
  const transition = goalLifecycle.require(
    goal.status,
    { to },
    { by },
    decidedByOthers ? 'Only the young person or the coordinator can make this change.' : undefined,
  );
  const { needs = [] } = transition;
  if (needs.includes('end-reason') && endReason === undefined) {
    throw unprocessable('END_REASON_REQUIRED', 'A goal that ends needs an end reason. Give one of the codes.', [
      { field: 'endReason', code: 'REQUIRED', message: `endReason must be one of ${CHOSEN_END_REASONS.join(', ')}` },
    ]);
  }
  if ((needs.includes('reason') || endReason === 'other') && !reason) {
    throw unprocessable('REASON_REQUIRED', `A goal that becomes ${to} needs a reason. Give it in words.`, [
      { field: 'reason', code: 'REQUIRED', message: 'reason must be given' },
    ]);
  }
  const ended = transition.verb === 'take-back' ? 'taken-back' : (endReason ?? null);
  return { status: to, status_reason: reason ?? null, end_reason: to === 'ended' ? ended : null };
}

/**
 * Other areas that a goal also serves.
 * @throws DomainError RELATED_AREA_IS_ITS_OWN (422)
 */
export function relatedAreas(own: PfaArea, related: readonly PfaArea[]): PfaArea[] {
  if (related.includes(own)) {
    throw unprocessable(
      'RELATED_AREA_IS_ITS_OWN',
      'A goal’s own area cannot also be a related area. Remove it from the related areas.',
      [
        {
          field: 'relatedAreas',
          code: 'RELATED_AREA_IS_ITS_OWN',
          message: 'relatedAreas must not contain the area of the goal',
        },
      ],
    );
  }
  return PFA_AREAS.filter((area) => related.includes(area));
}

/** Staff can correct the words that they wrote for a speaker, until the speaker writes them with their own account. */
function isSpokenFor({ own_words, own_words_by, own_words_typed_by }: GoalState, by: GoalParty): boolean {
  if (own_words === null || own_words_by === null) return false;
  const { writesForOthers, rewrites } = PARTY_TO_GOALS[by];
  if (writesForOthers && own_words_typed_by === by) return false;
  return !rewrites.includes(own_words_by);
}

function rewords(goal: GoalState, { ownWords, ownWordsBy }: GoalChange): boolean {
  return (
    (ownWords !== undefined && ownWords !== goal.own_words) ||
    (ownWordsBy !== undefined && ownWordsBy !== goal.own_words_by)
  );
}

/**
 * The speaker of the words after the change. New words belong to the member of the family who writes them, unless the
 * request names another speaker.
 */
export function speakerAfter(goal: GoalState, change: GoalChange, by: GoalParty): SaidBy | null {
  const words = change.ownWords === undefined ? goal.own_words : change.ownWords;
  if (words === null) return null;
  if (change.ownWordsBy !== undefined) return saidByOf(by, change.ownWordsBy);
  const unchanged = words === goal.own_words || PARTY_TO_GOALS[by].writesForOthers ? goal.own_words_by : null;
  return unchanged ?? saidByOf(by, undefined);
}

/** The party whose account wrote the words after the change. Writing the same words again takes them over. */
export function typistAfter(goal: GoalState, { ownWords }: GoalChange, by: GoalParty): GoalParty | null {
  if (ownWords === undefined) return goal.own_words_typed_by;
  if (ownWords === null) return null;
  return ownWords === goal.own_words && PARTY_TO_GOALS[by].writesForOthers ? goal.own_words_typed_by : by;
}

/** A carer can change a carer's proposal until it is taken up. */
function isForParty({ added_by, status }: Pick<GoalState, 'added_by' | 'status'>, by: GoalParty): boolean {
  return PARTY_TO_GOALS[by].changes === 'every-goal' || (added_by === by && status === 'proposed');
}

/** The actions on a goal in its current state for an account with the permissions in `may`. */
export function goalActions(
  goal: Pick<GoalState, 'status' | 'added_by'>,
  by: GoalParty | null,
  may: (permission: GoalPermission) => boolean,
): string[] {
  if (by === null) return [];
  return goalLifecycle.actions(goal.status, {
    by,
    may,
    if: ({ permission }) => permission !== 'goal:change' || isForParty(goal, by),
  });
}

/** Whether a change asks people to agree again, or only records progress. */
export type ChangeEffect = 'agreement' | 'progress';

/**
 * The effect of each field on people's agreement. A reason has the effect of the change that it explains. The service
 * requires an entry for every field of its request, so that a new field does not compile until this table decides.
 */
export const GOAL_CHANGES = {
  status: 'agreement',
  title: 'agreement',
  area: 'agreement',
  relatedAreas: 'agreement',
  ownWords: 'agreement',
  ownWordsBy: 'agreement',
  successCriterion: 'agreement',
  targetOn: 'agreement',
  remindOn: 'progress',
  achievement: 'progress',
  reason: 'progress',
  endReason: 'progress',
} as const satisfies Record<string, ChangeEffect>;

/**
 * Whether the change affects agreed content.
 * @param effects an entry for every field of the change
 */
export function touchesAgreement<Change extends object>(
  change: Change,
  effects: Readonly<Record<keyof Change, ChangeEffect>>,
): boolean {
  const fields = Object.keys(effects) as (keyof Change)[];
  return fields.some((field) => effects[field] === 'agreement' && change[field] !== undefined);
}
