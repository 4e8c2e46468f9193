import { Injectable } from '@nestjs/common';
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
import { entryOf } from '../../record/entries/entry.work.js';
import { lockPlan, recordOf, denyUnseen } from '../../record/plan/plan-locks.queries.js';
import { findPlanKey } from '../../record/plan/plan.queries.js';
import { planLifecycle, requireOpen } from '../../record/plan/plan.rules.js';
import { nextVersion, savePlan } from '../../record/plan/plan.writes.js';
import { withheldFrom } from '../../record/withheld/withheld.rules.js';
import { readVisibleVersions } from '../../voices/versions/versions.queries.js';
import { planResponse } from './plan.responses.js';
import type { ChangePlanRequest, PlanResponse } from './plans.dto.js';
import { type WholePlan, findWholePlan, findWholePlanOfPerson } from './whole-plan.queries.js';

/** Values of a plan's `allowedActions`. */
const ACTIONS: readonly Permission[] = planLifecycle.permissions('open');

@Injectable()
export class PlansService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  read(actor: Actor, planId: string): Promise<PlanResponse> {
    return this.database.read(actor, async (db) => {
      const whole = await findWholePlan(db, planId);
      return whole ? this.shown(db, whole) : denyUnseen(this.access, db, 'plan:read', 'plan', planId);
    });
  }

  readOfPerson(actor: Actor, youngPersonId: string): Promise<PlanResponse> {
    return this.database.read(actor, async (db) => {
      const whole = await findWholePlanOfPerson(db, youngPersonId);
      return whole ? this.shown(db, whole) : denyUnseen(this.access, db, 'plan:read', 'young person', youngPersonId);
    });
  }

  /** @throws DomainError NOT_FOUND, PLAN_CLOSED (409), STALE_VERSION (412) */
  change(actor: Actor, planId: string, seen: number, request: ChangePlanRequest): Promise<PlanResponse> {
    return this.database.transaction(actor, async (tx) => {
      const plan = await lockPlan(tx, this.access, 'plan:change', planId);
      requireOpen(plan.status);
      requireVersion(plan.version, seen);
      const { notes, areasNotNeeded } = request;
      await savePlan(
        tx,
        {
          ...plan,
          ...nextVersion(plan, { content: true }),
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
      if (!plan) return denyUnseen(this.access, db, 'access-log:read', 'plan', planId);
      await this.access.require(db, 'access-log:read', recordOf(plan));
      return readAccessLog(db, plan.young_person_id, page);
    });
  }

  /** The changed plan in the form that its account may read. */
  async shownAfter(tx: Transaction, planId: string): Promise<PlanResponse> {
    return this.shown(tx, (await findWholePlan(tx, planId))!, false);
  }

  private async shown(db: Reader | Transaction, whole: WholePlan, asked = true): Promise<PlanResponse> {
    const record = recordOf(whole.plan);
    if (asked) await this.access.require(db, 'plan:read', record);
    const { rules } = withheldFrom(db.actor);
    const visible = rules.length === 0 ? undefined : await readVisibleVersions(db, whole.plan.id, rules);
    return planResponse(whole, db.actor, db.today, await this.access.allowed(db, record, ACTIONS), visible);
  }
}
