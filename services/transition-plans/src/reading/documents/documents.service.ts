import { Injectable } from '@nestjs/common';
import { invalid, notFound } from '#libs/kernel';
import { Access, type Actor, Database, isFamily } from '#libs/platform';
import { Press, drawing } from '#libs/press';
import { easyPlan } from '../easy-read/easy-plan.rules.js';
import { easyReadResponse } from '../easy-read/easy-read.responses.js';
import type { EasyReadResponse } from '../easy-read/easy-read.dto.js';
import { withheldFrom } from '../../record/withheld/withheld.rules.js';
import { recordOf, denyUnseen } from '../../record/plan/plan-locks.queries.js';
import { type WholePlan, findWholePlan } from '../plans/whole-plan.queries.js';
import { readVisibleVersions } from '../../voices/versions/versions.queries.js';
import type { Audience } from './documents.dto.js';
import type { easyReadPaper } from './easy-read.paper.js';
import { type PlanOnPaper, planOnPaper, withheldFromAudience } from './plan-on-paper.responses.js';
import type { summaryPaper } from './summary.paper.js';

interface Read extends PlanOnPaper {
  readonly whole: WholePlan;
  readonly today: string;
  readonly now: Date;
}

const EASY_READ = drawing<typeof easyReadPaper>('easyReadPaper', new URL('./easy-read.paper.js', import.meta.url));
const SUMMARY = drawing<typeof summaryPaper>('summaryPaper', new URL('./summary.paper.js', import.meta.url));

const FOR_FAMILY: Readonly<Record<Audience, boolean>> = { family: true, practitioners: false };

/** Produces the plan's papers: easy read, and the summary for practitioners. */
@Injectable()
export class DocumentsService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly press: Press,
  ) {}

  /** @param number the account's number of a version; the current content by default. @throws DomainError NOT_FOUND */
  async easyRead(actor: Actor, planId: string, number?: number): Promise<EasyReadResponse> {
    const plan = await this.read(actor, planId, number);
    const { content, checksum, about, today } = plan;
    return easyReadResponse(easyPlan(content, about), { planId, checksum, number: plan.number, madeOn: today });
  }

  /** As `easyRead`. @throws DomainError DOCUMENTS_BUSY, DOCUMENT_TOO_SLOW */
  async easyReadPaper(actor: Actor, planId: string, number?: number): Promise<Buffer> {
    const { content, checksum, about, today, now } = await this.read(actor, planId, number);
    return this.press.print(EASY_READ, { sections: easyPlan(content, about), checksum, now, today });
  }

  /** As `easyReadPaper`. @throws DomainError INVALID also: NOT_FOR_ROLE */
  async summaryPaper(actor: Actor, planId: string, number?: number, audience: Audience = 'family'): Promise<Buffer> {
    if (isFamily(actor) && !FOR_FAMILY[audience]) {
      throw invalid([{ field: 'audience', code: 'NOT_FOR_ROLE', message: 'must be family for this account' }]);
    }
    const {
      content,
      whole,
      checksum,
      number: version,
      views,
      now,
      today,
    } = await this.read(actor, planId, number, audience);
    return this.press.print(SUMMARY, { content, whole, checksum, number: version, views, now, today });
  }

  /** Releases the connection before the slow part, the drawing in a worker. */
  private read(actor: Actor, planId: string, number: number | undefined, audience: Audience = 'family'): Promise<Read> {
    return this.database.read(actor, async (db) => {
      const whole = await findWholePlan(db, planId);
      if (!whole) return denyUnseen(this.access, db, 'plan:read', 'plan', planId);
      await this.access.require(db, 'plan:read', recordOf(whole.plan));
      const visible = await readVisibleVersions(db, planId, withheldFromAudience(audience));
      const ownNumbers = withheldFrom(actor).rules.length > 0;
      const wanted = number === undefined || ownNumbers ? number : visible.numberOf(number);
      if (number !== undefined && !visible.versions.some((v) => v.number === wanted)) throw notFound('version');
      return { ...planOnPaper(whole, visible, db.today, wanted), whole, today: db.today, now: db.now };
    });
  }
}
