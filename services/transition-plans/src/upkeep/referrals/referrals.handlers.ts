import { Controller } from '@nestjs/common';
import {
  REFERRAL_TURNS,
  referralChanged,
  referralConfirmationAsked,
  referralConfirmationEscalated,
  referralDrafted,
  stepChanged,
} from '#libs/contracts';
import { type EventContext, MayWait, OnMany } from '#libs/messaging';
import type { AuditEntry, Transaction } from '#libs/platform';
import { lookAgain } from '../../duties/carers-assessments/carers-steps.work.js';
import { entryOf } from '../../record/entries/entry.work.js';
import type { PlanEntryRow } from '../../record/entries/plan-entry.table.js';
import type { PlanRow } from '../../record/plan/plan.table.js';
import { type PlanChange, nextVersion, saveSteps } from '../../record/plan/plan.writes.js';
import { stepStateOf } from '../../record/plan/step-state.responses.js';
import type { StepRow } from '../../record/plan/step.table.js';
import { stepAfter, wordsOf } from './referral-effects.rules.js';
import { type ReferralEvent, findServed, lockPlansOfReferrals, storeReferralCopies } from './referrals.queries.js';

/** Events that change the copy of a referral and add nothing to a plan's history. */
const QUIET: readonly string[] = [
  referralChanged.type,
  referralConfirmationAsked.type,
  referralConfirmationEscalated.type,
];

/** A referral is mostly sent at once, so one entry covers both events. */
const DRAFT_MS = 150;

/** Lets a plan's step show and follow the referral that serves it. */
@Controller()
export class ReferralsHandlers {
  /**
   * The plan's history records every event at the time of the event, even if it arrives late. Only an event newer than
   * the stored copy changes the step. Events that arrive together are read and stored together.
   */
  @OnMany(...REFERRAL_TURNS)
  @MayWait(DRAFT_MS, referralDrafted)
  async whenReferralsTurn(events: readonly ReferralEvent[], { tx }: EventContext): Promise<void> {
    const [planOf, { steps, versions }] = await Promise.all([lockPlansOfReferrals(tx, events), findServed(tx, events)]);
    const newest = new Map<string, ReferralEvent>();
    const plans = new Map<string, PlanChange>();
    const changed = new Map<string, StepRow>();
    const entries: PlanEntryRow[] = [];

    for (const event of events) {
      const { referralId, stepId } = event.data;
      const isNewer = event.recordVersion > (versions.get(referralId) ?? 0);
      if (isNewer) {
        versions.set(referralId, event.recordVersion);
        newest.set(referralId, event);
      }
      const plan = planOf.get(event.id);
      if (!plan || QUIET.includes(event.type)) continue;
      tx.causedBy(event);
      const known = stepId ? steps.get(stepId) : undefined;
      const step = known?.plan_id === plan.id ? known : undefined;
      const moved = isNewer && step && plan.status === 'open' ? movedStep(step, event) : null;
      entries.push(entryAbout(tx, plan, step, moved, event));
      if (!plans.has(plan.id)) tx.audit(handled(plan));
      plans.set(plan.id, nextVersion(plans.get(plan.id) ?? plan));
      if (!moved) continue;
      steps.set(moved.id, moved);
      changed.set(moved.id, moved);
      const about = { youngPersonId: plan.young_person_id, recordId: moved.id, recordVersion: moved.version };
      tx.emit(stepChanged, about, stepStateOf(moved));
    }
    storeReferralCopies(tx, [...newest.values()]);
    saveSteps(tx, { plans: [...plans.values()], changed: [...changed.values()], entries });
    for (const { data } of newest.values()) {
      const step = data.status === 'confirmed' && data.stepId ? steps.get(data.stepId) : undefined;
      // The confirmed start of adult support lifts the guard on children's support, so the law is asked again.
      if (step?.owner_agency === 'adult-social-care') await lookAgain(tx, step.plan_id);
    }
  }
}

function entryAbout(
  tx: Transaction,
  plan: PlanRow,
  step: StepRow | undefined,
  moved: StepRow | null,
  { time, type, data }: ReferralEvent,
): PlanEntryRow {
  const { reference, status, reason } = data;
  const because = reason === null ? '' : ` (${reason})`;
  return entryOf(tx, plan, 'referral', `The referral ${reference} ${wordsOf(data, type)}${because}.`, {
    at: time,
    step_id: step?.id ?? null,
    from_value: moved && step ? step.status : null,
    to_value: status,
  });
}

const handled = (plan: PlanRow): AuditEntry => ({
  permission: 'event:handle',
  outcome: 'allowed',
  recordType: 'plan',
  recordId: plan.id,
  youngPersonId: plan.young_person_id,
});

function movedStep(step: StepRow, { data, time }: ReferralEvent): StepRow | null {
  const change = stepAfter(step, data, time);
  return change && { ...step, ...change, version: step.version + 1 };
}
