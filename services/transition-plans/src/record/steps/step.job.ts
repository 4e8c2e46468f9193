import { Injectable } from '@nestjs/common';
import { stepChased } from '#libs/contracts';
import type { Transaction } from '#libs/platform';
import { entryOf } from '../entries/entry.work.js';
import { nextVersion, saveSteps } from '../plan/plan.writes.js';
import { stepStateOf } from '../plan/step-state.responses.js';
import type { StepRow } from '../plan/step.table.js';
import { deadlineAfterChase } from '../response-deadlines/response-deadline.rules.js';
import { longDay } from '../wording/dates.words.js';
import { lockUnansweredSteps } from './chase.queries.js';

/** Reminds agencies that missed the deadline for an answer, and records the reminder. */
@Injectable()
export class StepJob {
  /** @returns number of reminders */
  async chaseSome(tx: Transaction, limit: number): Promise<number> {
    const unanswered = await lockUnansweredSteps(tx, limit);
    const chased = unanswered.flatMap(({ plan, steps }) =>
      steps.map((before) => ({
        plan,
        before,
        after: { ...before, ...deadlineAfterChase(before, tx.today), version: before.version + 1 },
      })),
    );
    saveSteps(tx, {
      plans: unanswered.map(({ plan }) => nextVersion(plan)),
      changed: chased.map(({ after }) => after),
      entries: chased.map(({ before, after }) =>
        entryOf(
          tx,
          { id: before.plan_id, young_person_id: before.young_person_id },
          'step-chased',
          reminderSentence(before),
          {
            step_id: before.id,
            to_value: String(after.chased_times),
          },
        ),
      ),
    });
    for (const { before, after } of chased) {
      const about = { youngPersonId: after.young_person_id, recordId: after.id, recordVersion: after.version };
      const answerWasDueOn = before.answer_due_on!;
      tx.emit(stepChased, about, { ...stepStateOf(after), answerWasDueOn, times: after.chased_times });
    }
    return chased.length;
  }
}

function reminderSentence({ title, owner_agency, offered_on }: StepRow): string {
  return `The step “${title}” was offered to ${owner_agency} on ${longDay(offered_on!)} and has had no answer. A reminder was sent to ${owner_agency}.`;
}
