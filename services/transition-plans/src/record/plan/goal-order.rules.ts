import { conflict, unprocessable } from '#libs/kernel';
import { type GoalParty, PARTY_TO_GOALS } from './goal-party.rules.js';

/**
 * The order of a plan's goals: as people put them, then the others as they were added.
 * @param order ids, the most important first
 */
export function inOrder<G extends { id: string }>(goals: readonly G[], order: readonly string[]): G[] {
  const place = new Map(order.map((id, i) => [id, i]));
  const placeOf = (goal: G) => place.get(goal.id) ?? order.length;
  return [...goals].sort((a, b) => placeOf(a) - placeOf(b) || (a.id < b.id ? -1 : 1));
}

/**
 * What matters most is not a carer's to say.
 * @throws DomainError ORDER_NOT_YOURS_TO_CHANGE (409)
 */
export function requireMayOrder(by: GoalParty): void {
  if (PARTY_TO_GOALS[by].orders) return;
  throw conflict('ORDER_NOT_YOURS_TO_CHANGE', 'The young person and the coordinator say what matters most.');
}

/** @throws DomainError GOAL_NOT_IN_PLAN (422) for an id that is not a goal of the plan, or that comes twice */
export function requireGoalsOfPlan(order: readonly string[], goals: readonly string[]): void {
  const wrong = order.findIndex((id, i) => !goals.includes(id) || order.indexOf(id) !== i);
  if (wrong < 0) return;
  throw unprocessable('GOAL_NOT_IN_PLAN', 'The order names goals of the plan, each once.', [
    { field: `goals.${wrong}`, code: 'GOAL_NOT_IN_PLAN', message: 'must be a goal of this plan, once' },
  ]);
}
