import { type Actor, audienceOf, entryFor } from '#libs/platform';
import type { GoalRatingRow } from '../plan/goal-rating.table.js';
import type { GoalRow } from '../plan/goal.table.js';
import { type GoalParty, goalActions } from '../plan/goal.rules.js';
import type { GoalResponse, RatingResponse } from './goals.dto.js';
import { PARTY_OF } from '../plan/goal-party.rules.js';

/**
 * The account's part in the goals of a plan.
 * @throws DomainError ROLE_MAY_NOT (403)
 */
export function partyOf({ role }: Pick<Actor, 'role'>): GoalParty {
  return entryFor(PARTY_OF, audienceOf(role));
}

/** The account's permissions on goals; the rules of each goal narrow them. */
interface GoalPermissions {
  /** null for accounts that only read */
  readonly party: GoalParty | null;
  readonly change: boolean;
  readonly rate: boolean;
}

export function goalResponse(goal: GoalRow, may: GoalPermissions): GoalResponse {
  return {
    id: goal.id,
    planId: goal.plan_id,
    version: goal.version,
    area: goal.outcome_area,
    relatedAreas: goal.related_areas,
    title: goal.title,
    ownWords: goal.own_words,
    ownWordsBy: goal.own_words_by,
    successCriterion: goal.success_criterion,
    targetOn: goal.target_on,
    firstTargetOn: goal.first_target_on,
    remindOn: goal.remind_on,
    status: goal.status,
    endReason: goal.end_reason,
    statusReason: goal.status_reason,
    achievement: goal.achievement,
    addedBy: goal.added_by,
    addedOn: goal.added_on,
    allowedActions: goalActions(goal, may.party, (permission) =>
      permission === 'goal:change' ? may.change : may.rate,
    ),
  };
}

export function ratingResponse(rating: GoalRatingRow): RatingResponse {
  return {
    id: rating.id,
    goalId: rating.goal_id,
    rating: rating.rating,
    words: rating.words,
    by: rating.by_role,
    forFamily: rating.for_family,
    at: new Date(rating.at).toISOString(),
  };
}
