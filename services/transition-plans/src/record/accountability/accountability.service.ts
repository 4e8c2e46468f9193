import { Injectable } from '@nestjs/common';
import { accountablePersonChanged } from '#libs/contracts';
import type { CalendarDate } from '#libs/kernel';
import { Access, type Actor, DEFAULT_LIMIT, Database, namedFor, type Reader } from '#libs/platform';
import { entryOf } from '../entries/entry.work.js';
import { lockPlan, recordOf, denyUnseen } from '../plan/plan-locks.queries.js';
import type { PlanRow } from '../plan/plan.table.js';
import { findPlan } from '../plan/plan.queries.js';
import { requireOpen } from '../plan/plan.rules.js';
import { nextVersion, savePlan } from '../plan/plan.writes.js';
import type {
  AccountabilityPage,
  AccountabilityQuery,
  AccountabilityResponse,
  AccountablePerson,
} from './accountability.dto.js';
import { findAccountabilityGaps } from './accountability.queries.js';
import { accountabilityResponse } from './accountability.responses.js';
import {
  type Accountability,
  type HandOverTransition,
  accept,
  accountableOf,
  decline,
  handOver,
  handOverLifecycle,
} from './accountability.rules.js';

const PERMISSIONS = [
  'accountability:hand-over',
  'accountability:accept',
] as const satisfies readonly HandOverTransition['permission'][];

type Decide = (plan: PlanRow, today: CalendarDate) => { change: Partial<Accountability>; sentence: string };

@Injectable()
export class AccountabilityService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /** @throws DomainError NOT_FOUND */
  read(actor: Actor, planId: string): Promise<AccountabilityResponse> {
    return this.database.read(actor, async (db) => {
      const plan = await findPlan(db, planId);
      if (!plan) return denyUnseen(this.access, db, 'plan:read', 'plan', planId);
      await this.access.require(db, 'plan:read', recordOf(plan));
      return this.shown(db, plan);
    });
  }

  /** Open plans without an accountable person, or whose new accountable person has not accepted. */
  gaps(actor: Actor, { gap, after, limit = DEFAULT_LIMIT }: AccountabilityQuery): Promise<AccountabilityPage> {
    return this.database.list(actor, async (db) => {
      const page = await findAccountabilityGaps(db, gap ?? null, { after, limit });
      this.access.listed(db, 'worklist:read', 'plan', [...new Set(page.items.map((row) => row.youngPersonId))]);
      return namedFor(actor, page);
    });
  }

  /** @throws DomainError NOT_FOUND, PLAN_CLOSED, ALREADY_ACCOUNTABLE (409) */
  handOver(actor: Actor, planId: string, to: AccountablePerson): Promise<AccountabilityResponse> {
    return this.act(actor, planId, 'hand-over', (plan, today) => ({
      change: handOver(plan, to, actor, today),
      sentence:
        to.subject === actor.subject
          ? `${actor.name} is accountable for the plan.`
          : `${to.name} was asked to become accountable for the plan.`,
    }));
  }

  /** @throws DomainError NOT_FOUND, PLAN_CLOSED, NOBODY_WAS_ASKED, SOMEBODY_ELSE_WAS_ASKED (409) */
  accept(actor: Actor, planId: string): Promise<AccountabilityResponse> {
    return this.act(actor, planId, 'accept', (plan, today) => ({
      change: accept(plan, actor.subject, today),
      sentence: `${actor.name} became accountable for the plan.`,
    }));
  }

  /** @throws DomainError NOT_FOUND, PLAN_CLOSED, NOBODY_WAS_ASKED, SOMEBODY_ELSE_WAS_ASKED (409) */
  decline(actor: Actor, planId: string, words: string): Promise<AccountabilityResponse> {
    return this.act(actor, planId, 'decline', (plan, today) => ({
      change: decline(plan, actor, words, today),
      sentence: `${actor.name} declined accountability for the plan.`,
    }));
  }

  private act(
    actor: Actor,
    planId: string,
    verb: HandOverTransition['verb'],
    decide: Decide,
  ): Promise<AccountabilityResponse> {
    return this.database.transaction(actor, async (tx) => {
      const plan = await lockPlan(tx, this.access, handOverLifecycle.rowsOf(verb)[0]!.permission, planId);
      requireOpen(plan.status);
      const { change, sentence } = decide(plan, tx.today);
      const after: PlanRow = { ...plan, ...change, ...nextVersion(plan) };
      const [from, to] = [accountableOf(plan), accountableOf(after)];
      await savePlan(
        tx,
        after,
        entryOf(tx, plan, 'accountable-person', sentence, {
          from_value: from?.subject ?? null,
          to_value: to?.subject ?? null,
        }),
      );
      tx.emit(
        accountablePersonChanged,
        { youngPersonId: plan.young_person_id, recordId: plan.id, recordVersion: after.version },
        { planId: plan.id, accountable: to?.subject ?? null, proposed: after.proposed_subject },
      );
      return this.shown(tx, after);
    });
  }

  private async shown(db: Reader, plan: PlanRow): Promise<AccountabilityResponse> {
    const allowed = plan.status === 'open' ? await this.access.allowed(db, recordOf(plan), PERMISSIONS) : [];
    return accountabilityResponse(plan, db.actor, allowed);
  }
}
