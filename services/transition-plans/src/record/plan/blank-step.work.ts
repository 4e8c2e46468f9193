import { newId } from '#libs/kernel';
import { NOBODY_ASKED } from '../response-deadlines/response-deadline.rules.js';
import type { StepRow } from './step.table.js';

export interface PlanKey {
  area: string;
  id: string;
  young_person_id: string;
}

/** A step with default values. */
export function blankStep(plan: PlanKey, title: string): StepRow {
  return {
    area: plan.area,
    id: newId(),
    young_person_id: plan.young_person_id,
    plan_id: plan.id,
    goal_id: null,
    title,
    rule: null,
    occurrence: null,
    nominal_deadline: null,
    opens_on: null,
    lead_agency: null,
    leads: null,
    citation: null,
    confidence: null,
    force: null,
    why: null,
    family_words: null,
    begins: false,
    standing: 'dated',
    settled_by_facts: false,
    due_on: null,
    first_due_on: null,
    target_on: null,
    duty_of: 'agency',
    owner_agency: null,
    delivery_team: null,
    person_subject: null,
    person_name: null,
    action_lead: null,
    sponsoring_director: null,
    status: 'not-started',
    status_reason: null,
    blocked_by_referral: null,
    response: 'unowned',
    ...NOBODY_ASKED,
    hand_back_reason: null,
    hand_back_words: null,
    handed_back_by: null,
    evidence: [],
    version: 1,
  };
}
