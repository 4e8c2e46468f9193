import { Type } from '@sinclair/typebox';
import { data, day, id, nullable, oneOf } from '../event.js';

export const AGENCIES = ['education', 'health', 'childrens-social-care', 'adult-social-care'] as const;
export type Agency = (typeof AGENCIES)[number];

export const AGENCY_NAMES: Readonly<Record<Agency, string>> = {
  education: 'Education',
  health: 'Health',
  'childrens-social-care': 'Children’s social care',
  'adult-social-care': 'Adult social care',
};

/** The four outcomes of preparation for adulthood (SEND Code of Practice 2015, 1.39 and chapter 8). */
export const PFA_AREAS = ['employment', 'independent-living', 'community', 'health'] as const;
export type PfaArea = (typeof PFA_AREAS)[number];

/** `withdrawn` is for statutory steps that no longer apply after the facts changed. People cannot choose it. */
export const STEP_STATUSES = [
  'not-started',
  'in-progress',
  'blocked',
  'done',
  'no-longer-needed',
  'withdrawn',
] as const;
export type StepStatus = (typeof STEP_STATUSES)[number];

const STEP_RESPONSES = ['unowned', 'offered', 'accepted', 'handed-back'] as const;
export type StepResponse = (typeof STEP_RESPONSES)[number];

/** What other services and later readers need of a step: codes and dates, never its words. */
export const stepState = data({
  planId: id('plan'),
  stepId: id('step'),
  goalId: nullable(id('goal')),
  rule: nullable(Type.String({ description: 'statutory rule that set the step, docs/timeline.md' })),
  dueOn: nullable(day('due')),
  ownerAgency: nullable(oneOf(AGENCIES, 'agency that owns the step')),
  response: oneOf(STEP_RESPONSES, 'response of the owning agency'),
  status: oneOf(STEP_STATUSES, 'status'),
});

export const stepSample = {
  planId: '0190a3c4-0000-7000-8000-000000000010',
  stepId: '0190a3c4-0000-7000-8000-000000000011',
  goalId: null,
  rule: 'SC-02',
  dueOn: '2026-11-01',
  ownerAgency: 'adult-social-care' as const,
  response: 'offered' as const,
  status: 'not-started' as const,
};

export const GOAL_STATUSES = ['proposed', 'agreed', 'active', 'on-hold', 'ended'] as const;
export type GoalStatus = (typeof GOAL_STATUSES)[number];

/** How far a goal was reached. It is separate from the lifecycle: a goal can end and be only partly achieved. */
export const GOAL_ACHIEVEMENTS = ['not-started', 'in-progress', 'achieved', 'partly-achieved', 'not-achieved'] as const;
export type GoalAchievement = (typeof GOAL_ACHIEVEMENTS)[number];

/** Why a goal ended. */
export const GOAL_END_REASONS = [
  'reached',
  'no-longer-wanted',
  'another-goal-instead',
  'not-possible',
  'no-support-found',
  'taken-back',
  'added-in-error',
  'other',
] as const;
export type GoalEndReason = (typeof GOAL_END_REASONS)[number];

export const goalState = data({
  planId: id('plan'),
  goalId: id('goal'),
  area: oneOf(PFA_AREAS, 'outcome area'),
  relatedAreas: Type.Array(oneOf(PFA_AREAS, 'further outcome area that it serves')),
  status: oneOf(GOAL_STATUSES, 'lifecycle'),
  endReason: nullable(oneOf(GOAL_END_REASONS, 'why it ended')),
  achievement: oneOf(GOAL_ACHIEVEMENTS, 'how far it was reached, apart from the lifecycle'),
  targetOn: nullable(day('target')),
  remindOn: nullable(day('day on which to return to a goal for later')),
});

export const goalSample = {
  planId: '0190a3c4-0000-7000-8000-000000000010',
  goalId: '0190a3c4-0000-7000-8000-000000000012',
  area: 'employment' as const,
  relatedAreas: ['community' as const],
  status: 'active' as const,
  endReason: null,
  achievement: 'in-progress' as const,
  targetOn: '2026-07-31',
  remindOn: null,
};
