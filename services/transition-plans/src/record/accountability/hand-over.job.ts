import { Injectable } from '@nestjs/common';
import { accountabilityChased } from '#libs/contracts';
import type { Transaction } from '#libs/platform';
import { entryOf } from '../entries/entry.work.js';
import { nextVersion, savePlan } from '../plan/plan.writes.js';
import { longDay } from '../wording/dates.words.js';
import { lockSilentHandOvers } from './accountability.queries.js';
import { chase } from './accountability.rules.js';

/** Reminds people who were asked to become accountable and let the deadline pass. */
@Injectable()
export class HandOverJob {
  /** @returns number of reminders */
  async chaseSome(tx: Transaction, limit: number): Promise<number> {
    const silent = await lockSilentHandOvers(tx, limit);
    for (const plan of silent) {
      const after = { ...plan, ...chase(plan, tx.today), ...nextVersion(plan) };
      const sentence = `${plan.proposed_name} was asked on ${longDay(plan.proposed_on!)} to become accountable for the plan. A reminder was sent.`;
      const times = after.proposed_chased_times;
      await savePlan(tx, after, entryOf(tx, plan, 'hand-over-chased', sentence, { to_value: String(times) }));
      tx.emit(
        accountabilityChased,
        { youngPersonId: plan.young_person_id, recordId: plan.id, recordVersion: after.version },
        { planId: plan.id, proposed: plan.proposed_subject!, answerWasDueOn: plan.proposed_due_on!, times },
      );
    }
    return silent.length;
  }
}
