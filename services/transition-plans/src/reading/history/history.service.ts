import { Injectable } from '@nestjs/common';
import { Access, type Actor, Database } from '#libs/platform';
import { recordOf, denyUnseen } from '../../record/plan/plan-locks.queries.js';
import { findPlanKey } from '../../record/plan/plan.queries.js';
import { withheldFrom } from '../../record/withheld/withheld.rules.js';
import type { HistoryPage } from './history.dto.js';
import { findHistory } from './history.queries.js';

@Injectable()
export class HistoryService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /** @throws DomainError NOT_FOUND */
  read(actor: Actor, planId: string, page: { after?: string; limit: number }): Promise<HistoryPage> {
    return this.database.read(actor, async (db) => {
      const plan = await findPlanKey(db, planId);
      if (!plan) return denyUnseen(this.access, db, 'plan:read', 'plan', planId);
      await this.access.require(db, 'plan:read', recordOf(plan));
      return findHistory(db, planId, page, withheldFrom(actor));
    });
  }
}
