import { Controller } from '@nestjs/common';
import {
  referralAccepted,
  referralDeclined,
  referralDrafted,
  referralInformationGiven,
  referralInformationRequested,
  referralOpened,
  referralSent,
  referralStartConfirmed,
  referralStartDisputed,
  referralStarted,
  referralWithdrawn,
  stepChanged,
} from '#libs/contracts';
import { londonDay } from '#libs/kernel';
import { type EventContext, On } from '#libs/messaging';
import { entryOf } from '../history/entries.js';
import { nextVersion, savePlan, saveSteps } from '../plans/plan-writes.js';
import { stepStateOf } from '../steps/step-state.js';
import type { StepEntity } from '../steps/step.entity.js';
import { CONFIRMED_EVIDENCE, DISPUTED_REASON, REFERRAL_EFFECTS, statusAfter } from './referral-effects.rules.js';
import { type ReferralEvent, holdServed, keepReferral } from './referrals.queries.js';

/** Lets a plan's step show, and follow, the referral that serves it. */
@Controller()
export class ReferralsHandlers {
  /**
   * Every turn is told in the plan's history, at the moment it happened, whenever it arrives; only a turn that is newer
   * than what is known moves the step.
   */
  @On(
    referralDrafted,
    referralSent,
    referralOpened,
    referralInformationRequested,
    referralInformationGiven,
    referralAccepted,
    referralDeclined,
    referralStarted,
    referralStartConfirmed,
    referralStartDisputed,
    referralWithdrawn,
  )
  async whenReferralTurns(event: ReferralEvent, { tx }: EventContext): Promise<void> {
    const isNewer = await keepReferral(tx, event);
    const served = await holdServed(tx, event);
    if (!served) return;
    const { plan, step } = served;
    const { reference, status, reason } = event.data;
    const { words } = REFERRAL_EFFECTS[status];
    const sentence = `The referral ${reference} ${words}${reason === null ? '' : ` (${reason})`}.`;
    const entry = entryOf(tx, plan, 'referral', sentence, {
      at: event.time,
      step_id: step?.id ?? null,
      to_value: status,
    });
    tx.audit({
      permission: 'event:handle',
      outcome: 'allowed',
      recordType: 'plan',
      recordId: plan.id,
      youngPersonId: plan.young_person_id,
    });
    const after = nextVersion(plan, false);
    const moved = isNewer && step && plan.status === 'open' ? movedStep(step, event) : null;
    if (!moved) return savePlan(tx, { ...plan, ...after }, entry);
    await saveSteps(tx, { plans: [after], changed: [moved], entries: [{ ...entry, from_value: step!.status }] });
    tx.emit(
      stepChanged,
      { youngPersonId: plan.young_person_id, recordId: moved.id, recordVersion: moved.version },
      stepStateOf(moved),
    );
  }
}

function movedStep(step: StepEntity, event: ReferralEvent): StepEntity | null {
  const status = statusAfter(step.status, event.data.status);
  if (status === null) return null;
  const { status: turn } = event.data;
  const evidence = {
    kind: 'start-confirmed',
    words: CONFIRMED_EVIDENCE,
    on: event.data.startedOn ?? londonDay(new Date(event.time)),
    by: 'the young person',
  } as const;
  return {
    ...step,
    status,
    status_reason: turn === 'disputed' ? DISPUTED_REASON : null,
    evidence: [
      ...step.evidence.filter((e) => turn !== 'disputed' || e.kind !== 'start-confirmed'),
      ...(turn === 'confirmed' ? [evidence] : []),
    ],
    version: step.version + 1,
  };
}
