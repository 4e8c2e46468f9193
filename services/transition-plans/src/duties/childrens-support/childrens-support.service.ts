import { Injectable } from '@nestjs/common';
import { childrensSupportEndingDecided } from '#libs/contracts';
import { type CalendarDate, newId } from '#libs/kernel';
import { Access, type Actor, Database, type ProtectedRecord, requireRoom } from '#libs/platform';
import { CAPS } from '../../record/caps/caps.values.js';
import { entryOf } from '../../record/entries/entry.work.js';
import { lockPlan, recordOf, denyUnseen } from '../../record/plan/plan-locks.queries.js';
import type { PlanRow } from '../../record/plan/plan.table.js';
import { findPlanKey } from '../../record/plan/plan.queries.js';
import { requireOpen } from '../../record/plan/plan.rules.js';
import { nextVersion, savePlan } from '../../record/plan/plan.writes.js';
import { longDay } from '../../record/wording/dates.words.js';
import { type ChildrensSupportEndingRow, childrensSupportEndingTable } from './childrens-support-ending.table.js';
import type {
  ChildrensSupportResponse,
  ChildrensSupportEndingResponse,
  EndChildrensSupportRequest,
} from './childrens-support.dto.js';
import { endingsOf, factsForLaw } from './childrens-support.queries.js';
import { mayEndSupport, requireMayEndSupport } from './childrens-support.rules.js';

/** Children's social care owns the support. */
function supportRecord(plan: Pick<PlanRow, 'area' | 'id' | 'young_person_id'>): ProtectedRecord {
  return recordOf(plan, { type: 'children’s support', id: plan.id, ownerAgency: 'childrens-social-care' });
}

@Injectable()
export class ChildrensSupportService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /** @throws DomainError NOT_FOUND */
  ask(actor: Actor, planId: string): Promise<ChildrensSupportResponse> {
    return this.database.read(actor, async (db) => {
      const plan = await findPlanKey(db, planId);
      if (!plan) return denyUnseen(this.access, db, 'childrens-support:read', 'plan', planId);
      await this.access.require(db, 'childrens-support:read', supportRecord(plan));
      const facts = await factsForLaw(db, plan.young_person_id);
      const { permitted, reason, rule = null } = mayEndSupport(facts, db.today, db.today);
      const may = plan.status === 'open' && (await this.access.may(db, 'childrens-support:end', supportRecord(plan)));
      const decisions = (await endingsOf(db, planId)).map(endingResponse);
      return { possible: permitted, reason, rule, decisions, allowedActions: may ? ['decide'] : [] };
    });
  }

  /** @throws DomainError NOT_FOUND, PLAN_CLOSED, CHILDRENS_SUPPORT_GOES_ON (409), ENDS_IN_THE_PAST (422) */
  decide(
    actor: Actor,
    planId: string,
    { endsOn, words, accountable }: EndChildrensSupportRequest,
  ): Promise<ChildrensSupportEndingResponse> {
    return this.database.transaction(actor, async (tx) => {
      const plan = await lockPlan(tx, this.access, 'childrens-support:end', planId, supportRecord);
      requireOpen(plan.status);
      await requireRoom(tx, CAPS.supportEndings, planId);
      const facts = await factsForLaw(tx, plan.young_person_id);
      const row: ChildrensSupportEndingRow = {
        area: plan.area,
        id: newId(),
        young_person_id: plan.young_person_id,
        plan_id: plan.id,
        ends_on: endsOn,
        words,
        law: requireMayEndSupport(facts, endsOn as CalendarDate, tx.today),
        accountable_subject: accountable.subject,
        accountable_name: accountable.name,
        decided_on: tx.today,
        decided_by: actor.name,
      };
      await tx.rows.insert(childrensSupportEndingTable, row);
      const sentence = `Children’s social care decided to end its support on ${longDay(endsOn)}: ${row.law}. ${accountable.name} is accountable.`;
      const entry = entryOf(tx, plan, 'childrens-support', sentence, { record_id: row.id, to_value: endsOn });
      await savePlan(tx, { ...plan, ...nextVersion(plan) }, entry);
      tx.emit(
        childrensSupportEndingDecided,
        { youngPersonId: plan.young_person_id, recordId: row.id, recordVersion: 1 },
        { planId: plan.id, decisionId: row.id, endsOn },
      );
      return endingResponse(row);
    });
  }
}

function endingResponse(row: ChildrensSupportEndingRow): ChildrensSupportEndingResponse {
  return {
    id: row.id,
    planId: row.plan_id,
    endsOn: row.ends_on,
    words: row.words,
    law: row.law,
    accountable: { subject: row.accountable_subject, name: row.accountable_name },
    decidedOn: row.decided_on,
    decidedBy: row.decided_by,
  };
}
