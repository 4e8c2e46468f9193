import { Injectable } from '@nestjs/common';
import { helpChased } from '#libs/contracts';
import type { Transaction } from '#libs/platform';
import { entryOf } from '../../record/entries/entry.work.js';
import { nextVersion, savePlan } from '../../record/plan/plan.writes.js';
import { longDay } from '../../record/wording/dates.words.js';
import { about, helpStateOf } from './help-request.responses.js';
import { lockSilentRequests, saveRequest } from './help-requests.queries.js';
import { deadlineAfterChase } from './help.rules.js';

/** Reminds coordinators of requests for help that missed a deadline. */
@Injectable()
export class HelpJob {
  /**
   * Handles requests one by one: they are few, and two may belong to one plan.
   * @returns number of reminders
   */
  async chaseSome(tx: Transaction, limit: number): Promise<number> {
    const silent = await lockSilentRequests(tx, limit);
    const versions = new Map<string, number>();
    for (const { plan, request } of silent) {
      const wasDueOn = request.answer_due_on!;
      const after = { ...request, ...deadlineAfterChase(request, tx.today), version: request.version + 1 };
      await saveRequest(tx, after);
      const latest = { ...plan, version: versions.get(plan.id) ?? plan.version };
      const next = nextVersion(latest);
      versions.set(plan.id, next.version);
      const sentence = `A request for help of ${longDay(request.asked_on)} has no answer yet. A reminder was sent to the coordinator.`;
      const entry = entryOf(tx, plan, 'help-chased', sentence, {
        record_id: request.id,
        to_value: String(after.chased_times),
      });
      await savePlan(tx, { ...latest, ...next }, entry);
      tx.emit(helpChased, about(after), { ...helpStateOf(after), wasDueOn });
    }
    return silent.length;
  }
}
