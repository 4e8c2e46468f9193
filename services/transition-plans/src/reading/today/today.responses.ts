import { londonDay } from '#libs/kernel';
import { type Actor, type TodayAction, type TodayRow, todayRow } from '#libs/platform';
import { EIGHTEEN, birthdayOf } from './today.rules.js';
import type { HelpWorklistRow } from '../../voices/help-requests/help-requests.dto.js';
import { titleFor } from '../../record/withheld/withheld.rules.js';
import type { CaseloadPlan } from '../caseload/caseload.queries.js';
import type { VoiceRow } from '../voices-waiting/voices-waiting.dto.js';
import type { ReviewWorklistRow } from '../worklists/review-worklist.dto.js';
import type { WorklistRow } from '../worklists/worklists.dto.js';

const plan = (planId: string) => `/v1/plans/${planId}`;

export function helpRow({
  id,
  planId,
  youngPersonId,
  name,
  about,
  answerDueOn,
  daysOverdue,
  status,
}: HelpWorklistRow): TodayRow {
  const verb = status === 'asked' ? 'taking' : 'outcome';
  const action: TodayAction = { name: verb, method: 'POST', href: `${plan(planId)}/help-requests/${id}/${verb}` };
  return todayRow({ id, planId, youngPersonId, name, title: about, on: answerDueOn, daysLate: daysOverdue, action });
}

/** A no is read with its changes; a comment gets a reply. */
export function voiceRow({ id, planId, youngPersonId, name, kind, byName, at }: VoiceRow): TodayRow {
  const action: TodayAction =
    kind === null
      ? { name: 'read-answers', method: 'GET', href: `${plan(planId)}/answers` }
      : { name: 'reply', method: 'POST', href: `${plan(planId)}/comments` };
  return todayRow({ id, planId, youngPersonId, name, title: byName, on: londonDay(new Date(at)), action });
}

const STEP_METHODS = { change: 'PATCH', assignment: 'POST', acceptance: 'POST', evidence: 'POST' } as const;

export function stepRow(row: WorklistRow, act: keyof typeof STEP_METHODS, actor: Actor): TodayRow {
  const { id, planId, youngPersonId, name, rule, dueOn, daysOverdue } = row;
  const at = `${plan(planId)}/steps/${id}`;
  const action: TodayAction = { name: act, method: STEP_METHODS[act], href: act === 'change' ? at : `${at}/${act}` };
  return todayRow({
    ...{ id, planId, stepId: id, youngPersonId, name, rule, action },
    ...{ title: titleFor(actor, row), on: dueOn, daysLate: daysOverdue },
  });
}

export function reviewRow(row: ReviewWorklistRow): TodayRow {
  const { id, reviewId, planId, youngPersonId, name, rule, dueOn, daysOverdue, clock } = row;
  const action: TodayAction =
    reviewId === null
      ? { name: 'plan-review', method: 'POST', href: `${plan(planId)}/reviews` }
      : { name: clock, method: 'GET', href: `${plan(planId)}/reviews/${reviewId}` };
  return todayRow({ id, reviewId, planId, youngPersonId, name, rule, on: dueOn, daysLate: daysOverdue, action });
}

export function personRow({ id, youngPersonId, name, dateOfBirth }: CaseloadPlan): TodayRow {
  const on = dateOfBirth === null ? null : birthdayOf(dateOfBirth, EIGHTEEN);
  const action: TodayAction = { name: 'read-plan', method: 'GET', href: plan(id) };
  return todayRow({ id, planId: id, youngPersonId, name, on, action });
}
