import type { Part, Schemas } from '../../api/api.js';
import { personName } from '../../web/person-name.js';

type Plan = Schemas['PlanResponse'];
export type Step = Schemas['StepInPlanResponse'];

export interface PlanModel {
  readonly plan: Plan;
  readonly name: string | null;
  /** open steps, the first due first */
  readonly open: readonly Step[];
  readonly done: readonly Step[];
  readonly goals: readonly Schemas['GoalInPlanResponse'][];
  readonly areas: Plan['areas'];
  readonly sides: readonly Side[];
  readonly answersAway: boolean;
  readonly comments: readonly Comment[];
  readonly help: Part<readonly Schemas['HelpRequestResponse'][]>;
  readonly reviews: Part<Schemas['ReviewsResponse']>;
  readonly mayComment: boolean;
}

/** One who can say yes or no, and what they said last. */
interface Side {
  readonly by: 'young-person' | 'carer' | 'agency';
  readonly answers: readonly Schemas['StandingAnswerResponse'][];
}

interface Comment {
  readonly comment: Schemas['CommentResponse'];
  readonly replies: readonly Schemas['CommentResponse'][];
}

interface Parts {
  readonly answers: Part<Schemas['AnswersResponse']>;
  readonly help: Part<Schemas['HelpRequestList']>;
  readonly reviews: Part<Schemas['ReviewsResponse']>;
}

const OPEN: readonly Step['status'][] = ['not-started', 'in-progress', 'blocked'];
const SIDES = ['young-person', 'carer', 'agency'] as const;

export function planOf(plan: Plan, { answers, help, reviews }: Parts): PlanModel {
  const steps = stepsOf(plan);
  const isOpen = ({ status }: Step) => OPEN.includes(status);
  return {
    plan,
    name: personName(plan.youngPerson),
    open: steps.filter(isOpen).toSorted(byDay),
    done: steps.filter((step) => !isOpen(step)),
    goals: plan.goals,
    areas: plan.areas,
    sides: sidesOf(answers),
    answersAway: answers.state === 'away',
    comments: threadsOf(plan.comments),
    help: help.state === 'here' ? { state: 'here', data: help.data.items } : help,
    reviews,
    mayComment: plan.allowedActions.includes('comment:add'),
  };
}

/** Every step of the plan: those that the law asks for, those of goals, and the others. */
export const stepsOf = ({ milestones, goals, steps }: Plan): readonly Step[] => [
  ...milestones,
  ...goals.flatMap((goal) => goal.steps),
  ...steps,
];

export const stepOf = (plan: Plan, id: string): Step | undefined => stepsOf(plan).find((step) => step.id === id);

/** Late first; without a day last. */
function byDay(one: Step, other: Step): number {
  if (one.overdue !== other.overdue) return one.overdue ? -1 : 1;
  return (one.dueOn ?? '9999').localeCompare(other.dueOn ?? '9999');
}

function sidesOf(answers: Part<Schemas['AnswersResponse']>): Side[] {
  if (answers.state !== 'here') return [];
  const { standing } = answers.data;
  return SIDES.map((by) => ({ by, answers: standing.filter((answer) => answer.by === by) }));
}

function threadsOf(comments: Plan['comments']): Comment[] {
  return comments
    .filter(({ replyTo }) => replyTo === null)
    .map((comment) => ({ comment, replies: comments.filter(({ replyTo }) => replyTo === comment.id) }));
}
