import type { Agency, PfaArea, StepStatus } from '#libs/contracts';
import { FORCES } from '#libs/timeline';
import type { SaidBy } from '../../record/plan/goal.rules.js';
import type { StepRow } from '../../record/plan/step.table.js';
import { isOverdue } from '../../record/plan/step.rules.js';
import { longDay } from '../../record/wording/dates.words.js';
import type { PlanAnswer } from '../../voices/answers/answers.dto.js';
import type { ContentGoal } from '../../voices/versions/plan-content.rules.js';
import { LEAD_WORDS } from '../timeline/timeline.words.js';

export const AREA_NAMES: Readonly<Record<PfaArea, string>> = {
  employment: 'Employment, education and training',
  'independent-living': 'Independent living',
  community: 'Friends, relationships and community',
  health: 'Good health',
};

export const SPEAKERS: Readonly<Record<SaidBy, string>> = {
  'young-person': 'in the young person’s own words',
  'parent-carer': 'in the words of a parent carer',
  advocate: 'in the words of an advocate',
  other: 'in the words of somebody else',
};

export const ANSWERS: Readonly<Record<PlanAnswer, string>> = {
  agree: 'Agrees',
  disagree: 'Does not agree',
  'could-not-answer': 'Could not answer',
  'did-not-want-to': 'Did not want to answer',
};

export const agencyName = (agency: Agency | null) => (agency === null ? 'An agency' : LEAD_WORDS[agency]);

const STATUSES: Readonly<Record<StepStatus, string>> = {
  'not-started': 'Not started',
  'in-progress': 'In progress',
  blocked: 'Blocked',
  done: 'Done',
  'no-longer-needed': 'No longer needed',
  withdrawn: 'No longer set by the law',
};

const spaced = (code: string) => code.replaceAll('-', ' ');

/** The date of a step and its authority. */
export function dayWords(step: StepRow): string {
  const day = step.due_on === null ? undatedWords(step) : `By ${longDay(step.due_on)}`;
  const first = step.first_due_on === null ? '' : `, first set for ${longDay(step.first_due_on)}`;
  const target = step.target_on === null ? '' : `, working target ${longDay(step.target_on)}`;
  if (step.rule === null) return `${day}${first}${target}. Set by the people of this plan.`;
  const force = step.force !== null && step.force in FORCES ? spaced(step.force) : 'rule';
  const doubt = step.confidence === 'high' || step.confidence === 'medium' ? '' : `; confidence: ${step.confidence}`;
  return `${day}${target}. ${capital(force)}: ${step.citation} (${step.rule}${doubt}).`;
}

function undatedWords({ rule, standing }: StepRow): string {
  if (rule === null) return 'No day set';
  if (standing === 'active-since') return 'Lasts';
  if (standing === 'not-recorded') return 'Not on record';
  return standing === 'deferred' ? 'Waits for something else' : 'Without delay';
}

/** The state of a step. */
export function statusWords(step: StepRow, today: string): string {
  const late = isOverdue(step, today) ? ' Overdue.' : '';
  const why = step.status_reason === null ? '' : ` ${step.status_reason}`;
  const shown = step.evidence.at(-1);
  const evidence = step.status === 'done' && shown ? ` Shown by: ${shown.words} (${longDay(shown.on)}).` : '';
  return `${STATUSES[step.status]}.${why}${late}${evidence}`;
}

/** The line of accountability of a step, from the agency to the director; states when a name is missing. */
export function accountabilityWords(step: StepRow): string {
  switch (step.duty_of) {
    case 'nobody':
      return 'A date to know; no work to do.';
    case 'family':
      return 'The young person’s or the family’s own to do.';
    case 'every-agency':
      return 'Every agency, in its own work.';
    case 'agency':
  }
  if (step.owner_agency === null) return 'No agency is accountable yet.';
  const line = [
    LEAD_WORDS[step.owner_agency],
    step.delivery_team && `team ${step.delivery_team}`,
    step.person_name && `done by ${step.person_name}`,
    step.action_lead && `action lead ${step.action_lead}`,
    step.sponsoring_director && `sponsoring director ${step.sponsoring_director}`,
  ].filter((part) => part !== null && part !== '');
  const answer = step.response === 'offered' ? 'offered, not answered yet' : spaced(step.response);
  return `Accountable: ${line.join(', ')} (${answer}).`;
}

/** The state of a goal in one line. */
export function goalWords(goal: ContentGoal, achievement: string): string {
  const parts = [
    capital(spaced(goal.status)),
    goal.endReason && spaced(goal.endReason),
    `achievement: ${spaced(achievement)}`,
    goal.targetOn && `by ${longDay(goal.targetOn)}`,
    goal.relatedAreas.length > 0 &&
      `also serves: ${goal.relatedAreas.map((area) => AREA_NAMES[area].toLowerCase()).join(', ')}`,
  ];
  return `${parts.filter((part) => typeof part === 'string' && part !== '').join('; ')}.`;
}

function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
