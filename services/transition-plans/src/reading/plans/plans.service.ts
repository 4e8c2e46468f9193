import { Injectable } from '@nestjs/common';
import { conflict, unprocessable } from '#libs/kernel';
import {
  Access,
  type AccessLogPage,
  type Actor,
  Database,
  type Permission,
  type Reader,
  type Transaction,
  readAccessLog,
  requireVersion,
} from '#libs/platform';
import { newGoal } from '../../record/goals/new-goal.work.js';
import { partyOf } from '../../record/goals/goal.responses.js';
import { entryOf } from '../../record/entries/entry.work.js';
import { hasHandovers, seedHandovers } from '../../duties/health-handovers/seed-handovers.work.js';
import { withheldFrom } from '../../record/withheld/withheld.rules.js';
import { findPerson } from '../../record/people/people.queries.js';
import { newStep } from '../../record/steps/new-step.work.js';
import { readVersionsTold } from '../../voices/versions/versions.queries.js';
import { holdPlan, recordOf, refuseUnseen } from '../../record/plan/plan-locks.queries.js';
import { draftPlan, openPlans } from '../../duties/opening/open-plans.work.js';
import { planBody } from './plan.responses.js';
import { nextVersion, savePlan } from '../../record/plan/plan.writes.js';
import { PLAN_TAKES, requireOpen } from '../../record/plan/plan.rules.js';
import type { ChangePlanRequest, OpenPlanRequest, PlanOpenedResponse, PlanResponse } from './plans.dto.js';
import { type WholePlan, findPlanKey, findWholePlan, findWholePlanOfPerson } from './whole-plan.queries.js';

/** What `allowedActions` of a plan can say. */
const ACTIONS = PLAN_TAKES.map(({ permission }) => permission satisfies Permission);

@Injectable()
export class PlansService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /** @throws DomainError NOT_FOUND, YOUNG_PERSON_DIED, PLAN_ALREADY_OPEN (409), GOAL_NOT_IN_REQUEST (422) */
  open(actor: Actor, request: OpenPlanRequest): Promise<PlanOpenedResponse> {
    return this.database.transaction(actor, async (tx) => {
      const person = await findPerson(tx, request.youngPersonId);
      if (!person) return refuseUnseen(this.access, tx, 'plan:open', 'young person', request.youngPersonId);
      const record = { area: actor.area, youngPersonId: person.id, type: 'young person', id: person.id };
      await this.access.require(tx, 'plan:open', record);
      if (person.deceased) throw conflict('YOUNG_PERSON_DIED', 'The young person has died; no plan opens for them.');
      if (person.open_plan !== null) throw alreadyOpen();

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

  read(actor: Actor, planId: string): Promise<PlanResponse> {
    return this.database.read(actor, async (db) => {
      const whole = await findWholePlan(db, planId);
      return whole ? this.shown(db, whole) : refuseUnseen(this.access, db, 'plan:read', 'plan', planId);
    });
  }

  readOfPerson(actor: Actor, youngPersonId: string): Promise<PlanResponse> {
    return this.database.read(actor, async (db) => {
      const whole = await findWholePlanOfPerson(db, youngPersonId);
      return whole ? this.shown(db, whole) : refuseUnseen(this.access, db, 'plan:read', 'young person', youngPersonId);
    });
  }

  /** @throws DomainError NOT_FOUND, PLAN_CLOSED (409), STALE_VERSION (412) */
  change(actor: Actor, planId: string, seen: number, request: ChangePlanRequest): Promise<PlanResponse> {
    return this.database.transaction(actor, async (tx) => {
      const plan = await holdPlan(tx, this.access, 'plan:change', planId);
      requireOpen(plan.status);
      requireVersion(plan.version, seen);
      const { notes, areasNotNeeded } = request;
      await savePlan(
        tx,
        {
          ...plan,
          ...nextVersion(plan, true),
          notes: notes === undefined ? plan.notes : notes,
          areas_not_needed: areasNotNeeded
            ? areasNotNeeded.map(({ area, words }) => ({ area, words, by: actor.name, on: tx.today }))
            : plan.areas_not_needed,
        },
        entryOf(tx, plan, 'plan-changed', 'The notes on the plan were changed.'),
      );
      return this.shownAfter(tx, planId);
    });
  }

  accessLog(actor: Actor, planId: string, page: { after?: string; limit: number }): Promise<AccessLogPage> {
    return this.database.read(actor, async (db) => {
      const plan = await findPlanKey(db, planId);
      if (!plan) return refuseUnseen(this.access, db, 'access-log:read', 'plan', planId);
      await this.access.require(db, 'access-log:read', recordOf(plan));
      return readAccessLog(db, plan.young_person_id, page);
    });
  }

  /** The plan after a change that was allowed, as its account sees it. */
  async shownAfter(tx: Transaction, planId: string): Promise<PlanResponse> {
    return this.shown(tx, (await findWholePlan(tx, planId))!, false);
  }

  private async shown(db: Reader | Transaction, whole: WholePlan, asked = true): Promise<PlanResponse> {
    const record = recordOf(whole.plan);
    if (asked) await this.access.require(db, 'plan:read', record);
    const { rules } = withheldFrom(db.actor);
    const told = rules.length === 0 ? undefined : await readVersionsTold(db, whole.plan.id, rules);
    return planBody(whole, db.actor, db.today, await this.access.allowed(db, record, ACTIONS), told);
  }
}

const alreadyOpen = () => conflict('PLAN_ALREADY_OPEN', 'The young person has an open plan; there is one at a time.');

/** @throws DomainError GOAL_NOT_IN_REQUEST (422) */
function goalAt<G>(goals: readonly G[], place: number | undefined, step: number): G | undefined {
  if (place === undefined) return undefined;
  const goal = goals[place];
  if (goal) return goal;
  throw unprocessable('GOAL_NOT_IN_REQUEST', 'A step names a goal that the request does not have.', [
    { field: `steps.${step}.goal`, code: 'GOAL_NOT_IN_REQUEST', message: 'must be the place of a goal, from 0' },
  ]);
}
