import {
  PFA_AREAS,
  type PfaArea,
  commentAdded,
  goalAdded,
  goalChanged,
  planAnswered,
  planClosed,
  planOpened,
  stepAdded,
} from '#libs/contracts';
import { type CalendarDate, type Transition, ageOn, conflict, lifecycle } from '#libs/kernel';
import type { TimelineFacts } from '#libs/timeline';
import { yearGroupOn } from './year-group.rules.js';

/** A plan opens by itself from this age, or from this year group, whichever comes first … */
const OPENS_AT_AGE = 13;
const OPENS_IN_YEAR = 9;
/** … and, by itself, no more from this age: EHC plans reach to 25 (Children and Families Act 2014 s.83(2)). */
const TOO_OLD_AT_AGE = 26;

type Facts = Pick<
  TimelineFacts,
  'dateOfBirth' | 'ncYearActual' | 'ncYearRecordedOn' | 'hasEhcPlan' | 'additionalSupportNeeds'
>;

/**
 * Does a plan open by itself for somebody about whom this is known? Of age (or class), and with an EHC plan, SEN support
 * or any need on record. Not known is not "no", but it is not enough to open a plan upon either.
 *
 * @param needs SEN2 need codes; somebody with SEN support has one
 */
export function shouldOpen(facts: Facts, needs: readonly string[], today: CalendarDate): boolean {
  return hasSupportOrNeed(facts, needs) && isOfAge(facts, today);
}

function hasSupportOrNeed(facts: Facts, needs: readonly string[]): boolean {
  return facts.hasEhcPlan === true || facts.additionalSupportNeeds === true || needs.length > 0;
}

function isOfAge(facts: Facts, today: CalendarDate): boolean {
  const age = ageOf(facts, today);
  if (age !== null && age >= TOO_OLD_AT_AGE) return false;
  const year = yearGroupOn(facts, today);
  return (age !== null && age >= OPENS_AT_AGE) || (year !== null && year >= OPENS_IN_YEAR);
}

/** Completed years, or null where the date of birth is not known (or lies ahead). */
export function ageOf(facts: Pick<TimelineFacts, 'dateOfBirth'>, today: CalendarDate): number | null {
  const born = facts.dateOfBirth as CalendarDate | null | undefined;
  return born == null || born > today ? null : ageOn(born, today);
}

/** Why a plan opened by itself, for its history. */
export function openingSentence(facts: Facts, today: CalendarDate, duties: number): string {
  const age = ageOf(facts, today);
  const who = age === null ? `in year ${yearGroupOn(facts, today)}` : `aged ${age}`;
  const support = facts.hasEhcPlan === true ? 'an EHC plan' : 'a recorded need';
  return `The plan opened by itself: ${who}, with ${support}. ${duties} milestones apply.`;
}

interface AreaBalance {
  area: PfaArea;
  goals: number;
  /** why the area needs no goal, where somebody considered that */
  notNeeded: { words: string; by: string; on: string } | null;
  /** a goal, or a recorded "considered, not needed because …" */
  considered: boolean;
}

/** Are all four outcomes of preparing for adulthood considered? Health is the one that inspections find missing. */
export function pfaBalance(
  goals: readonly { area: PfaArea; counts: boolean }[],
  notNeeded: readonly { area: PfaArea; words: string; by: string; on: string }[],
): AreaBalance[] {
  return PFA_AREAS.map((area) => {
    const count = goals.filter((g) => g.area === area && g.counts).length;
    const note = notNeeded.find((n) => n.area === area);
    return {
      area,
      goals: count,
      notNeeded: note ? { words: note.words, by: note.by, on: note.on } : null,
      considered: count > 0 || note !== undefined,
    };
  });
}

export type PlanStatus = 'open' | 'closed';

type PlanTransition = Transition<{
  state: PlanStatus;
  who: 'person' | 'facts';
  permission:
    | 'plan:open'
    | 'plan:change'
    | 'plan:answer'
    | 'goal:add'
    | 'goal:change'
    | 'goal:rate'
    | 'step:add'
    | 'comment:add'
    | null;
  need: 'reason' | 'who answers for gaps';
}>;

const byPerson = <P extends NonNullable<PlanTransition['permission']>>(permission: P) =>
  ({ verb: permission, permission, who: 'person' }) as const;
const byFacts = { who: 'facts', permission: null } as const;
/** What a plan takes besides, by its permission: all of it while the plan is open, and nothing after. */
const inIt = { from: ['open'], to: null } as const;

/** Every way of a plan. */
const PLAN_TRANSITIONS: readonly PlanTransition[] = [
  { ...byPerson('plan:open'), from: [], to: 'open', event: planOpened, words: 'was opened on request' },
  {
    ...{ ...byFacts, verb: 'opening-by-itself', from: [], to: 'open', event: planOpened },
    words: 'opened by itself: age or class, and a plan or a need on record',
  },
  {
    ...{ ...byPerson('plan:change'), from: ['open'], to: 'closed', needs: ['reason', 'who answers for gaps'] },
    ...{ event: planClosed, words: 'was closed' },
  },
  {
    ...{ ...byFacts, verb: 'closing-by-itself', from: ['open'], to: 'closed', event: planClosed },
    words: 'closed by itself: the young person has died',
  },
  { ...inIt, ...byPerson('plan:change'), words: 'has its notes changed, or what its areas need' },
  { ...inIt, ...byPerson('plan:answer'), event: planAnswered, words: 'is answered' },
  { ...inIt, ...byPerson('goal:add'), event: goalAdded, words: 'gets a goal' },
  { ...inIt, ...byPerson('goal:change'), event: goalChanged, words: 'has a goal changed' },
  { ...inIt, ...byPerson('goal:rate'), event: goalChanged, words: 'has a goal rated' },
  { ...inIt, ...byPerson('step:add'), event: stepAdded, words: 'gets a step' },
  { ...inIt, ...byPerson('comment:add'), event: commentAdded, words: 'is commented on' },
];

export const planLifecycle = lifecycle({
  record: 'plan',
  title: 'Plan',
  about: 'One open plan for each young person. A closed plan is kept as it was, and nothing in it is changed any more.',
  parties: { person: {}, facts: { name: 'the facts' } },
  transitions: PLAN_TRANSITIONS,
});

export function takesChanges(status: PlanStatus): boolean {
  return planLifecycle.actions(status).length > 0;
}

/** @throws DomainError PLAN_CLOSED (409): a closed plan is kept as it was */
export function requireOpen(status: PlanStatus): void {
  if (!takesChanges(status)) throw conflict('PLAN_CLOSED', 'The plan is closed; it is kept as it was.');
}

/**
 * May an answer be given to the plan as the person read it? Only while it still says what it said then.
 * @param seen version that was read
 */
export function isCurrentContent(seen: number, plan: { version: number; content_version: number }): boolean {
  return seen >= plan.content_version && seen <= plan.version;
}
