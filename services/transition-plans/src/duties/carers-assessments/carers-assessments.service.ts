import { Injectable } from '@nestjs/common';
import { carersAssessmentChanged } from '#libs/contracts';
import { newId, notFound } from '#libs/kernel';
import {
  Access,
  type Actor,
  accountIn,
  type Audience,
  DEFAULT_LIMIT,
  Database,
  type ProtectedRecord,
  type Reader,
  type Transaction,
  audienceOf,
  namedFor,
  requireVersion,
  requireRoom,
} from '#libs/platform';
import { CAPS } from '../../record/caps/caps.values.js';
import { entryOf } from '../../record/entries/entry.work.js';
import type { PlanEntryRow } from '../../record/entries/plan-entry.table.js';
import { factsOf } from '../../record/people/people.queries.js';
import { lockPlan, recordOf, denyUnseen } from '../../record/plan/plan-locks.queries.js';
import type { PlanRow } from '../../record/plan/plan.table.js';
import { findPlanKey } from '../../record/plan/plan.queries.js';
import { ageOf, requireOpen } from '../../record/plan/plan.rules.js';
import { nextVersion, savePlan, writePlanEntry } from '../../record/plan/plan.writes.js';
import { type CarersAssessmentRow, carersAssessmentTable } from './carers-assessment.table.js';
import { assessmentResponse } from './carers-assessment.responses.js';
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
  CarersAssessmentsResponse,
  CarersAssessmentResponse,
  CarersWorkPage,
  CarersWorkQuery,
  ChangeCarerRequest,
  OwnCarersAssessmentsResponse,
} from './carers-assessments.dto.js';
import {
  assessmentsOf,
  findCarersContext,
  findCarersWork,
  lockAssessment,
  ownAssessments,
} from './carers-assessments.queries.js';
import { lookAgain } from './carers-steps.work.js';

const PERMISSIONS = [
  'carers-assessment:change',
  'carers-assessment:answer',
  'carers-assessment:set-aside',
] as const satisfies readonly CarersPermission[];

type PlanKey = Pick<PlanRow, 'area' | 'id' | 'young_person_id'>;
type Change = { row: CarersAssessmentRow; words: string };

const recordIn = (plan: PlanKey, id = plan.id): ProtectedRecord => recordOf(plan, { type: 'carer’s assessment', id });

@Injectable()
export class CarersAssessmentsService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /** @throws DomainError NOT_FOUND */
  read(actor: Actor, planId: string): Promise<CarersAssessmentsResponse> {
    return this.database.read(actor, async (db) => {
      const plan = await findPlanKey(db, planId);
      if (!plan) return denyUnseen(this.access, db, 'carers-assessment:read', 'plan', planId);
      await this.access.require(db, 'carers-assessment:read', recordIn(plan));
      const open = plan.status === 'open';
      const allowed = await this.access.allowed(db, recordIn(plan), PERMISSIONS);
      const age = await ageIn(db, plan);
      const rows = (await assessmentsOf(db, planId)).filter((row) => isFor(actor, row));
      return {
        items: rows.map((row) => assessmentResponse(row, age, allowed, open)),
        allowedActions: open && allowed.includes('carers-assessment:change') ? ['add'] : [],
      };
    });
  }

  /** The assessments that need a next step in the area, or from one named worker. */
  work(actor: Actor, { namedWorker, after, limit = DEFAULT_LIMIT }: CarersWorkQuery): Promise<CarersWorkPage> {
    const worker = accountIn(actor, namedWorker);
    return this.database.list(actor, async (db) => {
      const page = await findCarersWork(db, worker ?? null, { after, limit });
      const people = new Set(page.items.map((row) => row.youngPersonId));
      this.access.listed(db, 'worklist:read', 'carer’s assessment', [...people]);
      return namedFor(actor, page);
    });
  }

  /** @throws DomainError NOT_FOUND, PLAN_CLOSED, CAP_REACHED (409) */
  add(actor: Actor, planId: string, request: AddCarerRequest): Promise<CarersAssessmentResponse> {
    return this.act(actor, planId, 'carers-assessment:change', async (tx, plan) => {
      await requireRoom(tx, CAPS.carersAssessments, planId);
      const row: CarersAssessmentRow = {
        area: plan.area,
        id: newId(),
        young_person_id: plan.young_person_id,
        plan_id: plan.id,
        name: request.name,
        relation: request.relation,
        subject: request.subject ?? null,
        status: 'to-be-offered',
        ...NOT_ANSWERED,
        added_on: tx.today,
        version: 1,
      };
      await tx.rows.insert(carersAssessmentTable, row);
      return { row, words: 'must be offered' };
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
   * Makes one transition of the table, even in a closed plan, because the authority owes the duty to the carer.
   * @throws DomainError NOT_FOUND, TRANSITION_NOT_POSSIBLE (409),
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
    return this.act(
      actor,
      planId,
      permission,
      async (tx, plan) => {
        const before = await getAssessment(tx, plan, id);
        const after = moveOn(before, verb, step, tx.today, actor.name);
        return { row: await save(tx, { ...before, ...after }), words };
      },
      'open-or-closed',
    );
  }

  /** The account's own assessments. The response discloses nothing else of the young person's record. */
  own(actor: Actor): Promise<OwnCarersAssessmentsResponse> {
    return this.database.read(actor, async (db) => {
      const rows = await ownAssessments(db);
      for (const row of rows) await this.access.require(db, 'my-carers-assessment:read', ownRecord(row));
      return { items: rows.map((row) => assessmentResponse(row, null, ['carers-assessment:answer'], false)) };
    });
  }

  /**
   * Answers the offer of the account's own assessment, even after its access to the young person's record has ended.
   * @throws DomainError NOT_FOUND, also for another carer's assessment; TRANSITION_NOT_POSSIBLE (409),
   *   CARERS_ASSESSMENT_INCOMPLETE (422)
   */
  answerOwn(
    actor: Actor,
    id: string,
    answer: 'accept' | 'decline',
    step: CarersStep,
  ): Promise<CarersAssessmentResponse> {
    return this.database.transaction(actor, async (tx) => {
      const before = await lockAssessment(tx, id);
      if (!before || before.subject !== actor.subject || before.status === 'entered-in-error') {
        throw notFound('carer’s assessment');
      }
      await this.access.require(tx, 'my-carers-assessment:answer', ownRecord(before));
      const row = await save(tx, { ...before, ...moveOn(before, answer, step, tx.today, actor.name) });
      const plan = { id: row.plan_id, young_person_id: row.young_person_id };
      await writePlanEntry(tx, entryFor(tx, plan, row, transitionOf(answer).words));
      // Has no effect for an account whose access has ended: the daily update then covers the plan.
      await lookAgain(tx, plan.id);
      emitChanged(tx, row);
      return assessmentResponse(row, null, ['carers-assessment:answer'], false);
    });
  }

  /** The common parts of every change: permission, open plan, row, history entry without the carer's name, and event. */
  private act(
    actor: Actor,
    planId: string,
    permission: CarersPermission,
    decide: (tx: Transaction, plan: PlanRow) => Promise<Change>,
    plans: 'open' | 'open-or-closed' = 'open',
  ): Promise<CarersAssessmentResponse> {
    return this.database.transaction(actor, async (tx) => {
      const plan = await lockPlan(tx, this.access, permission, planId, recordIn);
      if (plans === 'open') requireOpen(plan.status);
      const { row, words } = await decide(tx, plan);
      await savePlan(tx, { ...plan, ...nextVersion(plan) }, entryFor(tx, plan, row, words));
      await lookAgain(tx, plan.id);
      emitChanged(tx, row);
      const allowed = await this.access.allowed(tx, recordIn(plan), PERMISSIONS);
      return assessmentResponse(row, await ageIn(tx, plan), allowed, plan.status === 'open');
    });
  }
}

/** Does not name the carer, because all staff around the young person read the history. */
function entryFor(
  tx: Transaction,
  plan: Pick<PlanRow, 'id' | 'young_person_id'>,
  { id, status }: CarersAssessmentRow,
  words: string,
): PlanEntryRow {
  return entryOf(tx, plan, 'carers-assessment', `A carer’s assessment ${words}.`, {
    record_id: id,
    to_value: status,
  });
}

function emitChanged(tx: Transaction, row: CarersAssessmentRow): void {
  tx.emit(
    carersAssessmentChanged,
    { youngPersonId: row.young_person_id, recordId: row.id, recordVersion: row.version },
    { planId: row.plan_id, assessmentId: row.id, relation: row.relation, status: row.status },
  );
}

const ownRecord = ({ area, id, young_person_id }: CarersAssessmentRow): ProtectedRecord => ({
  ...{ area, id, type: 'carer’s assessment' },
  youngPersonId: young_person_id,
});

const NOT_ANSWERED = {
  offered_on: null,
  answered_on: null,
  answered_by: null,
  ask_again_on: null,
  done_on: null,
  status_words: null,
  accountable_subject: null,
  accountable_name: null,
} as const;

const READS_ALL: Readonly<Record<Audience, boolean>> = {
  staff: true,
  system: true,
  'young-person': false,
  carer: false,
  provider: false,
  leader: false,
  administrator: false,
  public: false,
};

/** A family account reads only its own assessment. Row-level security enforces the same rule. */
function isFor({ role, subject }: Actor, row: CarersAssessmentRow): boolean {
  return READS_ALL[audienceOf(role)] || row.subject === subject;
}

async function ageIn(db: Reader, plan: PlanKey): Promise<number | null> {
  return ageOf(factsOf(await findCarersContext(db, plan.young_person_id)), db.today);
}

/** Locks the row, because its carer may answer it without locking the plan. @throws DomainError NOT_FOUND */
async function getAssessment(tx: Transaction, plan: PlanRow, id: string): Promise<CarersAssessmentRow> {
  const row = await lockAssessment(tx, id);
  if (!row || row.plan_id !== plan.id || !isFor(tx.actor, row)) throw notFound('carer’s assessment');
  return row;
}

async function save(tx: Transaction, row: CarersAssessmentRow): Promise<CarersAssessmentRow> {
  const after = { ...row, version: row.version + 1 };
  await tx.rows.change(carersAssessmentTable, { area: row.area, id: row.id }, after);
  return after;
}
