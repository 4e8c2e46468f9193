import { Injectable } from '@nestjs/common';
import { recordRemoved } from '#libs/contracts';
import { newId, notFound } from '#libs/kernel';
import { Access, type Actor, Database, forgetPublished, type Transaction } from '#libs/platform';
import { entryOf } from '../../record/entries/entry.work.js';
import { lockPlan, recordOf, denyUnseen } from '../../record/plan/plan-locks.queries.js';
import { findPlanKey } from '../../record/plan/plan.queries.js';
import { nextVersion, saveSteps } from '../../record/plan/plan.writes.js';
import { settleAfter } from './removal-consequences.work.js';
import { REMOVAL_KINDS } from './removal-kinds.values.js';
import { type RemovalRow, removalTable } from './removal.table.js';
import { requireRemovable } from './removal.rules.js';
import type { RemovalResponse, RemovalsResponse, RemoveRequest } from './removals.dto.js';
import { countReferrals, findRemovable, listRemovals, takeOut, wordsOf } from './removals.queries.js';

/** Removes content that should never have been recorded, and records each removal, without manual SQL. */
@Injectable()
export class RemovalsService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /**
   * Also works on a closed plan. People are asked again if the content that they can read has changed.
   * @throws DomainError NOT_FOUND, STEP_SET_BY_LAW, STEP_HAS_REFERRAL, NOTHING_TO_REMOVE (409)
   */
  remove(actor: Actor, planId: string, request: RemoveRequest, removalId = newId()): Promise<RemovalResponse> {
    const { kind, id, reason } = request;
    return this.database.transaction(actor, async (tx) => {
      const plan = await lockPlan(tx, this.access, 'record:remove', planId);
      const row = await findRemovable(tx, planId, kind, id);
      if (!row) throw notFound(kind);
      const { takes, name, content } = REMOVAL_KINDS[kind];
      const said = wordsOf(kind, row);
      const rule = (row['rule'] as string | null | undefined) ?? null;
      const referrals = kind === 'step' ? await countReferrals(tx, id) : 0;
      requireRemovable(kind, takes, { rule, referrals, words: said });
      await takeOut(tx, planId, kind, id, said);
      const removal = rowOf(tx, plan, request, removalId);
      await tx.rows.insert(removalTable, removal);
      await forgetPublished(tx, [removal.young_person_id]);
      const entry = entryOf(tx, plan, 'record-removed', `${name} removed: ${reason}.`, { to_value: reason });
      // A separate statement, so that the plan's next date is updated as well.
      const after = nextVersion(plan, { content: content !== undefined });
      saveSteps(tx, { plans: [after], entries: [entry] });
      await settleAfter(tx, { ...plan, ...after }, kind, row);
      tx.emit(
        recordRemoved,
        { youngPersonId: plan.young_person_id, recordId: removal.id, recordVersion: 1 },
        { planId: plan.id, kind, removedId: id, reason },
      );
      return responseOf(removal);
    });
  }

  /** Records a removal whose content is not there, as after a restore. @throws DomainError NOT_FOUND for the plan */
  note(actor: Actor, planId: string, request: RemoveRequest, removalId: string): Promise<void> {
    return this.database.transaction(actor, async (tx) => {
      const plan = await lockPlan(tx, this.access, 'record:remove', planId);
      await tx.rows.insert(removalTable, rowOf(tx, plan, request, removalId));
      await forgetPublished(tx, [plan.young_person_id]);
    });
  }

  list(actor: Actor, planId: string): Promise<RemovalsResponse> {
    return this.database.read(actor, async (db) => {
      const plan = await findPlanKey(db, planId);
      if (!plan) return denyUnseen(this.access, db, 'record:remove', 'plan', planId);
      await this.access.require(db, 'record:remove', recordOf(plan));
      return { items: (await listRemovals(db, planId)).map(responseOf) };
    });
  }
}

function rowOf(
  tx: Transaction,
  plan: { readonly area: string; readonly id: string; readonly young_person_id: string },
  { kind, id, reason, words }: RemoveRequest,
  removalId: string,
): RemovalRow {
  return {
    area: plan.area,
    id: removalId,
    young_person_id: plan.young_person_id,
    plan_id: plan.id,
    kind,
    removed_id: id,
    reason,
    words,
    by_name: tx.actor.name,
    at: tx.now.toISOString(),
  };
}

function responseOf(removal: RemovalRow): RemovalResponse {
  return {
    id: removal.id,
    kind: removal.kind,
    removedId: removal.removed_id,
    reason: removal.reason,
    words: removal.words,
    by: removal.by_name,
    at: new Date(removal.at).toISOString(),
  };
}
