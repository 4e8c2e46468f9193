import { newId } from '#libs/kernel';
import type { Transaction } from '#libs/platform';
import type { GoalRow } from '../plan/goal.table.js';
import { type GoalParty, firstStatus, relatedAreas, saidByOf } from '../plan/goal.rules.js';
import type { NewGoalRequest } from './goals.dto.js';

export function newGoal(
  tx: Transaction,
  plan: { area: string; id: string; young_person_id: string },
  request: NewGoalRequest,
  by: GoalParty,
): GoalRow {
  return {
    area: plan.area,
    id: newId(),
    young_person_id: plan.young_person_id,
    plan_id: plan.id,
    outcome_area: request.area,
    related_areas: relatedAreas(request.area, request.relatedAreas ?? []),
    title: request.title,
    own_words: request.ownWords ?? null,
    own_words_by: request.ownWords ? saidByOf(by, request.ownWordsBy) : null,
    own_words_typed_by: request.ownWords ? by : null,
    success_criterion: request.successCriterion ?? null,
    target_on: request.targetOn ?? null,
    first_target_on: null,
    remind_on: request.remindOn ?? null,
    status: firstStatus(by, request.status),
    status_reason: null,
    end_reason: null,
    achievement: 'not-started',
    added_by: by,
    added_on: tx.today,
    version: 1,
  };
}
