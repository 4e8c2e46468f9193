import type { Agency, GoalEndReason, GoalStatus, PfaArea } from '#libs/contracts';
import type { SaidBy } from '../../record/plan/goal.rules.js';

/*
 * What people agree to: goals, steps with their agencies and dates, and areas that need no goal. Progress, evidence,
 * comments and the person who does a step can change without asking people again. The content has no names of people,
 * so a changed name never makes an agreement stale.
 */
export interface PlanContent {
  readonly goals: readonly ContentGoal[];
  /** steps set by the law and steps that people added, in one list */
  readonly steps: readonly ContentStep[];
  readonly areasNotNeeded: readonly { readonly area: PfaArea; readonly words: string }[];
  readonly notes: string | null;
}

export interface ContentGoal {
  readonly id: string;
  readonly area: PfaArea;
  readonly relatedAreas: readonly PfaArea[];
  readonly title: string;
  readonly ownWords: string | null;
  readonly ownWordsBy: SaidBy | null;
  readonly successCriterion: string | null;
  readonly targetOn: string | null;
  readonly status: GoalStatus;
  readonly endReason: GoalEndReason | null;
}

export interface ContentStep {
  readonly id: string;
  readonly goalId: string | null;
  readonly title: string;
  /** rule of the law that sets it */
  readonly rule: string | null;
  readonly dueOn: string | null;
  readonly ownerAgency: Agency | null;
}

interface StoredGoal {
  readonly id: string;
  readonly outcome_area: PfaArea;
  readonly related_areas: readonly PfaArea[];
  readonly title: string;
  readonly own_words: string | null;
  readonly own_words_by: SaidBy | null;
  readonly success_criterion: string | null;
  readonly target_on: string | null;
  readonly status: GoalStatus;
  readonly end_reason: GoalEndReason | null;
}

interface StoredStep {
  readonly id: string;
  readonly goal_id: string | null;
  readonly title: string;
  readonly rule: string | null;
  readonly due_on: string | null;
  readonly owner_agency: Agency | null;
  readonly status: string;
}

interface StoredPlan {
  readonly areas_not_needed: readonly { readonly area: PfaArea; readonly words: string }[];
  readonly notes: string | null;
}

const byId = <T extends { readonly id: string }>(a: T, b: T) => (a.id < b.id ? -1 : 1);

/**
 * The plan's content, always in the same order, so that equal content has an equal hash.
 * @param withheld rules whose steps are left out for an audience
 */
export function contentOf(
  plan: StoredPlan,
  goals: readonly StoredGoal[],
  steps: readonly StoredStep[],
  withheld: readonly string[] = [],
): PlanContent {
  return {
    goals: goals.map(goalContent).sort(byId),
    steps: steps
      .filter((s) => s.status !== 'withdrawn' && s.status !== 'no-longer-needed')
      .map(stepContent)
      .filter((s) => isVisible(s, withheld))
      .sort(byId),
    areasNotNeeded: plan.areas_not_needed
      .map(({ area, words }) => ({ area, words }))
      .sort((a, b) => (a.area < b.area ? -1 : 1)),
    notes: plan.notes,
  };
}

/** A stored content in the order of `contentOf`, because the database does not preserve that order. */
export function asWritten({ goals, steps, areasNotNeeded, notes }: PlanContent): PlanContent {
  return {
    goals: goals.map((g) => ({
      id: g.id,
      area: g.area,
      relatedAreas: g.relatedAreas,
      title: g.title,
      ownWords: g.ownWords,
      ownWordsBy: g.ownWordsBy,
      successCriterion: g.successCriterion,
      targetOn: g.targetOn,
      status: g.status,
      endReason: g.endReason,
    })),
    steps: steps.map((s) => ({
      id: s.id,
      goalId: s.goalId,
      title: s.title,
      rule: s.rule,
      dueOn: s.dueOn,
      ownerAgency: s.ownerAgency,
    })),
    areasNotNeeded: areasNotNeeded.map(({ area, words }) => ({ area, words })),
    notes,
  };
}

/** The part of a content that an audience can read. */
export function visibleContent(content: PlanContent, withheld: readonly string[]): PlanContent {
  return { ...content, steps: content.steps.filter((step) => isVisible(step, withheld)) };
}

function isVisible({ rule }: Pick<ContentStep, 'rule'>, withheld: readonly string[]): boolean {
  return rule === null || !withheld.includes(rule);
}

function goalContent(goal: StoredGoal): ContentGoal {
  return {
    id: goal.id,
    area: goal.outcome_area,
    relatedAreas: [...goal.related_areas],
    title: goal.title,
    ownWords: goal.own_words,
    ownWordsBy: goal.own_words_by,
    successCriterion: goal.success_criterion,
    targetOn: goal.target_on,
    status: goal.status,
    endReason: goal.end_reason,
  };
}

function stepContent(step: StoredStep): ContentStep {
  return {
    id: step.id,
    goalId: step.goal_id,
    title: step.title,
    rule: step.rule,
    dueOn: step.due_on,
    ownerAgency: step.owner_agency,
  };
}
