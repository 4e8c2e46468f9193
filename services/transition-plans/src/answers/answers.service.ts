import { Injectable } from '@nestjs/common';
import { planAnswered } from '#libs/contracts';
import { newId } from '#libs/kernel';
import { Access, type Actor, Database, requireVersion } from '#libs/platform';
import { entryOf } from '../history/entries.js';
import { holdPlan } from '../plans/held.queries.js';
import { nextVersion, savePlan } from '../plans/plan-writes.js';
import { isCurrentContent, requireOpen } from '../plans/plan.rules.js';
import { answerBody } from './answer-body.js';
import { AnswerEntity } from './answer.entity.js';
import type { AnswerPlanRequest, AnswerResponse } from './answers.dto.js';

@Injectable()
export class AnswersService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /**
   * An answer holds for what the person read. Where the plan says something else by now they read it again first; after
   * a later change the answer stays, and is shown as stale.
   * @throws DomainError NOT_FOUND, PLAN_CLOSED (409), STALE_VERSION (412)
   */
  add(actor: Actor, planId: string, { answer, planVersion, words }: AnswerPlanRequest): Promise<AnswerResponse> {
    return this.database.transaction(actor, async (tx) => {
      const plan = await holdPlan(tx, this.access, 'plan:answer', planId);
      requireOpen(plan.status);
      if (!isCurrentContent(planVersion, plan)) requireVersion(plan.version, planVersion);
      const row: AnswerEntity = {
        area: plan.area,
        id: newId(),
        young_person_id: plan.young_person_id,
        plan_id: plan.id,
        answer,
        words: words ?? null,
        plan_version: planVersion,
        by_role: actor.role === 'carer' ? 'carer' : 'young-person',
        by_subject: actor.subject,
        by_name: actor.name,
        at: tx.now.toISOString(),
      };
      await tx.manager.insert(AnswerEntity, row);
      const sentence = `${actor.name} (${row.by_role}) answered: ${answer}.`;
      const entry = entryOf(tx, plan, 'plan-answered', sentence, { to_value: answer });
      await savePlan(tx, { ...plan, ...nextVersion(plan, false) }, entry);
      tx.emit(
        planAnswered,
        { youngPersonId: plan.young_person_id, recordId: row.id, recordVersion: 1 },
        { planId: plan.id, answer, by: row.by_role, planVersion },
      );
      return answerBody(row, plan);
    });
  }
}
