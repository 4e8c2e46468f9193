import { Injectable } from '@nestjs/common';
import { Access, type Actor, Database } from '#libs/platform';
import { recordOf, denyUnseen } from '../../record/plan/plan-locks.queries.js';
import { findPlan } from '../../record/plan/plan.queries.js';
import type { PlanGapsResponse } from './gaps.dto.js';
import { planGaps } from './gaps.queries.js';

@Injectable()
export class GapsService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /** @throws DomainError NOT_FOUND */
  read(actor: Actor, planId: string): Promise<PlanGapsResponse> {
    return this.database.read(actor, async (db) => {
      const plan = await findPlan(db, planId);
      if (!plan) return denyUnseen(this.access, db, 'plan:read', 'plan', planId);
      await this.access.require(db, 'plan:read', recordOf(plan));
      const { end, needs } = await planGaps(db, plan);
      return {
        planId,
        endedOn: end?.on ?? null,
        endedBecause: end?.because ?? null,
        needs: needs.map(({ stepId, title, endedOn, confirmedStartOn, gapDays, open }) => ({
          ...{ stepId, title, endedOn, confirmedStartOn, gapDays, open },
        })),
      };
    });
  }
}
