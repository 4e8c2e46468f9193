import type { Schemas } from '../../api/api.js';

type Review = Schemas['ReviewResponse'];
type Clock = Schemas['ReviewDeadlineResponse'];

interface Task {
  readonly name: TaskName;
  readonly state: 'done' | 'to-do' | 'later';
  /** the reader may do it, or do it again, now */
  readonly open: boolean;
  /** the day that the law or the area sets for it */
  readonly clock: Clock | null;
  /** the day on which it was done */
  readonly doneOn: string | null;
}

interface TaskRule {
  /** the name of the action in `allowedActions` */
  readonly action: string;
  readonly clock: Clock['of'] | null;
  done(review: Review): boolean;
  on(review: Review): string | null;
  /** it is not a task of this review */
  not?(review: Review): boolean;
}

const amends = ({ decision, serves }: Review) => decision?.decision === 'amend' && serves.includes('ehc-annual-review');

const TASKS = {
  place: {
    action: 'change',
    clock: 'window',
    done: ({ meetingOn, heldOn }) => (meetingOn ?? heldOn) !== null,
    on: () => null,
  },
  invitations: {
    action: 'invitations',
    clock: null,
    done: ({ invitationsSentOn }) => invitationsSentOn !== null,
    on: ({ invitationsSentOn }) => invitationsSentOn,
  },
  advice: {
    action: 'advice',
    clock: null,
    done: ({ invitees, adviceMissing }) => invitees.length > 0 && adviceMissing.length === 0,
    on: () => null,
  },
  papers: {
    action: 'change',
    clock: 'papers',
    done: ({ papersSentOn }) => papersSentOn !== null,
    on: ({ papersSentOn }) => papersSentOn,
  },
  meeting: { action: 'meeting', clock: 'meeting', done: ({ heldOn }) => heldOn !== null, on: ({ heldOn }) => heldOn },
  report: {
    action: 'report',
    clock: 'report',
    done: ({ report }) => report !== null,
    on: ({ report }) => report?.sentOn ?? null,
  },
  decision: {
    action: 'decision',
    clock: 'decision',
    done: ({ decision }) => decision !== null,
    on: ({ decision }) => decision?.on ?? null,
  },
  final: {
    action: 'final',
    clock: 'final',
    done: ({ decision }) => (decision?.finalPlanOn ?? null) !== null,
    on: ({ decision }) => decision?.finalPlanOn ?? null,
    not: (review) => !amends(review),
  },
} as const satisfies Record<string, TaskRule>;

export type TaskName = keyof typeof TASKS;

const ASIDE = ['exemption', 'resumption', 'cancellation', 'correction'] as const;

export interface ReviewModel {
  readonly review: Review;
  readonly tasks: readonly Task[];
  readonly aside: readonly (typeof ASIDE)[number][];
  /** kinds of invitee from whom advice has not come, with their names */
  readonly waitingFor: readonly Schemas['ReviewInviteeResponse'][];
}

/** A review as a list of tasks; what can be done is what the service allows. */
export function reviewOf(review: Review): ReviewModel {
  const names = (Object.keys(TASKS) as TaskName[]).filter((name) => !(TASKS[name] as TaskRule).not?.(review));
  return {
    review,
    tasks: names.map((name) => taskOf(name, review)),
    aside: ASIDE.filter((verb) => review.allowedActions.includes(verb)),
    waitingFor: review.invitees.filter(({ adviceMissing }) => adviceMissing),
  };
}

/** After the meeting a review can still be changed, but its place and papers cannot. */
const BEFORE_MEETING: readonly TaskName[] = ['place', 'papers'];

function taskOf(name: TaskName, review: Review): Task {
  const rule: TaskRule = TASKS[name];
  const done = rule.done(review);
  const open =
    review.allowedActions.includes(rule.action) && !(BEFORE_MEETING.includes(name) && review.heldOn !== null);
  return {
    name,
    open,
    state: done ? 'done' : open ? 'to-do' : 'later',
    clock: review.clocks.find(({ of }) => of === rule.clock) ?? null,
    doneOn: rule.on(review),
  };
}
