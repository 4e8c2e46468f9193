import { conflict, unprocessable } from '#libs/kernel';
import { type GoalParty, PARTY_TO_GOALS } from './goal-party.rules.js';

/**
 * A plan's goals in the chosen order, followed by the others in the order in which they were added.
 * @param order ids, the most important first
 */
export function inOrder<G extends { id: string }>(goals: readonly G[], order: readonly string[]): G[] {
  const place = new Map(order.map((id, i) => [id, i]));
  const placeOf = (goal: G) => place.get(goal.id) ?? order.length;
  return [...goals].sort((a, b) => placeOf(a) - placeOf(b) || (a.id < b.id ? -1 : 1));
}

/**
 * Carers do not decide which goal matters most.
 * @throws DomainError ORDER_NOT_YOURS_TO_CHANGE (409)
 */
export function requireMayOrder(by: GoalParty): void {
  if (PARTY_TO_GOALS[by].orders) return;
  throw conflict(
    'ORDER_NOT_YOURS_TO_CHANGE',
    'Only the young person and the coordinator can change the order of the goals. Add a comment instead.',
  );
}

/** @throws DomainError GOAL_NOT_IN_PLAN (422) for an id outside the plan, or a repeated id */
export function requireGoalsOfPlan(order: readonly string[], goals: readonly string[]): void {
  const wrong = order.findIndex((id, i) => !goals.includes(id) || order.indexOf(id) !== i);
  if (wrong < 0) return;
  throw unprocessable('GOAL_NOT_IN_PLAN', 'The order must contain goals of this plan only, each at most once.', [
    { field: `goals.${wrong}`, code: 'GOAL_NOT_IN_PLAN', message: 'must be a goal of this plan, listed once' },
  ]);
}
