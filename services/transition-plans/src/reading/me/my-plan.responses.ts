import { londonDay } from '#libs/kernel';
import type { Actor } from '#libs/platform';
import { inOrder } from '../../record/plan/goal-order.rules.js';
import { type SaidBy, goalActions as verbsOf } from '../../record/plan/goal.rules.js';
import type { GoalRow } from '../../record/plan/goal.table.js';
import { isOpen } from '../../record/plan/step.rules.js';
import type { StepRow } from '../../record/plan/step.table.js';
import { withheldFrom } from '../../record/withheld/withheld.rules.js';
import { longDay } from '../../record/wording/dates.words.js';
import { isStale } from '../../voices/answers/answer.rules.js';
import { hashOf } from '../../voices/versions/content-hash.rules.js';
import { contentOf } from '../../voices/versions/plan-content.rules.js';
import { calledName, withheldFromAudience } from '../documents/plan-on-paper.responses.js';
import { AREA_WORDS } from '../easy-read/easy-words.rules.js';
import type { WholePlan } from '../plans/whole-plan.queries.js';
import type { MyAnswerResponse, MyDoneResponse, MyGoalResponse, MyPlanResponse, MyStepResponse } from './me.dto.js';
import { HELP, goalActions, planActions, readingLinks } from './my-actions.rules.js';
import { FEELINGS, GOAL_STANDS, answerWords, stepWords, symbolOf, whatWords, whoWords } from './my-words.rules.js';
import { myComments } from './my-comments.responses.js';

const SAID: Readonly<Record<SaidBy, string>> = {
  'young-person': 'You said',
  'parent-carer': 'Your parent or carer said',
  advocate: 'The person who speaks for you said',
  other: 'Somebody said',
};

/**
 * The plan in the form for its young person.
 * @param allowed the account's permissions on the plan
 */
export function myPlan(whole: WholePlan, actor: Actor, today: string, allowed: readonly string[]): MyPlanResponse {
  const { plan, person } = whole;
  const open = plan.status === 'open';
  const may = open ? allowed : [];
  const visible = visibleSteps(whole, actor);
  const steps = visible.filter(({ status }) => isOpen(status));
  const goals = inOrder(whole.goals, plan.goal_order).filter(({ status }) => status !== 'ended');
  const ofNoGoal = (step: StepRow) => !goals.some(({ id }) => id === step.goal_id);
  const answer = myAnswer(whole, actor);
  return {
    planId: plan.id,
    version: plan.version,
    checksum: hashOf(contentOf(plan, whole.goals, whole.steps, withheldFromAudience('family'))),
    isOpen: open,
    name: calledName(person),
    worker:
      person.named_worker_name === null ? null : { name: person.named_worker_name, team: person.named_worker_team },
    workerWords: workerWords(person),
    goals: goals.map((goal) => myGoal(goal, whole, steps, may)),
    steps: steps.filter((step) => step.rule === null && ofNoGoal(step)).map(myStep),
    law: steps.filter((step) => step.rule !== null).map(myStep),
    done: [
      ...whole.goals.filter(({ end_reason }) => end_reason === 'reached').map(reached),
      ...visible.filter(({ status }) => status === 'done').map(done),
    ],
    answer,
    answerWords: answerWords(answer),
    comments: myComments(whole.comments, actor.subject),
    actions: [...planActions(plan.id, may), HELP],
    links: readingLinks(plan.id),
  };
}

export function visibleSteps({ steps }: WholePlan, actor: Actor): StepRow[] {
  const { rules } = withheldFrom(actor);
  return steps.filter(({ rule }) => rule === null || !rules.includes(rule));
}

function workerWords({ named_worker_name, named_worker_team }: WholePlan['person']): string {
  if (named_worker_name === null) return 'You have no worker yet. You can ask for one.';
  return `Your worker is ${named_worker_name}${named_worker_team === null ? '' : `, of ${named_worker_team}`}.`;
}

function myGoal(
  goal: GoalRow,
  { plan, ratings }: WholePlan,
  steps: readonly StepRow[],
  may: readonly string[],
): MyGoalResponse {
  const [symbol, area] = AREA_WORDS[goal.outcome_area];
  const lastBy = new Map(ratings.filter((r) => r.goal_id === goal.id).map((r) => [r.by_role, r]));
  const rating = lastBy.get('young-person');
  const verbs = verbsOf(goal, 'young-person', (permission) => may.includes(permission));
  return {
    id: goal.id,
    version: goal.version,
    symbol,
    area,
    ownWords:
      goal.own_words === null ? null : { words: goal.own_words, said: SAID[goal.own_words_by ?? 'young-person'] },
    title: goal.title,
    aim: goal.target_on === null ? null : `You want this by ${longDay(goal.target_on)}.`,
    stands: GOAL_STANDS[goal.status]!,
    worksWhen: goal.success_criterion,
    feeling: rating
      ? { rating: rating.rating, words: FEELINGS[rating.rating]!, on: londonDay(new Date(rating.at)) }
      : null,
    steps: steps.filter((step) => step.rule === null && step.goal_id === goal.id).map(myStep),
    actions: goalActions(plan.id, goal.id, verbs),
  };
}

function myStep(step: StepRow): MyStepResponse {
  return {
    id: step.id,
    symbol: symbolOf(step),
    what: whatWords(step),
    who: whoWords(step),
    on: step.due_on,
    words: stepWords(step),
  };
}

function reached({ id, title }: GoalRow): MyDoneResponse {
  return { id, words: `You reached this: ${title}`, on: null };
}

function done(step: StepRow): MyDoneResponse {
  const on = step.evidence.reduce<string | null>((last, e) => (last === null || e.on > last ? e.on : last), null);
  return { id: step.id, words: `This is done: ${whatWords(step)}`, on };
}

export function myAnswer({ answers, plan, goals, steps }: WholePlan, { subject }: Actor): MyAnswerResponse | null {
  const mine = answers.find((answer) => answer.by_subject === subject);
  if (!mine) return null;
  return {
    answer: mine.answer,
    on: londonDay(new Date(mine.at)),
    ownWords: mine.words,
    number: mine.version_number,
    stale: isStale(mine, contentOf(plan, goals, steps)),
  };
}
