import { PFA_AREAS, type PfaArea, planClosed, planOpened } from '#libs/contracts';
import { type CalendarDate, ageOn, conflict } from '#libs/kernel';
import type { TimelineFacts } from '#libs/timeline';
import { yearGroupOn } from './year-group.rules.js';

/** A plan opens by itself from this age, or from this year group, whichever comes first … */
export const OPENS_AT_AGE = 13;
export const OPENS_IN_YEAR = 9;
/** … and, by itself, no more from this age: EHC plans reach to 25 (Children and Families Act 2014 s.83(2)). */
export const TOO_OLD_AT_AGE = 26;

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

export interface AreaBalance {
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

export interface PlanTransition {
  readonly verb: string;
  /** empty for the ones that make a plan */
  readonly from: readonly PlanStatus[];
  readonly to: PlanStatus;
  /** an account through the API, or Onward by what it knows */
  readonly who: 'person' | 'facts';
  readonly permission: 'plan:open' | 'plan:change' | null;
  readonly needs: readonly ('reason' | 'who answers for gaps')[];
  readonly event: string;
  /** for people, after "The plan" */
  readonly words: string;
}

/** Every way of a plan. */
export const PLAN_TRANSITIONS: readonly PlanTransition[] = [
  {
    verb: 'opening',
    from: [],
    to: 'open',
    who: 'person',
    permission: 'plan:open',
    needs: [],
    event: planOpened.type,
    words: 'was opened on request',
  },
  {
    verb: 'opening-by-itself',
    from: [],
    to: 'open',
    who: 'facts',
    permission: null,
    needs: [],
    event: planOpened.type,
    words: 'opened by itself: age or class, and a plan or a need on record',
  },
  {
    verb: 'closing',
    from: ['open'],
    to: 'closed',
    who: 'person',
    permission: 'plan:change',
    needs: ['reason', 'who answers for gaps'],
    event: planClosed.type,
    words: 'was closed',
  },
  {
    verb: 'closing-by-itself',
    from: ['open'],
    to: 'closed',
    who: 'facts',
    permission: null,
    needs: [],
    event: planClosed.type,
    words: 'closed by itself: the young person has died',
  },
];

/** What a plan takes besides, by its permission: all of it while the plan is open, and nothing after. */
export const PLAN_TAKES = [
  { permission: 'plan:change', words: 'has its notes changed, or what its areas need' },
  { permission: 'plan:answer', words: 'is answered' },
  { permission: 'goal:add', words: 'gets a goal' },
  { permission: 'goal:change', words: 'has a goal changed' },
  { permission: 'goal:rate', words: 'has a goal rated' },
  { permission: 'step:add', words: 'gets a step' },
  { permission: 'comment:add', words: 'is commented on' },
] as const;

export const TAKES_CHANGES: readonly PlanStatus[] = ['open'];

export function takesChanges(status: string): boolean {
  return (TAKES_CHANGES as readonly string[]).includes(status);
}

/** @throws DomainError PLAN_CLOSED (409): a closed plan is kept as it was */
export function requireOpen(status: string): void {
  if (!takesChanges(status)) throw conflict('PLAN_CLOSED', 'The plan is closed; it is kept as it was.');
}

/**
 * May an answer be given to the plan as the person read it? Only while it still says what it said then.
 * @param seen version that was read
 */
export function isCurrentContent(seen: number, plan: { version: number; content_version: number }): boolean {
  return seen >= plan.content_version && seen <= plan.version;
}
