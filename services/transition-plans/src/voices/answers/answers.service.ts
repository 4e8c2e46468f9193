import { Injectable } from '@nestjs/common';
import { planAnswered } from '#libs/contracts';
import { newId } from '#libs/kernel';
import { Access, type Actor, Database, requireVersion, requireRoom } from '#libs/platform';
import { CAPS } from '../../record/caps/caps.values.js';
import { entryOf } from '../../record/entries/entry.work.js';
import { lockPlan, recordOf, denyUnseen } from '../../record/plan/plan-locks.queries.js';
import { findPlanKey } from '../../record/plan/plan.queries.js';
import { isCurrentContent, requireOpen } from '../../record/plan/plan.rules.js';
import { nextVersion, savePlan } from '../../record/plan/plan.writes.js';
import { withheldFrom } from '../../record/withheld/withheld.rules.js';
import { changesBetween } from '../versions/content-changes.rules.js';
import { hashOf } from '../versions/content-hash.rules.js';
import { storeVersion } from '../versions/store-version.work.js';
import { type PlanContent, visibleContent } from '../versions/plan-content.rules.js';
import { readContent, readVisibleVersions } from '../versions/versions.queries.js';
import type { VisibleVersions } from '../versions/visible-versions.rules.js';
import type { AnswerRow } from './answer.table.js';
import { answerResponse } from './answer.responses.js';
import { partyOfAnswer, withheldFromParty } from './answer.rules.js';
import type { AnswerPlanRequest, AnswerResponse, AnswersResponse, StandingAnswerResponse } from './answers.dto.js';
import { listAnswers, replaceAnswer } from './answers.queries.js';

@Injectable()
export class AnswersService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /**
   * Records an answer to the content that the party read, and stores that content as a version. If the content has
   * changed since, the party must read it again first.
   * @throws DomainError NOT_FOUND, PLAN_CLOSED, AGENCY_NOT_KNOWN (409), STALE_VERSION (412)
   */
  add(actor: Actor, planId: string, { answer, planVersion, words }: AnswerPlanRequest): Promise<AnswerResponse> {
    return this.database.transaction(actor, async (tx) => {
      const plan = await lockPlan(tx, this.access, 'plan:answer', planId);
      requireOpen(plan.status);
      await requireRoom(tx, CAPS.answers, planId);
      const { by, agency } = partyOfAnswer(actor);
      if (!isCurrentContent(planVersion, plan)) requireVersion(plan.version, planVersion);
      const content = await readContent(tx, planId);
      const { version } = await storeVersion(tx, plan, content, 'answer');
      const row: AnswerRow = {
        area: plan.area,
        id: newId(),
        young_person_id: plan.young_person_id,
        plan_id: plan.id,
        answer,
        words: words ?? null,
        plan_version: planVersion,
        version_number: version.number,
        told_hash: hashOf(visibleContent(content, withheldFromParty(by))),
        by_role: by,
        by_agency: agency,
        by_subject: actor.subject,
        by_name: actor.name,
        at: tx.now.toISOString(),
        standing: true,
        checked_content_version: plan.content_version,
        asked_again_on: null,
        access_ended_on: null,
      };
      await replaceAnswer(tx, row);
      const sentence = `${actor.name} (${agency ?? by}) answered: ${answer}.`;
      const entry = entryOf(tx, plan, 'plan-answered', sentence, { record_id: row.id, to_value: answer });
      await savePlan(tx, { ...plan, ...nextVersion(plan) }, entry);
      tx.emit(
        planAnswered,
        { youngPersonId: plan.young_person_id, recordId: row.id, recordVersion: 1 },
        { planId: plan.id, answer, by, agency, number: version.number },
      );
      const { rules } = withheldFrom(actor);
      return answerResponse(
        row,
        content,
        rules.length === 0 ? undefined : await readVisibleVersions(tx, planId, rules),
      );
    });
  }

  read(actor: Actor, planId: string): Promise<AnswersResponse> {
    return this.database.read(actor, async (db) => {
      const plan = await findPlanKey(db, planId);
      if (!plan) return denyUnseen(this.access, db, 'plan:read', 'plan', planId);
      await this.access.require(db, 'plan:read', recordOf(plan));
      const answers = await listAnswers(db, planId);
      const now = await readContent(db, planId);
      const { rules } = withheldFrom(actor);
      const visible = await readVisibleVersions(db, planId, rules);
      return {
        standing: answers.filter((a) => a.standing).map((a) => standing(a, now, visible)),
        earlier: answers.filter((a) => !a.standing).map((a) => answerResponse(a, now, visible)),
      };
    });
  }
}

function standing(answer: AnswerRow, now: PlanContent, visible: VisibleVersions): StandingAnswerResponse {
  const body = answerResponse(answer, now, visible);
  const then = visible.versions.find((v) => v.number === body.number);
  return { ...body, changes: then ? changesBetween(then.content, visibleContent(now, visible.rules)) : [] };
}
