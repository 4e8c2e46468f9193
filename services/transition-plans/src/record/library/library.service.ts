import { Injectable } from '@nestjs/common';
import { goalAdded, stepAdded } from '#libs/contracts';
import { unprocessable } from '#libs/kernel';
import { Access, type Actor, Database, type Permission, requireRoom } from '#libs/platform';
import { CAPS } from '../caps/caps.values.js';
import { goalResponse, partyOf } from '../goals/goal.responses.js';
import { goalStateOf } from '../plan/goal-state.responses.js';
import { newGoal } from '../goals/new-goal.work.js';
import { entryOf } from '../entries/entry.work.js';
import { lockPlan } from '../plan/plan-locks.queries.js';
import { nextVersion, addGoal, saveSteps } from '../plan/plan.writes.js';
import { requireOpen } from '../plan/plan.rules.js';
import { newStep } from '../steps/new-step.work.js';
import { actionsOn, stepResponse } from '../steps/step.responses.js';
import { stepStateOf } from '../plan/step-state.responses.js';
import { LIBRARY, type LibraryStep } from './library.values.js';
import type { TakeGoalRequest, TakenGoalResponse } from './library.dto.js';

@Injectable()
export class LibraryService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /**
   * Proposes the goal to the young person and offers its steps to their agencies.
   * @throws DomainError NOT_FOUND, PLAN_CLOSED (409), STEP_NOT_IN_LIBRARY (422)
   */
  take(actor: Actor, planId: string, request: TakeGoalRequest): Promise<TakenGoalResponse> {
    const { area, relatedAreas, title, successCriterion, steps: of } = LIBRARY.find((g) => g.id === request.goal)!;
    const chosen = chooseSteps(of, request.steps);
    return this.database.transaction(actor, async (tx) => {
      const plan = await lockPlan(tx, this.access, 'step:add', planId);
      requireOpen(plan.status);
      await requireRoom(tx, CAPS.goals, planId);
      await requireRoom(tx, CAPS.steps, planId, chosen.length);
      const { ownWords, ownWordsBy, targetOn } = request;
      const wanted = { area, relatedAreas: [...relatedAreas], title, successCriterion, ownWords, ownWordsBy, targetOn };
      const goal = newGoal(tx, plan, { ...wanted, status: 'proposed' }, partyOf(actor));
      const steps = chosen.map((s) =>
        newStep(plan, { title: s.title, ownerAgency: s.agency ?? undefined }, goal.id, tx.today),
      );

      const withGoal = nextVersion(plan, { content: true });
      const added = entryOf(tx, plan, 'goal-added', `The goal “${title}” was proposed.`, { goal_id: goal.id });
      addGoal(tx, { plan: withGoal, goal, entry: added });
      tx.emit(goalAdded, about(goal), goalStateOf(goal));
      if (steps.length > 0) {
        const entries = steps.map((s) =>
          entryOf(tx, plan, 'step-added', `The step “${s.title}” was added.`, { step_id: s.id }),
        );
        saveSteps(tx, { plans: [nextVersion(withGoal, { content: true })], added: steps, entries });
      }
      for (const step of steps) tx.emit(stepAdded, about(step), stepStateOf(step));

      const asked: Permission[] = ['goal:change', 'goal:rate'];
      const allowed = await this.access.allowed(
        tx,
        { ...about(goal), area: plan.area, type: 'goal', id: goal.id },
        asked,
      );
      const may = {
        party: partyOf(actor),
        change: allowed.includes('goal:change'),
        rate: allowed.includes('goal:rate'),
      };
      return {
        goal: goalResponse(goal, may),
        steps: steps.map((s) => stepResponse(s, tx.today, actionsOn(s, actor, plan.young_person_id), plan, actor)),
      };
    });
  }
}

const about = (record: { young_person_id: string; id: string; version: number }) => ({
  youngPersonId: record.young_person_id,
  recordId: record.id,
  recordVersion: record.version,
});

/** @throws DomainError STEP_NOT_IN_LIBRARY (422) */
function chooseSteps(steps: readonly LibraryStep[], places: readonly number[] | undefined): readonly LibraryStep[] {
  const wrong = places?.findIndex((place) => place >= steps.length) ?? -1;
  if (wrong >= 0) {
    throw unprocessable(
      'STEP_NOT_IN_LIBRARY',
      'This goal of the library has no such step. Choose one of its listed steps.',
      [{ field: `steps.${wrong}`, code: 'STEP_NOT_IN_LIBRARY', message: `must be from 0 to ${steps.length - 1}` }],
    );
  }
  return places?.map((place) => steps[place]!) ?? steps;
}
