import { conflict, unprocessable } from '#libs/kernel';

export const GOAL_STATUSES = ['proposed', 'active', 'on-hold', 'completed', 'cancelled'] as const;
export type GoalStatus = (typeof GOAL_STATUSES)[number];

/** How far the goal was reached; kept apart from its lifecycle: a goal can be completed and only partly achieved. */
export const GOAL_ACHIEVEMENTS = ['not-started', 'in-progress', 'achieved', 'partly-achieved', 'not-achieved'] as const;
export type GoalAchievement = (typeof GOAL_ACHIEVEMENTS)[number];

/** Who spoke the "own words" of a goal. */
export const SAID_BY = ['young-person', 'parent-carer', 'advocate', 'other'] as const;
export type SaidBy = (typeof SAID_BY)[number];

/** What an account is to a goal. */
export type GoalParty = 'young-person' | 'carer' | 'staff';

export interface GoalTransition {
  readonly verb: string;
  readonly from: readonly GoalStatus[];
  readonly to: GoalStatus;
  readonly who: readonly GoalParty[];
  readonly needs: readonly 'reason'[];
  readonly words: string;
}

/**
 * Every way a goal's status may go; the event is always `goal-changed`. The young person and the coordinator decide
 * together; a carer can take back what a carer proposed, and no more: their views stand beside the young person's, and
 * never replace them.
 */
export const GOAL_TRANSITIONS: readonly GoalTransition[] = [
  {
    verb: 'activate',
    from: ['proposed', 'on-hold'],
    to: 'active',
    who: ['young-person', 'staff'],
    needs: [],
    words: 'is being worked on',
  },
  {
    verb: 'hold',
    from: ['active'],
    to: 'on-hold',
    who: ['young-person', 'staff'],
    needs: [],
    words: 'is on hold',
  },
  {
    verb: 'complete',
    from: ['active', 'on-hold'],
    to: 'completed',
    who: ['young-person', 'staff'],
    needs: [],
    words: 'is completed',
  },
  {
    verb: 'cancel',
    from: ['proposed', 'active', 'on-hold'],
    to: 'cancelled',
    who: ['young-person', 'staff'],
    needs: ['reason'],
    words: 'was cancelled',
  },
  {
    verb: 'take-back',
    from: ['proposed'],
    to: 'cancelled',
    who: ['carer'],
    needs: ['reason'],
    words: 'was taken back',
  },
  {
    verb: 'reopen',
    from: ['completed', 'cancelled'],
    to: 'active',
    who: ['young-person', 'staff'],
    needs: ['reason'],
    words: 'was taken up again',
  },
];

/**
 * The status a goal begins with. The young person's own goal is a goal at once: nobody's leave is needed to want
 * something. What a carer adds is a proposal until the young person or the coordinator takes it up.
 */
export function firstStatus(by: GoalParty, wanted?: 'proposed' | 'active'): GoalStatus {
  switch (by) {
    case 'young-person':
      return 'active';
    case 'carer':
      return 'proposed';
    case 'staff':
      return wanted ?? 'active';
  }
}

export function saidByOf(by: GoalParty, said: SaidBy | undefined): SaidBy {
  return said ?? (by === 'carer' ? 'parent-carer' : 'young-person');
}

export interface GoalState {
  readonly status: GoalStatus;
  readonly status_reason: string | null;
  readonly added_by: GoalParty;
  readonly own_words: string | null;
  readonly own_words_by: SaidBy | null;
}

export interface GoalChange {
  readonly status?: GoalStatus;
  readonly reason?: string;
  readonly ownWords?: string | null;
  readonly ownWordsBy?: SaidBy;
  readonly [field: string]: unknown;
}

/**
 * The goal's status and its reason after the change, or a refusal.
 * @throws DomainError GOAL_NOT_YOURS_TO_CHANGE, OWN_WORDS_ARE_THEIRS, GOAL_TRANSITION_NOT_POSSIBLE (409),
 *   REASON_REQUIRED (422)
 */
export function changeGoal(
  goal: GoalState,
  change: GoalChange,
  by: GoalParty,
): { status: GoalStatus; status_reason: string | null } {
  if (by === 'carer' && !isCarersProposal(goal)) {
    throw conflict('GOAL_NOT_YOURS_TO_CHANGE', 'A carer can change what a carer proposed, until it is taken up.');
  }
  if (isSpokenFor(goal, by) && rewords(goal, change)) {
    throw conflict('OWN_WORDS_ARE_THEIRS', 'These are the own words of somebody else; only they change them.');
  }
  const to = change.status;
  if (to === undefined || to === goal.status) return { status: goal.status, status_reason: goal.status_reason };
  const transition = GOAL_TRANSITIONS.find((t) => t.to === to && t.from.includes(goal.status) && t.who.includes(by));
  if (!transition) {
    throw conflict('GOAL_TRANSITION_NOT_POSSIBLE', `A goal that is ${goal.status} cannot become ${to} by your hand.`);
  }
  if (transition.needs.includes('reason') && !change.reason) {
    throw unprocessable('REASON_REQUIRED', `Say why the goal becomes ${to}.`, [
      { field: 'reason', code: 'REQUIRED', message: 'reason must be given' },
    ]);
  }
  return { status: to, status_reason: change.reason ?? null };
}

/** Words belong to whoever spoke them, whoever added the goal: the young person's to them alone, a carer's not to staff. */
function isSpokenFor({ own_words, own_words_by }: GoalState, by: GoalParty): boolean {
  if (own_words === null) return false;
  return own_words_by === 'young-person' ? by !== 'young-person' : own_words_by === 'parent-carer' && by === 'staff';
}

function rewords(goal: GoalState, { ownWords, ownWordsBy }: GoalChange): boolean {
  return (
    (ownWords !== undefined && ownWords !== goal.own_words) ||
    (ownWordsBy !== undefined && ownWordsBy !== goal.own_words_by)
  );
}

/** Who spoke the words after the change: whoever of the family writes new ones, unless they say otherwise. */
export function speakerAfter(goal: GoalState, change: GoalChange, by: GoalParty): SaidBy | null {
  const words = change.ownWords === undefined ? goal.own_words : change.ownWords;
  if (words === null) return null;
  if (change.ownWordsBy !== undefined) return change.ownWordsBy;
  const kept = words === goal.own_words || by === 'staff' ? goal.own_words_by : null;
  return kept ?? saidByOf(by, undefined);
}

function isCarersProposal(goal: Pick<GoalState, 'added_by' | 'status'>): boolean {
  return goal.added_by === 'carer' && goal.status === 'proposed';
}

/** What can be done with a goal as it stands, by somebody who has the permission `goal:change`. */
export function goalActions(goal: Pick<GoalState, 'status' | 'added_by'>, by: GoalParty): string[] {
  if (by === 'carer' && !isCarersProposal(goal)) return [];
  const verbs = GOAL_TRANSITIONS.filter((t) => t.from.includes(goal.status) && t.who.includes(by)).map((t) => t.verb);
  return ['change', ...verbs];
}

/** Did the change touch what people agree to, or only progress? */
export function touchesAgreement(change: GoalChange): boolean {
  return ['status', 'title', 'area', 'ownWords', 'successCriterion', 'targetOn'].some((f) => change[f] !== undefined);
}
