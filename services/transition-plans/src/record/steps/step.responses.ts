import { type Actor, isFamily, mayDo } from '#libs/platform';
import { type Answering, accountableFor } from '../accountability/accountability.rules.js';
import { stepActions } from '../plan/step-responses.rules.js';
import type { StepRow } from '../plan/step.table.js';
import { isOverdue } from '../plan/step.rules.js';
import type { StepResponse } from './steps.dto.js';

/** Who reads the steps of a plan has passed its check; a practitioner by being involved. No action of a step asks for more. */
const OF_A_READER = new Set(['involved'] as const);

/** The account's actions on the step of an open plan. Young people and carers have no permissions on steps. */
export function actionsOn(step: StepRow, actor: Actor, youngPersonId: string): string[] {
  const record = { area: step.area, youngPersonId, ownerAgency: step.owner_agency };
  return stepActions(step, (permission) => mayDo(actor, permission, record, OF_A_READER));
}

/** @param plan whose accountable person is accountable for steps that name nobody */
export function stepResponse(
  step: StepRow,
  today: string,
  allowedActions: string[],
  plan: Answering,
  actor: Actor,
): StepResponse {
  return {
    id: step.id,
    planId: step.plan_id,
    version: step.version,
    title: step.title,
    goalId: step.goal_id,
    rule: step.rule,
    occurrence: step.occurrence,
    nominalDeadline: step.nominal_deadline,
    opensOn: step.opens_on,
    leadAgency: step.lead_agency,
    leads: step.leads,
    citation: step.citation,
    confidence: step.confidence,
    force: step.force,
    why: step.why,
    familyWords: step.family_words,
    begins: step.begins,
    standing: step.standing,
    dueOn: step.due_on,
    firstDueOn: step.first_due_on,
    overdue: isOverdue(step, today),
    targetOn: step.target_on,
    dutyOf: step.duty_of,
    ownerAgency: step.owner_agency,
    deliveryTeam: step.delivery_team,
    person: step.person_subject === null ? null : { subject: step.person_subject, name: step.person_name ?? '' },
    accountable: accountableFor(step, plan),
    actionLead: step.action_lead,
    sponsoringDirector: step.sponsoring_director,
    status: step.status,
    statusReason: step.status_reason,
    response: step.response,
    answer:
      step.response !== 'offered' || step.offered_on === null
        ? null
        : {
            offeredOn: step.offered_on,
            dueOn: step.answer_due_on,
            chasedOn: step.chased_on,
            chasedTimes: step.chased_times,
          },
    handBack:
      step.hand_back_reason === null
        ? null
        : {
            reason: step.hand_back_reason,
            words: isFamily(actor) ? null : step.hand_back_words,
            by: step.handed_back_by,
          },
    evidence: step.evidence.map(({ kind, words, on, by }) => ({ kind, words, on, by })),
    allowedActions,
  };
}
