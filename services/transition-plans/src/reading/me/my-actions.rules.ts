import { forFamily } from '../../record/goals/for-family.rules.js';
import { longDay } from '../../record/wording/dates.words.js';

/** An action open to a young person here, and its request. */
interface MyAction {
  readonly name: string;
  /** words on the button */
  readonly words: string;
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT';
  readonly href: string;
  /** options of the action, each a boolean field of the request */
  readonly choices: readonly MyChoice[];
}

interface MyChoice {
  readonly field: string;
  /** words beside the tick box */
  readonly words: string;
  /** value when the request leaves the field out */
  readonly unlessTold: boolean;
}

const FOR_FAMILY: MyChoice = {
  field: 'forFamily',
  words: 'My family can read this too',
  unlessTold: forFamily('young-person'),
};

/** Actions on the plan, by the permission that each needs. */
const PLAN_ACTIONS = {
  'plan:answer': ['say-what-you-think', 'Say yes or no to this plan', 'POST', '/answers'],
  'goal:add': ['add-a-goal', 'Add something that you want', 'POST', '/goals'],
  'comment:add': ['comment', 'Write something about your plan', 'POST', '/comments'],
} as const satisfies Record<string, readonly [string, string, MyAction['method'], string]>;

/** Actions on one goal, by the verbs of its `allowedActions`. */
const GOAL_ACTIONS: Readonly<Record<string, readonly [words: string, method: MyAction['method'], path: string]>> = {
  rate: ['Say how far along you are', 'POST', '/ratings'],
  change: ['Change the words of this goal', 'PATCH', ''],
  agree: ['Say yes to this, for later', 'PATCH', ''],
  activate: ['Say yes to this, and begin', 'PATCH', ''],
  hold: ['Let this wait for now', 'PATCH', ''],
  end: ['Say that you do not want this any more', 'PATCH', ''],
  reopen: ['Take this up again', 'PATCH', ''],
};

export const HELP: MyAction = {
  name: 'ask-for-help',
  words: 'Ask someone to help you say something',
  method: 'POST',
  href: '/v1/me/help-requests',
  choices: [],
};

/** @param allowed the account's permissions on the plan now */
export function planActions(planId: string, allowed: readonly string[]): MyAction[] {
  return Object.entries(PLAN_ACTIONS)
    .filter(([permission]) => allowed.includes(permission))
    .map(([, [name, words, method, path]]) => ({
      name,
      words,
      method,
      href: `/v1/plans/${planId}${path}`,
      choices: [],
    }));
}

/** @param allowed `allowedActions` of the goal */
export function goalActions(planId: string, goalId: string, allowed: readonly string[]): MyAction[] {
  return allowed.flatMap((name) => {
    const action = GOAL_ACTIONS[name];
    if (!action) return [];
    const [words, method, path] = action;
    const choices = name === 'rate' ? [FOR_FAMILY] : [];
    return [{ name, words, method, href: `/v1/plans/${planId}/goals/${goalId}${path}`, choices }];
  });
}

/** The action of giving feedback on a review. */
export function feedbackAction(
  planId: string,
  { id, meeting_on }: { id: string; meeting_on: string | null },
): MyAction {
  const meeting = meeting_on === null ? 'your review meeting' : `your review meeting of ${longDay(meeting_on)}`;
  return {
    name: 'say-about-the-review',
    words: `Say what you think about ${meeting}`,
    method: 'POST',
    href: `/v1/plans/${planId}/reviews/${id}/feedback`,
    choices: [FOR_FAMILY],
  };
}

/** Links to the other forms of the plan. */
export function readingLinks(planId: string): MyAction[] {
  const link = (name: string, words: string, href: string): MyAction => ({
    ...{ name, words, href },
    method: 'GET',
    choices: [],
  });
  return [
    link('what-happens-next', 'What happens next', '/v1/me/next'),
    link('easy-read', 'Your plan in easy read', `/v1/plans/${planId}/easy-read`),
    link('easy-read-paper', 'Your plan in easy read, to print', `/v1/plans/${planId}/documents/easy-read.pdf`),
    link('summary-paper', 'Your whole plan, to print', `/v1/plans/${planId}/documents/summary.pdf`),
    link('what-happened', 'What happened to your plan', `/v1/plans/${planId}/timeline`),
    link('who-looked', 'Who looked at your plan', `/v1/plans/${planId}/access-log`),
    link('help-you-asked-for', 'The help that you asked for', '/v1/me/help-requests'),
    link('how-we-reach-you', 'How we write to you or ring you', '/v1/me/preferences'),
  ];
}
