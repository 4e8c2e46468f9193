import { Injectable } from '@nestjs/common';
import { newId, notFound } from '#libs/kernel';
import {
  Access,
  type Actor,
  Database,
  type ProtectedRecord,
  type Transaction,
  requireVersion,
  requireRoom,
} from '#libs/platform';
import { CAPS } from '../../record/caps/caps.values.js';
import { serviceKey } from '#libs/timeline';
import { entryOf } from '../../record/entries/entry.work.js';
import { firstDay, requireReasonToMove } from '../../record/plan/moved-days.rules.js';
import { lockPlan, recordOf, denyUnseen } from '../../record/plan/plan-locks.queries.js';
import type { PlanRow } from '../../record/plan/plan.table.js';
import { findPlanKey } from '../../record/plan/plan.queries.js';
import { requireOpen } from '../../record/plan/plan.rules.js';
import { nextVersion, savePlan } from '../../record/plan/plan.writes.js';
import { publishTable } from './handover-events.work.js';
import { describeChange } from './handover.words.js';
import { type HealthHandoverRow, healthHandoverTable } from './health-handover.table.js';
import { columnsOf, handoverResponse } from './health-handover.responses.js';
import { ENDINGS, requireMayEnd, requireNewService, requirePossible, requireTakes } from './health-handover.rules.js';
import type {
  AddHealthHandoverRequest,
  ChangeHealthHandoverRequest,
  EndHealthHandoverRequest,
  HealthHandoverResponse,
  HealthHandoversResponse,
} from './health-handovers.dto.js';
import { handoverSteps, handoversOf } from './health-handovers.queries.js';
import { seedHandovers } from './seed-handovers.work.js';

type Change = { row: HealthHandoverRow; sentence: string; to?: string | null };

/** The health agency owns the table. */
function handoverRecord(plan: Pick<PlanRow, 'area' | 'id' | 'young_person_id'>): ProtectedRecord {
  return recordOf(plan, { type: 'health hand-over', id: plan.id, ownerAgency: 'health' });
}

@Injectable()
export class HealthHandoversService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /** @throws DomainError NOT_FOUND */
  read(actor: Actor, planId: string): Promise<HealthHandoversResponse> {
    return this.database.read(actor, async (db) => {
      const plan = await findPlanKey(db, planId);
      if (!plan) return denyUnseen(this.access, db, 'health-handover:read', 'plan', planId);
      await this.access.require(db, 'health-handover:read', handoverRecord(plan));
      const mayChange =
        plan.status === 'open' && (await this.access.may(db, 'health-handover:change', handoverRecord(plan)));
      const rows = await handoversOf(db, planId);
      const steps = await handoverSteps(db, planId);
      return {
        items: rows.map((row) => handoverResponse(row, steps, mayChange)),
        allowedActions: mayChange ? ['add'] : [],
      };
    });
  }

  /** @throws DomainError NOT_FOUND, PLAN_CLOSED, HANDOVER_EXISTS, CAP_REACHED (409), HANDOVER_NOT_POSSIBLE (422) */
  add(actor: Actor, planId: string, request: AddHealthHandoverRequest): Promise<HealthHandoverResponse> {
    return this.act(actor, planId, async (tx, plan) => {
      await requireRoom(tx, CAPS.healthHandovers, planId);
      const row: HealthHandoverRow = {
        area: plan.area,
        id: newId(),
        young_person_id: plan.young_person_id,
        plan_id: plan.id,
        code: serviceKey(request.service) ?? 'service',
        ...NOTHING_KNOWN,
        added_on: tx.today,
        version: 1,
        ...columnsOf(request),
        service: request.service,
      };
      requireNewService(row.code, await handoversOf(tx, plan.id));
      requirePossible(row, tx.today);
      await tx.rows.insert(healthHandoverTable, row);
      return { row, sentence: `The health service “${row.service}” was added to the hand-over table.` };
    });
  }

  /** @throws DomainError NOT_FOUND, PLAN_CLOSED, TRANSITION_NOT_POSSIBLE (409), STALE_VERSION (412), HANDOVER_NOT_POSSIBLE, REASON_REQUIRED (422) */
  change(
    actor: Actor,
    planId: string,
    id: string,
    seen: number,
    request: ChangeHealthHandoverRequest,
  ): Promise<HealthHandoverResponse> {
    return this.act(actor, planId, async (tx, plan) => {
      const before = await getHandover(tx, plan, id);
      requireVersion(before.version, seen);
      requireTakes(before, 'change');
      const changed = { ...before, ...columnsOf(request) };
      const [from, to] = [before.transfer_on, changed.transfer_on];
      requireReasonToMove('hand-over', from, to, request.reason, tx.today);
      requirePossible(changed, tx.today);
      const row = { ...changed, first_transfer_on: firstDay(before.first_transfer_on, from, to, tx.today) };
      return { row: await save(tx, row), ...describeChange(before, row, request.reason) };
    });
  }

  /** @throws DomainError NOT_FOUND, PLAN_CLOSED, TRANSITION_NOT_POSSIBLE, HANDOVER_NOT_COMPLETE (409), REASON_REQUIRED (422) */
  end(actor: Actor, planId: string, id: string, request: EndHealthHandoverRequest): Promise<HealthHandoverResponse> {
    const { reason } = request;
    const words = request.words ?? null;
    return this.act(actor, planId, async (tx, plan) => {
      const before = await getHandover(tx, plan, id);
      requireMayEnd(before, reason, words, tx.today);
      const ending = { end_reason: reason, ended_on: tx.today, end_words: words, ended_by: actor.name };
      const sentence = `The health service “${before.service}” ${ENDINGS[reason].words}.`;
      return { row: await save(tx, { ...before, ...ending }), sentence, to: reason };
    });
  }

  /** The common parts of every change: permission, open plan, row, history entry and event. */
  private act(
    actor: Actor,
    planId: string,
    decide: (tx: Transaction, plan: PlanRow) => Promise<Change>,
  ): Promise<HealthHandoverResponse> {
    return this.database.transaction(actor, async (tx) => {
      const locked = await lockPlan(tx, this.access, 'health-handover:change', planId, handoverRecord);
      requireOpen(locked.status);
      const version = (await seedHandovers(tx, [locked.young_person_id])).get(planId);
      const plan = version === undefined ? locked : { ...locked, version };
      const { row, sentence, to = null } = await decide(tx, plan);
      const after = nextVersion(plan);
      const values = { record_id: row.id, to_value: to };
      await savePlan(tx, { ...plan, ...after }, entryOf(tx, plan, 'health-handover', sentence, values));
      await publishTable(tx, { ...plan, ...after });
      return handoverResponse(row, await handoverSteps(tx, planId), true);
    });
  }
}

const NOTHING_KNOWN = {
  transfer_on: null,
  first_transfer_on: null,
  adult_service: null,
  adult_contact_role: null,
  met_adult_practitioner_on: null,
  first_adult_appointment_on: null,
  attended: 'unknown',
  named_worker_subject: null,
  named_worker_name: null,
  end_reason: null,
  ended_on: null,
  end_words: null,
  ended_by: null,
} as const;

/** The plan's lock protects the row. @throws DomainError NOT_FOUND */
async function getHandover(tx: Transaction, plan: PlanRow, id: string): Promise<HealthHandoverRow> {
  const row = (await handoversOf(tx, plan.id)).find((r) => r.id === id);
  if (!row) throw notFound('health hand-over');
  return row;
}

async function save(tx: Transaction, row: HealthHandoverRow): Promise<HealthHandoverRow> {
  const after = { ...row, version: row.version + 1 };
  await tx.rows.change(healthHandoverTable, { area: row.area, id: row.id }, after);
  return after;
}
