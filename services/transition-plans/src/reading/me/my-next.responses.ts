import type { Actor } from '#libs/platform';
import type { StepRow } from '../../record/plan/step.table.js';
import { isOpen } from '../../record/plan/step.rules.js';
import { longDay } from '../../record/wording/dates.words.js';
import { aboutPlan } from '../documents/plan-on-paper.responses.js';
import { type AboutPlan, type When, whenOf } from '../easy-read/easy-plan.rules.js';
import type { WholePlan } from '../plans/whole-plan.queries.js';
import type { MyNextResponse, MyNextThingResponse } from './me.dto.js';
import { HELP, goalActions, planActions } from './my-actions.rules.js';
import { visibleSteps } from './my-plan.responses.js';
import { inWords, symbolOf, whatWords, whoWords } from './my-words.rules.js';

/** Number of steps of each kind shown: few enough to take in. */
const SHOWN: Readonly<Record<When, number>> = { late: 3, soon: 5, 'to-come': 5, 'lasting-or-later': 0 };
const IN_ORDER: readonly When[] = ['late', 'soon', 'to-come'];

/** The next open steps that the account may read, the most urgent first, and how many more there are. */
export function nextSteps(whole: WholePlan, actor: Actor, today: string): { chosen: NextStep[]; more: number } {
  const about = aboutPlan(whole, today);
  const open = whole.plan.status === 'open';
  const steps = open ? visibleSteps(whole, actor).filter(({ status }) => isOpen(status)) : [];
  const chosen = IN_ORDER.flatMap((when) =>
    steps
      .filter((step) => whenOfStep(step, about) === when)
      .slice(0, SHOWN[when])
      .map((step) => ({ step, when })),
  );
  return { chosen, more: steps.length - chosen.length };
}

interface NextStep {
  readonly step: StepRow;
  readonly when: When;
}

/** The next steps, the most urgent first. @param allowed the account's permissions on the plan */
export function myNext(whole: WholePlan, actor: Actor, today: string, allowed: readonly string[]): MyNextResponse {
  const { plan, goals } = whole;
  const open = plan.status === 'open';
  const about = aboutPlan(whole, today);
  const { chosen, more } = nextSteps(whole, actor, today);
  return {
    planId: plan.id,
    today,
    words: nextWords(open, chosen.length, more),
    things: chosen.map(({ step, when }) => {
      const goal = goals.find(({ id }) => id === step.goal_id);
      return {
        stepId: step.id,
        goalId: goal?.id ?? null,
        symbol: symbolOf(step),
        what: whatWords(step),
        who: whoWords(step),
        when: { on: step.due_on, words: whenWords(step, when, about) },
        why: whyOf(step, goal?.title),
        youCan: youCan(step, when),
        actions: [
          ...planActions(
            plan.id,
            allowed.filter((permission) => permission === 'comment:add'),
          ),
          ...(goal && allowed.includes('goal:rate') ? goalActions(plan.id, goal.id, ['rate']) : []),
          HELP,
        ],
      };
    }),
    more,
  };
}

function nextWords(open: boolean, shown: number, more: number): string {
  if (!open) return 'Your plan is closed. It is kept as it was.';
  if (shown === 0)
    return more === 0 ? 'Nothing is planned yet.' : 'No step has a day yet. Your plan shows all of them.';
  const rest = more === 0 ? '' : ` There ${more === 1 ? 'is 1 more thing' : `are ${more} more things`} in your plan.`;
  return `This is what happens next.${rest}`;
}

const whenOfStep = ({ id, rule, title, due_on, goal_id, owner_agency }: StepRow, about: AboutPlan) =>
  whenOf({ id, rule, title, dueOn: due_on, goalId: goal_id, ownerAgency: owner_agency }, about);

function whenWords({ id, due_on, duty_of }: StepRow, when: When, { today, progress }: AboutPlan): string {
  if (when === 'soon' || due_on === null) return 'As soon as possible.';
  const [day, span] = [longDay(due_on), inWords(due_on, today)];
  if (when === 'late') return `It is late. The last day was ${day}, ${span}.`;
  if (duty_of === 'nobody' || progress.get(id)?.begins) return `On ${day}, ${span}.`;
  return `By ${day}, ${span}.`;
}

function whyOf({ rule, why, citation }: StepRow, goal: string | undefined): MyNextThingResponse['why'] {
  if (rule !== null) return { words: why ?? 'The law says so.', law: citation };
  const words = goal === undefined ? 'The people of your plan agreed on it.' : `It is for your goal: ${goal}`;
  return { words, law: null };
}

function youCan({ duty_of, response, rule }: StepRow, when: When): string {
  if (duty_of === 'family') return 'You can do this yourself, or ask for help with it.';
  if (duty_of === 'nobody') return 'You can ask what this means for you.';
  if (when === 'late') return 'You can ask why it is late.';
  if (response !== 'accepted' && duty_of === 'agency')
    return 'Nobody has said yes to doing it yet. You can ask who will.';
  return rule === null ? 'You can say how it is going.' : 'You can ask how it is going.';
}
