import { Injectable } from '@nestjs/common';
import { stepAccepted, stepAdded, stepChanged, stepHandedBack } from '#libs/contracts';
import { unprocessable } from '#libs/kernel';
import {
  Access,
  type Actor,
  Database,
  type Permission,
  type Transaction,
  requireVersion,
  requireRoom,
  requireRoomBeside,
} from '#libs/platform';
import { CAPS } from '../caps/caps.values.js';
import { entryOf } from '../entries/entry.work.js';
import type { PlanEntryRow } from '../entries/plan-entry.table.js';
import { lockPlan, lockStep } from '../plan/plan-locks.queries.js';
import type { PlanRow } from '../plan/plan.table.js';
import { requireOpen } from '../plan/plan.rules.js';
import { nextVersion, saveSteps } from '../plan/plan.writes.js';
import { respond } from '../plan/step-responses.rules.js';
import { stepStateOf } from '../plan/step-state.responses.js';
import type { StepRow } from '../plan/step.table.js';
import { requireTakesEvidence } from '../plan/step.rules.js';
import { NOBODY_ASKED, answerDeadline } from '../response-deadlines/response-deadline.rules.js';
import { accountability, newStep } from './new-step.work.js';
import { changeOf, isMaterial } from './step-change.work.js';
import { actionsOn, stepResponse } from './step.responses.js';
import type {
  AcceptStepRequest,
  AddEvidenceRequest,
  AssignStepRequest,
  ChangeStepRequest,
  HandBackStepRequest,
  NewStepRequest,
  StepResponse,
} from './steps.dto.js';

type StepChange = Partial<StepRow>;

@Injectable()
export class StepsService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /** @throws DomainError NOT_FOUND, PLAN_CLOSED, CAP_REACHED (409), GOAL_NOT_IN_PLAN (422) */
  add(actor: Actor, planId: string, request: NewStepRequest): Promise<StepResponse> {
    return this.database.transaction(actor, async (tx) => {
      const plan = await lockPlan(tx, this.access, 'step:add', planId);
      requireOpen(plan.status);
      await requireRoom(tx, CAPS.steps, planId);
      await requireGoalInPlan(tx, plan, request.goalId);
      const step = newStep(plan, request, request.goalId ?? null, tx.today);
      const entry = entryOf(tx, plan, 'step-added', `The step “${step.title}” was added.`, { step_id: step.id });
      saveSteps(tx, { plans: [nextVersion(plan, { content: true })], added: [step], entries: [entry] });
      tx.emit(stepAdded, about(step), stepStateOf(step));
      return shown(tx, step, plan);
    });
  }

  /**
   * @throws DomainError NOT_FOUND, PLAN_CLOSED, TRANSITION_NOT_POSSIBLE, STEP_CONTENT_SET_BY_LAW (409), STALE_VERSION
   *   (412), REASON_REQUIRED, EVIDENCE_REQUIRED, TARGET_AFTER_DUE, GOAL_NOT_IN_PLAN (422)
   */
  change(
    actor: Actor,
    planId: string,
    stepId: string,
    seen: number,
    request: ChangeStepRequest,
  ): Promise<StepResponse> {
    return this.act(actor, planId, stepId, 'step:change', async (tx, plan, step) => {
      requireVersion(step.version, seen);
      await requireGoalInPlan(tx, plan, request.goalId);
      const { change, ...line } = changeOf(step, request, tx.today);
      return { change, entry: entryOf(tx, plan, 'step-changed', line.sentence, { step_id: step.id, ...line.values }) };
    });
  }

  /** @throws DomainError NOT_FOUND, PLAN_CLOSED, STEP_NOT_OPEN, STEP_NEEDS_NO_OWNER (409) */
  assign(actor: Actor, planId: string, stepId: string, request: AssignStepRequest): Promise<StepResponse> {
    return this.act(actor, planId, stepId, 'step:assign', (tx, plan, step) => {
      const change = {
        ...NOT_HANDED_BACK,
        ...(request.ownerAgency === step.owner_agency ? {} : NOBODY_YET),
        ...accountability(request),
        owner_agency: request.ownerAgency,
        response: respond(step, 'assignment'),
        ...answerDeadline({ ...step, rule: null, response: 'offered' }, tx.today),
      };
      const sentence = `The step “${step.title}” was offered to ${request.ownerAgency}.`;
      const values = { step_id: step.id, from_value: step.owner_agency, to_value: request.ownerAgency };
      return { change, entry: entryOf(tx, plan, 'step-assigned', sentence, values) };
    });
  }

  /** @throws DomainError NOT_FOUND, PLAN_CLOSED, STEP_NOT_OPEN, TRANSITION_NOT_POSSIBLE (409) */
  accept(actor: Actor, planId: string, stepId: string, request: AcceptStepRequest): Promise<StepResponse> {
    return this.act(
      actor,
      planId,
      stepId,
      'step:accept',
      (tx, plan, step) => {
        const change = { ...accountability(request), ...NOBODY_ASKED, response: respond(step, 'acceptance') };
        const sentence = `The step “${step.title}” was accepted by ${step.owner_agency}.`;
        const values = { step_id: step.id, from_value: step.response, to_value: change.response };
        return { change, entry: entryOf(tx, plan, 'step-accepted', sentence, values) };
      },
      (tx, step) => tx.emit(stepAccepted, about(step), stepStateOf(step)),
    );
  }

  /** @throws DomainError NOT_FOUND, PLAN_CLOSED, STEP_NOT_OPEN, TRANSITION_NOT_POSSIBLE (409) */
  handBack(actor: Actor, planId: string, stepId: string, request: HandBackStepRequest): Promise<StepResponse> {
    const { reason, words } = request;
    return this.act(
      actor,
      planId,
      stepId,
      'step:hand-back',
      (tx, plan, step) => {
        const change = {
          ...NOBODY_YET,
          ...NOBODY_ASKED,
          response: respond(step, 'hand-back'),
          owner_agency: null,
          hand_back_reason: reason,
          hand_back_words: words,
          handed_back_by: step.owner_agency,
        };
        const sentence = `The step “${step.title}” was handed back by ${step.owner_agency}: ${reason}.`;
        const values = { step_id: step.id, from_value: step.owner_agency, to_value: reason };
        return { change, entry: entryOf(tx, plan, 'step-handed-back', sentence, values) };
      },
      (tx, step) => tx.emit(stepHandedBack, about(step), { ...stepStateOf(step), reason }),
    );
  }

  /** @throws DomainError NOT_FOUND, PLAN_CLOSED, STEP_NOT_OPEN, CAP_REACHED (409), EVIDENCE_IN_FUTURE (422) */
  addEvidence(actor: Actor, planId: string, stepId: string, request: AddEvidenceRequest): Promise<StepResponse> {
    return this.act(actor, planId, stepId, 'step:change', (tx, plan, step) => {
      const { kind, words, on = tx.today } = request;
      requireTakesEvidence(step, on, tx.today);
      requireRoomBeside(CAPS.evidence, step.evidence.length);
      const change = { evidence: [...step.evidence, { kind, words, on, by: actor.name }] };
      const sentence = `Evidence was added to the step “${step.title}”.`;
      return { change, entry: entryOf(tx, plan, 'evidence-added', sentence, { step_id: step.id, to_value: kind }) };
    });
  }

  /** Checks the permission and the open plan, applies the change, stores it and publishes the event. */
  private act(
    actor: Actor,
    planId: string,
    stepId: string,
    permission: Permission,
    decide: (tx: Transaction, plan: PlanRow, step: StepRow) => Decision | Promise<Decision>,
    emit: (tx: Transaction, step: StepRow) => void = (tx, step) => tx.emit(stepChanged, about(step), stepStateOf(step)),
  ): Promise<StepResponse> {
    return this.database.transaction(actor, async (tx) => {
      const { plan, step } = await lockStep(tx, this.access, permission, planId, stepId);
      requireOpen(plan.status);
      const { change, entry } = await decide(tx, plan, step);
      const after = { ...step, ...change, version: step.version + 1 };
      const plans = [nextVersion(plan, { content: isMaterial(step, after) })];
      saveSteps(tx, { plans, changed: [after], entries: [entry] });
      emit(tx, after);
      return shown(tx, after, plan);
    });
  }
}

interface Decision {
  change: StepChange;
  entry: PlanEntryRow;
}

/** Cleared on assignment: another agency chooses its own people. */
const NOBODY_YET = { delivery_team: null, person_subject: null, person_name: null, action_lead: null } as const;
const NOT_HANDED_BACK = { hand_back_reason: null, hand_back_words: null, handed_back_by: null } as const;

const about = (step: StepRow) => ({
  youngPersonId: step.young_person_id,
  recordId: step.id,
  recordVersion: step.version,
});

function shown(tx: Transaction, step: StepRow, plan: PlanRow): StepResponse {
  return stepResponse(step, tx.today, actionsOn(step, tx.actor, step.young_person_id), plan, tx.actor);
}

/** @throws DomainError GOAL_NOT_IN_PLAN (422) */
async function requireGoalInPlan(tx: Transaction, plan: PlanRow, goalId: string | null | undefined): Promise<void> {
  if (!goalId) return;
  const goal = await tx.one('select id from goal where area = $1 and id = $2 and plan_id = $3', [
    tx.actor.area,
    goalId,
    plan.id,
  ]);
  if (goal) return;
  throw unprocessable('GOAL_NOT_IN_PLAN', 'This plan has no such goal. Choose a goal of the plan.', [
    { field: 'goalId', code: 'GOAL_NOT_IN_PLAN', message: 'goalId must be a goal of this plan' },
  ]);
}
