import { Injectable } from '@nestjs/common';
import { goalAdded, goalChanged } from '#libs/contracts';
import { newId } from '#libs/kernel';
import {
  Access,
  type Actor,
  Database,
  type Transaction,
  audienceOf,
  entryFor,
  requireVersion,
  requireRoom,
} from '#libs/platform';
import { CAPS } from '../caps/caps.values.js';
import { entryOf } from '../entries/entry.work.js';
import { requireGoalsOfPlan, requireMayOrder } from '../plan/goal-order.rules.js';
import { type GoalRatingRow, goalRatingTable } from '../plan/goal-rating.table.js';
import { goalStateOf } from '../plan/goal-state.responses.js';
import {
  GOAL_CHANGES,
  changeGoal,
  goalLifecycle,
  relatedAreas,
  speakerAfter,
  touchesAgreement,
  typistAfter,
} from '../plan/goal.rules.js';
import type { GoalRow } from '../plan/goal.table.js';
import { firstDay, requireReasonToMove } from '../plan/moved-days.rules.js';
import { goalsOfPlan, lockGoal, lockPlan } from '../plan/plan-locks.queries.js';
import { requireOpen } from '../plan/plan.rules.js';
import { addGoal, nextVersion, saveGoal, savePlan } from '../plan/plan.writes.js';
import { longDay } from '../wording/dates.words.js';
import { VOICE_OF, forFamily } from './for-family.rules.js';
import { goalResponse, partyOf, ratingResponse } from './goal.responses.js';
import type {
  ChangeGoalRequest,
  GoalOrderResponse,
  GoalResponse,
  NewGoalRequest,
  OrderGoalsRequest,
  RateGoalRequest,
  RatingResponse,
} from './goals.dto.js';
import { newGoal } from './new-goal.work.js';

@Injectable()
export class GoalsService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /** @throws DomainError NOT_FOUND, PLAN_CLOSED, CAP_REACHED (409) */
  add(actor: Actor, planId: string, request: NewGoalRequest): Promise<GoalResponse> {
    return this.database.transaction(actor, async (tx) => {
      const plan = await lockPlan(tx, this.access, 'goal:add', planId);
      requireOpen(plan.status);
      await requireRoom(tx, CAPS.goals, planId);
      const goal = newGoal(tx, plan, request, partyOf(actor));
      const words = goal.status === 'proposed' ? 'was proposed' : 'was added';
      const entry = entryOf(tx, plan, 'goal-added', `The goal “${goal.title}” ${words}.`, { goal_id: goal.id });
      addGoal(tx, { plan: nextVersion(plan, { content: true }), goal, entry });
      tx.emit(goalAdded, about(goal), goalStateOf(goal));
      return this.shown(tx, goal);
    });
  }

  /**
   * @throws DomainError NOT_FOUND, PLAN_CLOSED, TRANSITION_NOT_POSSIBLE, GOAL_NOT_YOURS_TO_CHANGE,
   *   OWN_WORDS_ARE_THEIRS (409), STALE_VERSION (412), REASON_REQUIRED (422)
   */
  change(
    actor: Actor,
    planId: string,
    goalId: string,
    seen: number,
    request: ChangeGoalRequest,
  ): Promise<GoalResponse> {
    return this.database.transaction(actor, async (tx) => {
      const { plan, goal } = await lockGoal(tx, this.access, 'goal:change', planId, goalId);
      requireOpen(plan.status);
      requireVersion(goal.version, seen);
      const after = changed(goal, request, actor, tx.today);
      const entry = entryOf(tx, plan, 'goal-changed', sentenceOf(goal, after, request.reason), {
        goal_id: goal.id,
        ...(after.status === goal.status ? {} : { from_value: goal.status, to_value: after.status }),
      });
      const content = touchesAgreement(request, GOAL_CHANGES);
      saveGoal(tx, { plan: nextVersion(plan, { content }), goal: after, entry });
      tx.emit(goalChanged, about(after), goalStateOf(after));
      return this.shown(tx, after);
    });
  }

  /**
   * Stores the order of importance. Nobody agrees to an order, so answers stay current.
   * @throws DomainError NOT_FOUND, PLAN_CLOSED, ORDER_NOT_YOURS_TO_CHANGE (409), STALE_VERSION (412), GOAL_NOT_IN_PLAN
   *   (422)
   */
  order(actor: Actor, planId: string, seen: number, { goals }: OrderGoalsRequest): Promise<GoalOrderResponse> {
    return this.database.transaction(actor, async (tx) => {
      const plan = await lockPlan(tx, this.access, 'goal:change', planId);
      requireMayOrder(partyOf(actor));
      requireOpen(plan.status);
      requireVersion(plan.version, seen);
      requireGoalsOfPlan(goals, await goalsOfPlan(tx, planId));
      const after = { ...plan, ...nextVersion(plan), goal_order: goals };
      await savePlan(tx, after, entryOf(tx, plan, 'plan-changed', 'The order of the goals changed.'));
      return { version: after.version, goals };
    });
  }

  /** @throws DomainError NOT_FOUND, PLAN_CLOSED, CAP_REACHED (409) */
  rate(actor: Actor, planId: string, goalId: string, request: RateGoalRequest): Promise<RatingResponse> {
    return this.database.transaction(actor, async (tx) => {
      const { plan, goal } = await lockGoal(tx, this.access, 'goal:rate', planId, goalId);
      requireOpen(plan.status);
      await requireRoom(tx, CAPS.ratings, goalId);
      const role = entryFor(VOICE_OF, audienceOf(actor.role));
      const rating: GoalRatingRow = {
        area: plan.area,
        id: newId(),
        young_person_id: plan.young_person_id,
        plan_id: plan.id,
        goal_id: goal.id,
        rating: request.rating,
        words: request.words ?? null,
        by_role: role,
        by_subject: actor.subject,
        for_family: forFamily(role, request.forFamily),
        at: tx.now.toISOString(),
      };
      await tx.rows.insert(goalRatingTable, rating);
      const after = { ...goal, version: goal.version + 1 };
      // Everyone can read the history, so it states the rating only if the whole family may read it.
      const rated = rating.for_family ? ` ${rating.rating} of 5` : '';
      const entry = entryOf(tx, plan, 'goal-rated', `The goal “${goal.title}” was rated${rated}.`, {
        goal_id: goal.id,
        to_value: rating.for_family ? String(rating.rating) : null,
      });
      saveGoal(tx, { plan: nextVersion(plan), goal: after, entry });
      tx.emit(goalChanged, about(after), goalStateOf(after));
      return ratingResponse(rating);
    });
  }

  private async shown(tx: Transaction, goal: GoalRow): Promise<GoalResponse> {
    const record = { area: goal.area, youngPersonId: goal.young_person_id, type: 'goal', id: goal.id };
    const allowed = await this.access.allowed(tx, record, ['goal:change', 'goal:rate']);
    return goalResponse(goal, {
      party: partyOf(tx.actor),
      change: allowed.includes('goal:change'),
      rate: allowed.includes('goal:rate'),
    });
  }
}

const about = (goal: GoalRow) => ({
  youngPersonId: goal.young_person_id,
  recordId: goal.id,
  recordVersion: goal.version,
});

function changed(goal: GoalRow, request: ChangeGoalRequest, actor: Actor, today: string): GoalRow {
  const target = request.targetOn === undefined ? goal.target_on : request.targetOn;
  requireReasonToMove('goal', goal.target_on, target, request.reason, today);
  const words = request.ownWords === undefined ? goal.own_words : request.ownWords;
  const area = request.area ?? goal.outcome_area;
  return {
    ...goal,
    ...changeGoal(goal, { ...request }, partyOf(actor)),
    outcome_area: area,
    related_areas: relatedAreas(area, request.relatedAreas ?? goal.related_areas.filter((a) => a !== area)),
    title: request.title ?? goal.title,
    own_words: words,
    own_words_by: speakerAfter(goal, { ...request }, partyOf(actor)),
    own_words_typed_by: typistAfter(goal, { ...request }, partyOf(actor)),
    success_criterion: request.successCriterion === undefined ? goal.success_criterion : request.successCriterion,
    target_on: target,
    first_target_on: firstDay(goal.first_target_on, goal.target_on, target, today),
    remind_on: request.remindOn === undefined ? goal.remind_on : request.remindOn,
    achievement: request.achievement ?? goal.achievement,
    version: goal.version + 1,
  };
}

function sentenceOf(before: GoalRow, after: GoalRow, reason: string | undefined): string {
  const was = before.own_words;
  if (was === null || was === after.own_words) return whatBecame(before, after, reason);
  const now = after.own_words === null ? 'were removed' : `are now “${after.own_words}”`;
  return `${whatBecame(before, after, reason)} The own words were “${was}” and ${now}.`;
}

function whatBecame(before: GoalRow, after: GoalRow, reason: string | undefined): string {
  const wasTakenBack = after.end_reason === 'taken-back';
  const transition = goalLifecycle.find(
    before.status,
    { to: after.status },
    { if: ({ verb }) => (verb === 'take-back') === wasTakenBack },
  );
  const title = `The goal “${after.title}”`;
  if (before.status !== after.status && transition) {
    const why = [after.end_reason, after.status_reason].filter((words) => words !== null && words !== 'taken-back');
    return `${title} ${transition.words}${why.length === 0 ? '' : `: ${why.join(', ')}`}.`;
  }
  if (before.achievement !== after.achievement) return `${title}: ${after.achievement}.`;
  if (before.target_on !== after.target_on && after.target_on !== null) {
    return `${title} has the target date ${longDay(after.target_on)}${reason ? `: ${reason}` : ''}.`;
  }
  return `${title} was changed.`;
}
