import { PFA_AREAS } from '#libs/contracts';
import { findRule } from '#libs/timeline';
import type { WholePlan } from '../src/reading/plans/whole-plan.queries.js';
import { ownershipOf } from '../src/record/law/milestone-step.rules.js';
import { blankStep } from '../src/record/plan/blank-step.work.js';
import type { GoalRow } from '../src/record/plan/goal.table.js';
import type { StepRow } from '../src/record/plan/step.table.js';
import type { AnswerRow } from '../src/voices/answers/answer.table.js';
import { hashOf } from '../src/voices/versions/content-hash.rules.js';
import { contentOf } from '../src/voices/versions/plan-content.rules.js';

interface WholePlanOptions {
  /** number of them */
  goals?: number;
  /** number of steps that people added */
  steps?: number;
  /** rules of the statutory steps */
  milestones?: string[];
  ownWords?: string;
  title?: string;
  notes?: string | null;
  name?: string;
  answers?: AnswerRow[];
}

const plan: WholePlan['plan'] = {
  area: 'E10000020',
  id: '0190a3c4-0000-7000-8000-000000000010',
  young_person_id: '0190a3c4-0000-7000-8000-000000000001',
  reference: 'PLN-7F3K-2Q',
  status: 'open',
  trigger: 'automatic',
  opened_on: '2025-01-02',
  closed_on: null,
  closing_reason: null,
  closing_words: null,
  closing_overriding: null,
  notes: null,
  areas_not_needed: [{ area: 'health', words: 'She is well.', by: 'Maya', on: '2025-01-02' }],
  goal_order: [],
  version: 7,
  content_version: 6,
  named_worker: 'maya',
  named_worker_name: 'Maya Coordinator',
  accountable_subject: null,
  accountable_name: null,
  accountable_since: null,
  proposed_subject: null,
  proposed_name: null,
  proposed_on: null,
  proposed_by: null,
  declined: null,
  proposed_due_on: null,
  proposed_chased_on: null,
  proposed_chased_times: 0,
  next_due: 'infinity',
  recalculated_on: '2025-01-16',
  rules_version: null,
};

const idOf = (kind: string, n: number) => `0190a3c4-0000-7000-8${kind}-${String(n).padStart(12, '0')}`;

function aGoal(n: number, more: Partial<GoalRow>): GoalRow {
  return {
    area: plan.area,
    id: idOf('001', n),
    young_person_id: plan.young_person_id,
    plan_id: plan.id,
    outcome_area: PFA_AREAS[n % 3]!,
    related_areas: [],
    title: 'Work at the kennels',
    own_words: 'I want to work with dogs',
    own_words_by: 'young-person',
    own_words_typed_by: 'young-person',
    success_criterion: null,
    first_target_on: null,
    target_on: '2026-07-31',
    remind_on: null,
    status: 'active',
    status_reason: null,
    end_reason: null,
    achievement: 'in-progress',
    added_by: 'young-person',
    added_on: '2025-01-02',
    version: 1,
    ...more,
  };
}

function aStep(n: number): StepRow {
  return {
    ...blankStep(plan, n === 0 ? 'Visit the kennels' : `Visit the kennels again (${n})`),
    id: idOf('002', n),
    goal_id: idOf('001', 0),
    due_on: '2025-02-14',
    owner_agency: 'education',
    delivery_team: 'West',
    person_subject: 'jo',
    person_name: 'Jo Bloggs',
    action_lead: 'Sam Lead',
    sponsoring_director: 'Dr Director',
    status: 'in-progress',
    response: 'accepted',
  };
}

function aMilestone(rule: string, n: number): StepRow {
  const { title, leadAgency, leads, force, confidence } = findRule(rule)!;
  return {
    ...blankStep(plan, title),
    id: idOf('003', n),
    rule,
    occurrence: rule,
    due_on: '2027-03-04',
    lead_agency: leadAgency,
    leads,
    force,
    confidence,
    citation: 'Care Act 2014 s.58',
    ...ownershipOf({ leadAgency, force }),
  };
}

const anAnswer = (more: Partial<AnswerRow>): AnswerRow => ({
  area: plan.area,
  id: idOf('004', 0),
  young_person_id: plan.young_person_id,
  plan_id: plan.id,
  answer: 'agree',
  words: 'Yes!',
  plan_version: 7,
  version_number: 3,
  told_hash: null,
  by_role: 'young-person',
  by_agency: null,
  by_subject: 'ada',
  by_name: 'Ada Example',
  at: '2025-01-12T10:00:00Z',
  standing: true,
  checked_content_version: 6,
  asked_again_on: null,
  access_ended_on: null,
  ...more,
});

/** A plan as the database returns it, without a database. */
export function aWholePlan(options: WholePlanOptions = {}): WholePlan {
  const { goals = 1, steps = 1, milestones = ['SC-02'], ownWords, title, notes = null, name = 'Ada' } = options;
  const words = {
    ...(ownWords === undefined ? {} : { own_words: ownWords }),
    ...(title === undefined ? {} : { title }),
  };
  const whole: WholePlan = {
    plan: { ...plan, notes },
    person: {
      id: plan.young_person_id,
      reference: 'YP-7F3K-2Q',
      given_name: name,
      family_name: 'Example',
      preferred_name: name === 'Ada' ? 'Addie' : null,
      date_of_birth: '2009-03-05',
      needs: ['ASD'],
      named_worker_subject: 'maya',
      named_worker_name: 'Maya Coordinator',
      named_worker_team: 'Transition West',
    },
    facts: null,
    goals: Array.from({ length: goals }, (_, n) => aGoal(n, words)),
    ratings: [],
    steps: [...Array.from({ length: steps }, (_, n) => aStep(n)), ...milestones.map(aMilestone)],
    referrals: [],
    comments: [],
    version: null,
    answers: options.answers ?? [
      anAnswer({}),
      anAnswer({
        answer: 'disagree',
        words: 'It is too far.',
        by_role: 'carer',
        by_name: 'Joy Example',
        version_number: 1,
      }),
    ],
  };
  const contentHash = hashOf(contentOf(whole.plan, whole.goals, whole.steps));
  return {
    ...whole,
    version: { number: 3, content_hash: contentHash, at: '2025-01-12T10:00:00Z' },
    answers: whole.answers.map((answer) =>
      answer.version_number === 3 ? { ...answer, told_hash: contentHash } : answer,
    ),
  };
}
