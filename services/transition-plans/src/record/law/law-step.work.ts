import { newId } from '#libs/kernel';
import { type Milestone, type Timeline, type TimelineFacts, checkFacts, timeline } from '#libs/timeline';
import { NOBODY_ASKED, clockOf } from '../response-deadlines/response-deadline.rules.js';
import type { StepEntity } from '../plan/step.entity.js';
import { type DutyMilestone, applies, lawOf, ownershipOf } from './milestone-step.rules.js';

/**
 * What the law says of somebody with these facts, as seen on a day. A fact that this build's timeline does not know, or
 * cannot read, is left out as not known: one odd value must not cost a young person all other dates.
 *
 * @param area ONS code of the responsible authority: what is local law or practice is told by it
 * @param done steps recorded as done: the day, by occurrence
 */
export function timelineOnFile(
  facts: TimelineFacts,
  area: string,
  asOf: string,
  done?: Readonly<Record<string, string>>,
): Timeline {
  return timeline(readableFacts(facts, area), { asOf, done });
}

/** Those of the facts that this build's timeline can read. */
export function readableFacts(facts: TimelineFacts, area: string): TimelineFacts {
  const known: Record<string, unknown> = { localAuthorityGssCode: area, ...facts };
  for (const { field } of checkFacts(known)) delete known[field.split('.')[0]!];
  return known;
}

export function dutiesOf(facts: TimelineFacts, area: string, today: string): readonly Milestone[] {
  return timelineOnFile(facts, area, today).milestones;
}

export function applyingDutiesOf(facts: TimelineFacts, area: string, today: string): readonly Milestone[] {
  return dutiesOf(facts, area, today).filter(applies);
}

interface PlanKey {
  area: string;
  id: string;
  young_person_id: string;
}

/** A new step that the law sets, with the sentence that explains its day now. */
export function stepFromMilestone(plan: PlanKey, milestone: DutyMilestone, today: string): StepEntity {
  const step = {
    ...blankStep(plan, milestone.title),
    ...lawOf(milestone),
    why: milestone.why.sentence,
    ...ownershipOf(milestone),
  };
  return { ...step, ...clockOf(step, today) };
}

/** A step with nothing said of it yet. */
export function blankStep(plan: PlanKey, title: string): StepEntity {
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
