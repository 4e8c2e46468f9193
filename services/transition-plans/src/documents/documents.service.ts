import { Injectable } from '@nestjs/common';
import { notFound } from '#libs/kernel';
import { Access, type Actor, Database } from '#libs/platform';
import { easyPlan } from '../easy-read/easy-plan.rules.js';
import { easyReadBody } from '../easy-read/easy-read-body.js';
import type { EasyReadResponse } from '../easy-read/easy-read.dto.js';
import { recordOf, refuseUnseen } from '../plans/held.queries.js';
import { type WholePlan, findWholePlan } from '../plans/plans.queries.js';
import { findVersion } from '../versions/versions.queries.js';
import { easyReadPaper } from './easy-read-paper.js';
import { type PlanOnPaper, planOnPaper } from './plan-on-paper.js';
import { summaryPaper } from './summary-paper.js';

interface Read extends PlanOnPaper {
  readonly whole: WholePlan;
  readonly today: string;
  readonly now: Date;
}

/** The plan in forms that people take away: easy read, and the summary for those who work on it. */
@Injectable()
export class DocumentsService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /** @param number of a version; what the plan says now, where left out. @throws DomainError NOT_FOUND */
  async easyRead(actor: Actor, planId: string, number?: number): Promise<EasyReadResponse> {
    const plan = await this.read(actor, planId, number);
    const { content, checksum, about, today } = plan;
    return easyReadBody(easyPlan(content, about), { planId, checksum, number: plan.number, madeOn: today });
  }

  /** As `easyRead`. */
  async easyReadPaper(actor: Actor, planId: string, number?: number): Promise<Buffer> {
    const { content, checksum, about, today, now } = await this.read(actor, planId, number);
    return easyReadPaper({ sections: easyPlan(content, about), checksum, now, today });
  }

  /** As `easyRead`. */
  async summaryPaper(actor: Actor, planId: string, number?: number): Promise<Buffer> {
    return summaryPaper(await this.read(actor, planId, number));
  }

  /** The connection is given back before the slow part, the drawing. */
  private read(actor: Actor, planId: string, number: number | undefined): Promise<Read> {
    return this.database.read(actor, async (db) => {
      const whole = await findWholePlan(db, planId);
      if (!whole) return refuseUnseen(this.access, db, 'plan:read', 'plan', planId);
      await this.access.require(db, 'plan:read', recordOf(whole.plan));
      const kept = number === undefined ? undefined : await findVersion(db, planId, number);
      if (number !== undefined && !kept) throw notFound('version');
      return { ...planOnPaper(whole, actor, db.today, kept), whole, today: db.today, now: db.now };
    });
  }
}
