import { Injectable } from '@nestjs/common';
import { Access, type Actor, Database, type Reader } from '#libs/platform';
import { easyPlan } from '../easy-read/easy-plan.rules.js';
import { easyReadBody } from '../easy-read/easy-read-body.js';
import type { EasyReadResponse } from '../easy-read/easy-read.dto.js';
import { recordOf, refuseUnseen } from '../plans/held.queries.js';
import { type WholePlan, findWholePlan } from '../plans/plans.queries.js';
import { easyReadPaper } from './easy-read-paper.js';
import { planOnPaper } from './plan-on-paper.js';
import { summaryPaper } from './summary-paper.js';

/** The plan in forms that people take away: easy read, and the summary for those who work on it. */
@Injectable()
export class DocumentsService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /** @throws DomainError NOT_FOUND */
  async easyRead(actor: Actor, planId: string): Promise<EasyReadResponse> {
    const { whole, today } = await this.read(actor, planId);
    const { content, checksum, about } = planOnPaper(whole, actor, today);
    return easyReadBody(easyPlan(content, about), { planId, checksum, madeOn: today });
  }

  /** @throws DomainError NOT_FOUND */
  async easyReadPaper(actor: Actor, planId: string): Promise<Buffer> {
    const { whole, today, now } = await this.read(actor, planId);
    const { content, checksum, about } = planOnPaper(whole, actor, today);
    return easyReadPaper({ sections: easyPlan(content, about), checksum, now, today });
  }

  /** @throws DomainError NOT_FOUND */
  async summaryPaper(actor: Actor, planId: string): Promise<Buffer> {
    const { whole, today, now } = await this.read(actor, planId);
    const { content, checksum } = planOnPaper(whole, actor, today);
    return summaryPaper({ content, checksum, whole, today, now });
  }

  /** The connection is given back before the slow part, the drawing. */
  private read(actor: Actor, planId: string): Promise<{ whole: WholePlan; today: string; now: Date }> {
    return this.database.read(actor, async (db: Reader) => {
      const whole = await findWholePlan(db, planId);
      if (!whole) return refuseUnseen(this.access, db, 'plan:read', 'plan', planId);
      await this.access.require(db, 'plan:read', recordOf(whole.plan));
      return { whole, today: db.today, now: db.now };
    });
  }
}
