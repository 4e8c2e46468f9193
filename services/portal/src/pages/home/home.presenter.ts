import { isYoungPerson } from '#libs/platform';
import type { Part, Schemas } from '../../api/api.js';
import type { Reader } from '../../session/session.js';

type Thing = Schemas['MyNextThingResponse'];

interface Parts {
  readonly next: Part<Schemas['MyNextResponse']>;
  readonly plan: Part<Schemas['MyPlanResponse']>;
  readonly help: Part<Schemas['HelpRequestList']>;
}

export interface HomeModel {
  /** the name by which the young person is called; null where the plan cannot be read */
  readonly name: string | null;
  /** the one thing that is shown large */
  readonly first: Thing | null;
  readonly others: readonly Thing[];
  readonly more: number;
  readonly worker: Schemas['MyWorkerResponse'] | null;
  readonly help: readonly Schemas['HelpRequestResponse'][];
  readonly mayAsk: boolean;
  /** parts whose service does not answer */
  readonly away: boolean;
  readonly noPlan: boolean;
}

const OTHERS = 3;

export function homeOf(reader: Reader, { next, plan, help }: Parts): HomeModel {
  const things = next.state === 'here' ? next.data.things : [];
  const [first, ...rest] = things;
  return {
    name: plan.state === 'here' ? plan.data.name : null,
    first: first ?? null,
    others: rest.slice(0, OTHERS),
    more: Math.max(0, rest.length - OTHERS) + (next.state === 'here' ? next.data.more : 0),
    worker: plan.state === 'here' ? plan.data.worker : null,
    help: help.state === 'here' ? help.data.items.filter(({ endedOn }) => endedOn === null) : [],
    mayAsk: isYoungPerson(reader) && plan.state === 'here',
    away: [next, plan, help].some(({ state }) => state === 'away'),
    noPlan: plan.state === 'closed',
  };
}

interface CarersHome {
  /** what happens next for the child, the most urgent first */
  readonly things: readonly Schemas['TodayRow'][];
  /** the child's plan waits for an answer */
  readonly unanswered: readonly Schemas['TodayRow'][];
  readonly away: boolean;
}

/** What a carer may know of their child's plan. The services leave out what the young person or the law withholds. */
export function carersHomeOf(today: Part<Schemas['TodayResponse']>): CarersHome {
  const blocks = today.state === 'here' ? today.data.blocks : [];
  const rowsOf = (key: string) => blocks.find((block) => block.key === key)?.rows ?? [];
  return {
    things: rowsOf('childrens-next-things'),
    unanswered: rowsOf('childrens-answers'),
    away: today.state !== 'here' || blocks.some(({ status }) => status === 'unavailable'),
  };
}
