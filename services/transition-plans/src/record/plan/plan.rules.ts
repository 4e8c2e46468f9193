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

/** A plan opens automatically from this age, or from the year group below. */
const OPENS_AT_AGE = 13;
const OPENS_IN_YEAR = 9;
/** No plan opens automatically from this age: EHC plans can last until 25 (Children and Families Act 2014 s.83(2)). */
const TOO_OLD_AT_AGE = 26;

type Facts = Pick<
  TimelineFacts,
  'dateOfBirth' | 'ncYearActual' | 'ncYearRecordedOn' | 'hasEhcPlan' | 'additionalSupportNeeds'
>;

/**
 * Whether a plan opens automatically for a person with these facts. It needs the age or year group, and an EHC plan,
 * SEN support or a recorded need. An unknown fact does not mean "no", but it cannot open a plan.
 * @param needs SEN2 need codes; a person with SEN support has one
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

/** Completed years, or null if the date of birth is unknown or in the future. */
export function ageOf(facts: Pick<TimelineFacts, 'dateOfBirth'>, today: CalendarDate): number | null {
  const born = facts.dateOfBirth as CalendarDate | null | undefined;
  return born == null || born > today ? null : ageOn(born, today);
}

/** The reason for an automatic opening, for the plan's history. */
export function openingSentence(facts: Facts, today: CalendarDate, duties: number): string {
  const age = ageOf(facts, today);
  const who = age === null ? `in year ${yearGroupOn(facts, today)}` : `aged ${age}`;
  const support = facts.hasEhcPlan === true ? 'an EHC plan' : 'a recorded need';
  return `The plan opened automatically: ${who}, with ${support}. ${duties} milestones apply.`;
}

interface AreaBalance {
  area: PfaArea;
  goals: number;
  /** reason why the area needs no goal, if that was recorded */
  notNeeded: { words: string; by: string; on: string } | null;
  /** the area has a goal, or a recorded reason why it needs none */
  considered: boolean;
}

/** Which of the four outcomes of preparing for adulthood are considered. Inspections most often find health missing. */
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
  need: 'reason' | 'person accountable for gaps';
}>;

const byPerson = <P extends NonNullable<PlanTransition['permission']>>(permission: P) =>
  ({ verb: permission, permission, who: 'person' }) as const;
const byFacts = { who: 'facts', permission: null } as const;
/** What else can be added to an open plan, by permission. A closed plan takes none of it. */
const inIt = { from: ['open'], to: null } as const;

/** All transitions of a plan. */
const PLAN_TRANSITIONS: readonly PlanTransition[] = [
  { ...byPerson('plan:open'), from: [], to: 'open', event: planOpened, words: 'was opened on request' },
  {
    ...{ ...byFacts, verb: 'opening-by-itself', from: [], to: 'open', event: planOpened },
    words: 'opened automatically: age or class, and an EHC plan or a need on record',
  },
  {
    ...{ ...byPerson('plan:change'), from: ['open'], to: 'closed', needs: ['reason', 'person accountable for gaps'] },
    ...{ event: planClosed, words: 'was closed' },
  },
  {
    ...{ ...byFacts, verb: 'closing-by-itself', from: ['open'], to: 'closed', event: planClosed },
    words: 'closed automatically: the young person has died',
  },
  { ...inIt, ...byPerson('plan:change'), words: 'has changed notes, or a changed record of areas without goals' },
  { ...inIt, ...byPerson('plan:answer'), event: planAnswered, words: 'is answered' },
  { ...inIt, ...byPerson('goal:add'), event: goalAdded, words: 'has a new goal' },
  { ...inIt, ...byPerson('goal:change'), event: goalChanged, words: 'has a changed goal' },
  { ...inIt, ...byPerson('goal:rate'), event: goalChanged, words: 'has a new rating of a goal' },
  { ...inIt, ...byPerson('step:add'), event: stepAdded, words: 'has a new step' },
  { ...inIt, ...byPerson('comment:add'), event: commentAdded, words: 'has a new comment' },
];

export const planLifecycle = lifecycle({
  record: 'plan',
  title: 'Plan',
  about: 'A young person has one open plan at most. A closed plan is kept and no longer changes.',
  parties: { person: {}, facts: { name: 'the facts' } },
  transitions: PLAN_TRANSITIONS,
});

export function takesChanges(status: PlanStatus): boolean {
  return planLifecycle.actions(status).length > 0;
}

/** @throws DomainError PLAN_CLOSED (409): a closed plan no longer changes */
export function requireOpen(status: PlanStatus): void {
  if (!takesChanges(status))
    throw conflict('PLAN_CLOSED', 'The plan is closed and can no longer change. Use the young person’s open plan.');
}

/**
 * Whether an answer to the version that a person read is still possible. It is as long as the content has not changed.
 * @param seen version that was read
 */
export function isCurrentContent(seen: number, plan: { version: number; content_version: number }): boolean {
  return seen >= plan.content_version && seen <= plan.version;
}
