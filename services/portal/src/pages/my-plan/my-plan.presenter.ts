import type { Schemas } from '../../api/api.js';

type Plan = Schemas['MyPlanResponse'];

export interface MyPlanModel {
  readonly plan: Plan;
  readonly mayAnswer: boolean;
  readonly mayAdd: boolean;
  readonly mayComment: boolean;
  /** asked to answer: for the first time, or again after a change */
  readonly asked: 'first' | 'again' | null;
  /** steps of people, apart from those that the law sets */
  readonly goals: readonly (Plan['goals'][number] & {
    readonly mayRate: boolean;
    readonly changes: readonly string[];
  })[];
}

/** What a young person may do with a goal, apart from rating it. */
const CHANGES = ['change', 'agree', 'activate', 'hold', 'end', 'reopen'];

export function myPlanOf(plan: Plan): MyPlanModel {
  const may = (name: string) => plan.actions.some((action) => action.name === name);
  const mayAnswer = may('say-what-you-think');
  const unanswered = plan.answer === null ? 'first' : plan.answer.stale ? 'again' : null;
  return {
    plan,
    mayAnswer,
    mayAdd: may('add-a-goal'),
    mayComment: may('comment'),
    asked: mayAnswer ? unanswered : null,
    goals: plan.goals.map((goal) => ({
      ...goal,
      mayRate: goal.actions.some(({ name }) => name === 'rate'),
      changes: goal.actions.map(({ name }) => name).filter((name) => CHANGES.includes(name)),
    })),
  };
}
