import { Injectable } from '@nestjs/common';
import { planClosed } from '#libs/contracts';
import { Access, type Actor, Database } from '#libs/platform';
import type { PlanResponse } from '../../reading/plans/plans.dto.js';
import { PlansService } from '../../reading/plans/plans.service.js';
import { entryOf } from '../../record/entries/entry.work.js';
import { lockPlan, recordOf, denyUnseen } from '../../record/plan/plan-locks.queries.js';
import type { ClosingOverriding } from '../../record/plan/plan.table.js';
import { findPlan } from '../../record/plan/plan.queries.js';
import { requireOpen } from '../../record/plan/plan.rules.js';
import { nextVersion, savePlan } from '../../record/plan/plan.writes.js';
import type { ClosePlanRequest, ClosingAnswer } from './closing.dto.js';
import { closingStateOf } from './closing.queries.js';
import { type ClosingReason, gapsOf, isOverridable, requireMayClose } from './closing.rules.js';

@Injectable()
export class ClosingService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly plans: PlansService,
  ) {}

  /** @throws DomainError NOT_FOUND, PLAN_CLOSED (409) */
  ask(actor: Actor, planId: string, reason: ClosingReason): Promise<ClosingAnswer> {
    return this.database.read(actor, async (db) => {
      const plan = await findPlan(db, planId);
      if (!plan) return denyUnseen(this.access, db, 'closing:read', 'plan', planId);
      await this.access.require(db, 'closing:read', recordOf(plan));
      requireOpen(plan.status);
      const gaps = gapsOf(await closingStateOf(db, plan), db.today).map((gap) => ({
        ...{ code: gap.code, at: gap.at, message: gap.words },
        overridable: isOverridable(reason, gap),
      }));
      return {
        reason,
        possible: gaps.length === 0,
        possibleWithReason: gaps.every(({ overridable }) => overridable),
        gaps,
      };
    });
  }

  /** @throws DomainError NOT_FOUND, PLAN_CLOSED, PLAN_HAS_GAPS (409) with each gap that remains */
  close(actor: Actor, planId: string, { reason, words, overriding }: ClosePlanRequest): Promise<PlanResponse> {
    return this.database.transaction(actor, async (tx) => {
      const plan = await lockPlan(tx, this.access, 'plan:change', planId);
      requireOpen(plan.status);
      const gaps = gapsOf(await closingStateOf(tx, plan), tx.today);
      const over = requireMayClose(reason, gaps, overriding !== undefined);
      const recorded: ClosingOverriding | null =
        overriding && over.length > 0
          ? { ...overriding, accountable: { ...overriding.accountable }, gaps: over }
          : null;
      const after = nextVersion(plan);
      const sentence = `The plan was closed: ${reason}.${recorded ? overridingSentence(recorded) : ''}`;
      await savePlan(
        tx,
        {
          ...plan,
          ...after,
          status: 'closed',
          closed_on: tx.today,
          closing_reason: reason,
          closing_words: words ?? null,
          closing_overriding: recorded,
        },
        entryOf(tx, plan, 'plan-closed', sentence, { to_value: reason }),
      );
      tx.emit(
        planClosed,
        { youngPersonId: plan.young_person_id, recordId: plan.id, recordVersion: after.version },
        { planId: plan.id, reason, overridden: over, accountable: recorded?.accountable.subject ?? null },
      );
      return this.plans.shownAfter(tx, planId);
    });
  }
}

/** Leaves out the gaps, because the family reads this and a carer's assessment belongs to that carer only. */
function overridingSentence({ reason, accountable, gaps }: ClosingOverriding): string {
  const open = gaps.length === 1 ? 'One gap was open' : `Gaps of ${gaps.length} kinds were open`;
  return ` ${open}; ${accountable.name} is accountable: ${reason}`;
}
