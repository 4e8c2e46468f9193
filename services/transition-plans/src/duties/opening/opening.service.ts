import { Injectable } from '@nestjs/common';
import { conflict, unprocessable } from '#libs/kernel';
import { Access, type Actor, Database, requireRoom } from '#libs/platform';
import { CAPS } from '../../record/caps/caps.values.js';
import { partyOf } from '../../record/goals/goal.responses.js';
import { newGoal } from '../../record/goals/new-goal.work.js';
import { findPerson } from '../../record/people/people.queries.js';
import { denyUnseen } from '../../record/plan/plan-locks.queries.js';
import { newStep } from '../../record/steps/new-step.work.js';
import { hasHandovers, seedHandovers } from '../health-handovers/seed-handovers.work.js';
import { draftPlan, openPlans } from './open-plans.work.js';
import type { OpenPlanRequest, PlanOpenedResponse } from './opening.dto.js';

@Injectable()
export class OpeningService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /** @throws DomainError NOT_FOUND, YOUNG_PERSON_DIED, PLAN_ALREADY_OPEN, CAP_REACHED (409), GOAL_NOT_IN_REQUEST (422) */
  open(actor: Actor, request: OpenPlanRequest): Promise<PlanOpenedResponse> {
    return this.database.transaction(actor, async (tx) => {
      const person = await findPerson(tx, request.youngPersonId);
      if (!person) return denyUnseen(this.access, tx, 'plan:open', 'young person', request.youngPersonId);
      const record = { area: actor.area, youngPersonId: person.id, type: 'young person', id: person.id };
      await this.access.require(tx, 'plan:open', record);
      if (person.deceased) throw conflict('YOUNG_PERSON_DIED', 'A plan cannot be opened: the young person has died.');
      if (person.open_plan !== null) throw alreadyOpen();
      await requireRoom(tx, CAPS.plans, person.id);

      const goals = request.goals ?? [];
      const steps = request.steps ?? [];
      const draft = draftPlan(
        tx,
        person,
        'requested',
        (duties) =>
          `The plan was opened on request, with ${goals.length} goals and ${steps.length} steps; ${duties} milestones apply.`,
        (plan) => {
          const ofPlan = goals.map((goal) => newGoal(tx, plan, goal, partyOf(actor)));
          return {
            goals: ofPlan,
            steps: steps.map((step, i) => newStep(plan, step, goalAt(ofPlan, step.goal, i)?.id ?? null, tx.today)),
          };
        },
      );
      const [opened] = await openPlans(tx, [draft]);
      if (!opened) throw alreadyOpen();
      const { plan } = opened;
      const seeded = await seedHandovers(tx, hasHandovers(person) ? [person.id] : []);
      const own = opened.steps.filter((s) => s.rule === null);
      return {
        id: plan.id,
        reference: plan.reference,
        youngPersonId: plan.young_person_id,
        version: seeded.get(plan.id) ?? plan.version,
        openedOn: plan.opened_on,
        goals: opened.goals.map((g) => g.id),
        steps: own.map((s) => s.id),
        milestones: opened.steps.length - own.length,
      };
    });
  }
}

const alreadyOpen = () =>
  conflict('PLAN_ALREADY_OPEN', 'The young person already has an open plan. Use that plan, or close it first.');

/** @throws DomainError GOAL_NOT_IN_REQUEST (422) */
function goalAt<G>(goals: readonly G[], place: number | undefined, step: number): G | undefined {
  if (place === undefined) return undefined;
  const goal = goals[place];
  if (goal) return goal;
  throw unprocessable(
    'GOAL_NOT_IN_REQUEST',
    'A step refers to a goal that is not in the request. Use the position of a goal in `goals`.',
    [
      {
        field: `steps.${step}.goal`,
        code: 'GOAL_NOT_IN_REQUEST',
        message: 'must be the position of a goal in goals, starting at 0',
      },
    ],
  );
}
