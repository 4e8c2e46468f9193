import { Injectable } from '@nestjs/common';
import { carersAssessmentChanged } from '#libs/contracts';
import { newId, notFound } from '#libs/kernel';
import {
  Access,
  type Actor,
  DEFAULT_LIMIT,
  Database,
  type ProtectedRecord,
  type Reader,
  type Transaction,
  requireVersion,
} from '#libs/platform';
import { entryOf } from '../history/entries.js';
import { factsOf } from '../people/people.queries.js';
import { holdPlan, recordOf, refuseUnseen } from '../plans/held.queries.js';
import type { PlanEntity } from '../plans/plan.entity.js';
import { nextVersion, savePlan } from '../plans/plan-writes.js';
import { ageOf, requireOpen } from '../plans/plan.rules.js';
import { findPlanKey } from '../plans/plans.queries.js';
import { assessmentBody } from './carers-assessment-body.js';
import { CarersAssessmentEntity } from './carers-assessment.entity.js';
import {
  type CarersPermission,
  type CarersStep,
  type CarersTransition,
  moveOn,
  requireTakesChange,
  transitionOf,
} from './carers-assessment.rules.js';
import type {
  AddCarerRequest,
  CarersAssessmentList,
  CarersAssessmentResponse,
  CarersWorkPage,
  CarersWorkQuery,
  ChangeCarerRequest,
} from './carers-assessments.dto.js';
import { lookAgain } from './carers-steps.js';
import { assessmentsOf, findCarersContext, findCarersWork } from './carers-assessments.queries.js';

const PERMISSIONS = [
  'carers-assessment:change',
  'carers-assessment:answer',
  'carers-assessment:set-aside',
] as const satisfies readonly CarersPermission[];

type PlanKey = Pick<PlanEntity, 'area' | 'id' | 'young_person_id'>;
type Change = { row: CarersAssessmentEntity; words: string };

const recordIn = (plan: PlanKey, id = plan.id): ProtectedRecord => recordOf(plan, { type: 'carer’s assessment', id });

@Injectable()
export class CarersAssessmentsService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /** @throws DomainError NOT_FOUND */
  read(actor: Actor, planId: string): Promise<CarersAssessmentList> {
    return this.database.read(actor, async (db) => {
      const plan = await findPlanKey(db, planId);
      if (!plan) return refuseUnseen(this.access, db, 'carers-assessment:read', 'plan', planId);
      await this.access.require(db, 'carers-assessment:read', recordIn(plan));
      const allowed = plan.status === 'open' ? await this.access.allowed(db, recordIn(plan), PERMISSIONS) : [];
      const age = await ageIn(db, plan);
      const rows = (await assessmentsOf(db, planId)).filter((row) => isFor(actor, row));
      return {
        items: rows.map((row) => assessmentBody(row, age, allowed)),
        allowedActions: allowed.includes('carers-assessment:change') ? ['add'] : [],
      };
    });
  }

  /** What is to be taken further in the area, or by one named worker. */
  work(actor: Actor, { namedWorker, after, limit = DEFAULT_LIMIT }: CarersWorkQuery): Promise<CarersWorkPage> {
    const worker = namedWorker === 'mine' ? actor.subject : namedWorker;
    return this.database.read(actor, async (db) => {
      const page = await findCarersWork(db, worker ?? null, { after, limit });
      const people = new Set(page.items.map((row) => row.youngPersonId));
      this.access.listed(db, 'worklist:read', 'carer’s assessment', [...people]);
      return page;
    });
  }

  /** @throws DomainError NOT_FOUND, PLAN_CLOSED (409) */
  add(actor: Actor, planId: string, request: AddCarerRequest): Promise<CarersAssessmentResponse> {
    return this.act(actor, planId, 'carers-assessment:change', async (tx, plan) => {
      const row: CarersAssessmentEntity = {
        area: plan.area,
        id: newId(),
        young_person_id: plan.young_person_id,
        plan_id: plan.id,
        name: request.name,
        relation: request.relation,
        subject: request.subject ?? null,
        status: 'to-be-offered',
        ...NOTHING_SAID,
        added_on: tx.today,
        version: 1,
      };
      await tx.manager.insert(CarersAssessmentEntity, row);
      return { row, words: 'is to be offered' };
    });
  }

  /** @throws DomainError NOT_FOUND, PLAN_CLOSED, CARERS_ASSESSMENT_IN_ERROR (409), STALE_VERSION (412) */
  change(
    actor: Actor,
    planId: string,
    id: string,
    seen: number,
    request: ChangeCarerRequest,
  ): Promise<CarersAssessmentResponse> {
    return this.act(actor, planId, 'carers-assessment:change', async (tx, plan) => {
      const before = await getAssessment(tx, plan, id);
      requireVersion(before.version, seen);
      requireTakesChange(before.status);
      const { name = before.name, relation = before.relation, subject = before.subject } = request;
      return { row: await save(tx, { ...before, name, relation, subject }), words: 'was changed' };
    });
  }

  /**
   * Takes it one step of the table further.
   * @throws DomainError NOT_FOUND, PLAN_CLOSED, CARERS_ASSESSMENT_TRANSITION_NOT_POSSIBLE (409),
   *   CARERS_ASSESSMENT_INCOMPLETE (422)
   */
  move(
    actor: Actor,
    planId: string,
    id: string,
    verb: CarersTransition['verb'],
    step: CarersStep,
  ): Promise<CarersAssessmentResponse> {
    const { permission, words } = transitionOf(verb);
    return this.act(actor, planId, permission, async (tx, plan) => {
      const before = await getAssessment(tx, plan, id);
      const after = moveOn(before, verb, step, tx.today, actor.name);
      return { row: await save(tx, { ...before, ...after }), words };
    });
  }

  /** Permission, open plan, the row, a line of history that names no carer, the event: what every change has in common. */
  private act(
    actor: Actor,
    planId: string,
    permission: CarersPermission,
    decide: (tx: Transaction, plan: PlanEntity) => Promise<Change>,
  ): Promise<CarersAssessmentResponse> {
    return this.database.transaction(actor, async (tx) => {
      const plan = await holdPlan(tx, this.access, permission, planId, recordIn);
      requireOpen(plan.status);
      const { row, words } = await decide(tx, plan);
      const entry = entryOf(tx, plan, 'carers-assessment', `A carer’s assessment ${words}.`, {
        record_id: row.id,
        to_value: row.status,
      });
      await savePlan(tx, { ...plan, ...nextVersion(plan, false) }, entry);
      await lookAgain(tx, plan.id);
      tx.emit(
        carersAssessmentChanged,
        { youngPersonId: row.young_person_id, recordId: row.id, recordVersion: row.version },
        { planId: row.plan_id, assessmentId: row.id, relation: row.relation, status: row.status },
      );
      const allowed = await this.access.allowed(tx, recordIn(plan), PERMISSIONS);
      return assessmentBody(row, await ageIn(tx, plan), allowed);
    });
  }
}

const NOTHING_SAID = {
  offered_on: null,
  answered_on: null,
  answered_by: null,
  ask_again_on: null,
  done_on: null,
  status_words: null,
  accountable_subject: null,
  accountable_name: null,
} as const;

/** Of family, an assessment is for the account of the carer whose it is; row-level security says the same. */
function isFor({ role, subject }: Actor, row: CarersAssessmentEntity): boolean {
  return (role !== 'carer' && role !== 'young-person') || row.subject === subject;
}

async function ageIn(db: Reader, plan: PlanKey): Promise<number | null> {
  return ageOf(factsOf(await findCarersContext(db, plan.young_person_id)), db.today);
}

/** Held by the plan's lock. @throws DomainError NOT_FOUND, also for another carer's */
async function getAssessment(tx: Transaction, plan: PlanEntity, id: string): Promise<CarersAssessmentEntity> {
  const row = (await assessmentsOf(tx, plan.id)).find((r) => r.id === id);
  if (!row || !isFor(tx.actor, row)) throw notFound('carer’s assessment');
  return row;
}

async function save(tx: Transaction, row: CarersAssessmentEntity): Promise<CarersAssessmentEntity> {
  const after = { ...row, version: row.version + 1 };
  await tx.manager.update(CarersAssessmentEntity, { area: row.area, id: row.id }, after);
  return after;
}
