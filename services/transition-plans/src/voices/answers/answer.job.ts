import { Injectable } from '@nestjs/common';
import { agreementStale } from '#libs/contracts';
import type { Transaction } from '#libs/platform';
import { entryOf } from '../../record/entries/entry.work.js';
import { writePlanEntry } from '../../record/plan/plan.writes.js';
import { withheldFrom } from '../../record/withheld/withheld.rules.js';
import { type ContentChange, changesBetween } from '../versions/content-changes.rules.js';
import { type PlanContent, visibleContent } from '../versions/plan-content.rules.js';
import { contentsOf, readContent } from '../versions/versions.queries.js';
import { isStale, withheldFromParty } from './answer.rules.js';
import { followAccess, lockAnswersToCheck, markChecked } from './answers.queries.js';

/** Asks people to answer again when the plan no longer has the content that they answered. */
@Injectable()
export class AnswerJob {
  /** @returns number of answers checked */
  async checkSome(tx: Transaction, limit: number): Promise<number> {
    const followed = await followAccess(tx);
    const found = await lockAnswersToCheck(tx, limit);
    for (const { answer, plan } of found) {
      const now = await readContent(tx, plan.id);
      const stale = isStale(answer, now);
      await markChecked(tx, answer.id, plan.content_version, stale ? tx.today : null);
      if (!stale || answer.version_number === null) continue;
      const withheld = withheldFromParty(answer.by_role);
      const then = (await contentsOf(tx, plan.id, [answer.version_number])).get(answer.version_number)!;
      const changes = changesBetween(visibleContent(then, withheld), visibleContent(now, withheld));
      const who = `${answer.by_name} (${answer.by_agency ?? answer.by_role})`;
      const sentence = `${who} was asked to answer again, because the plan changed after the answer “${answer.answer}”.`;
      const cause = {
        ...{ record_id: answer.id, from_value: answer.answer },
        step_id: onlyWithheld(then, now, changes),
      };
      await writePlanEntry(tx, entryOf(tx, plan, 'answer-stale', sentence, cause));
      tx.emit(
        agreementStale,
        { youngPersonId: plan.young_person_id, recordId: answer.id, recordVersion: 2 },
        {
          planId: plan.id,
          answerId: answer.id,
          by: answer.by_role,
          agency: answer.by_agency,
          number: answer.version_number,
          changes: changes.length,
        },
      );
    }
    return followed + found.length;
  }
}

/**
 * The step to attach the history entry to when every change is withheld from carers. The entry is then hidden together
 * with that step.
 */
function onlyWithheld(then: PlanContent, now: PlanContent, changes: readonly ContentChange[]): string | null {
  const { rules } = withheldFrom({ role: 'carer' });
  if (changesBetween(visibleContent(then, rules), visibleContent(now, rules)).length > 0) return null;
  return changes.find(({ about }) => about === 'step')?.id ?? null;
}
